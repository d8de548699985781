/** The font files that cards are set in, as packages name them; whoever builds reads them. Together 250 KB, and only when a card is drawn. */

const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']

const files = (family: string, weight: number) =>
  SCRIPTS.map((script) => `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`)

export const CARD_FONTS = { serif: files('source-serif-4', 600), sans: files('inter', 500) } as const
