/** A block of raw HTML in Markdown → the paragraphs of text it shows: tags, comments, scripts and styles taken off, nothing else lost. */
import type { Html, Paragraph, Text } from 'mdast'

const INVISIBLE =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript|iframe|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/giu
const TAG = /<\/?([a-z][\w-]*)(?![\w-])[^<>]*>|<[!?][^<>]*>/giu
const BREAKS = new Set(
  'p div br li ul ol tr td th table blockquote h1 h2 h3 h4 h5 h6 section article header footer aside figure figcaption hr pre dd dt dl details summary main nav address'.split(
    ' ',
  ),
)
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
}

/** No control, half of a surrogate pair or number that is no character. */
const isShown = (code: number): boolean =>
  code <= 0x10ffff && !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(String.fromCodePoint(code))

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code =
        decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null
      if (code !== null) return isShown(code) ? String.fromCodePoint(code) : '\ufffd'
      return ENTITIES[(name ?? '').toLowerCase()] ?? whole
    },
  )

const position = (start: number, end: number) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
})

/** The same length, what is not shown made blank, so that every place stays where it was. */
const blanked = (html: string): string => html.replace(INVISIBLE, (hidden) => hidden.replace(/\S/g, ' '))

function paragraph(texts: readonly Text[]): Paragraph[] {
  const first = texts[0]?.position?.start.offset
  const last = texts.at(-1)?.position?.end.offset
  if (first === undefined || last === undefined || !texts.some(({ value }) => /\S/.test(value))) return []
  return [{ type: 'paragraph', children: [...texts], position: position(first, last) }]
}

/** The paragraphs of an HTML block, their text nodes placed where the text stands. */
export function htmlParagraphs(node: Html): Paragraph[] {
  const begin = node.position?.start.offset ?? 0
  const html = blanked(node.value)
  const paragraphs: Paragraph[] = []
  let texts: Text[] = []
  let from = 0
  const cut = (to: number): void => {
    const value = html.slice(from, to)
    if (value !== '')
      texts.push({ type: 'text', value: decoded(value), position: position(begin + from, begin + to) })
  }
  for (const tag of html.matchAll(TAG)) {
    cut(tag.index)
    from = tag.index + tag[0].length
    if (!BREAKS.has((tag[1] ?? '').toLowerCase())) continue
    paragraphs.push(...paragraph(texts))
    texts = []
  }
  cut(html.length)
  return [...paragraphs, ...paragraph(texts)]
}
