/**
 * The front page's stories → their social cards as SVG, each with the key under which its picture may be kept. Pure. What is left,
 * drawing it, which loads a native package, and reading the fonts are for whoever builds (cli/card-studio.ts).
 */
import { createHash } from 'node:crypto'
import type { OutputFile } from '../records.ts'
import type { FrontPage, StoryEntry } from '../records-page.ts'
import { type CardOptions, cardSvg } from './card.ts'

export { type CardLabels, type CardOptions, cardSvg } from './card.ts'
export { CARD_FONTS } from './fonts.ts'
export { typeface } from './typeface.ts'

export interface Card {
  readonly path: string
  readonly svg: string
  /** A hash of everything that the picture is made of. */
  readonly key: string
}

/** Part of every key: raised when the same SVG would be drawn otherwise. */
const DRAWN_BY = 'resvg 2.6.2'

export const cardPath = ({ slug }: Pick<StoryEntry, 'slug'>) => `stories/${slug}/card.png`

/** Null where a text of the card cannot be drawn. */
export function storyCard(story: StoryEntry, options: CardOptions): Card | null {
  const svg = cardSvg(story, options)
  if (svg === null) return null
  const key = createHash('sha256').update(DRAWN_BY).update('\0').update(svg).digest('hex')
  return { path: cardPath(story), svg, key }
}

/** None where the site has more stories than `maxStories`: a card takes some 20 ms, which is much for thousands. */
export function siteCards(front: FrontPage, options: CardOptions & { readonly maxStories: number }): Card[] {
  if (front.stories > options.maxStories) return []
  const stories = front.pages.flatMap(({ days }) => days.flatMap((day) => day.stories))
  return stories.flatMap((story) => storyCard(story, options) ?? [])
}

/** Pictures by key, kept from build to build: a folder, where there is one. */
export interface CardCache {
  readonly get: (key: string) => Uint8Array | null
  readonly put: (key: string, png: Uint8Array) => void
}

/** The cards as files; `draw` is called for those that are not kept. */
export function cardFiles(
  cards: readonly Card[],
  draw: (svg: string) => Uint8Array,
  cache: CardCache,
): OutputFile[] {
  return cards.map(({ path, svg, key }) => {
    const kept = cache.get(key)
    if (kept) return { path, contents: kept }
    const contents = draw(svg)
    cache.put(key, contents)
    return { path, contents }
  })
}
