/**
 * The part of a sentence that tells what a date is about: from one comma, semicolon or dash to another, long enough to be understood,
 * never cutting a quotation in two. A short sentence is told whole.
 */
interface Range {
  readonly start: number
  readonly end: number
}

const SHORT = 22 // words: such a sentence is not cut
const ENOUGH = 8

const BREAK = /[,;:،、，；](?=\s|[\p{L}「『])|\s[–—-]\s/gu

const wordsIn = (text: string): number => {
  const spaced = text.split(/\s+/).filter((word) => word !== '').length
  return spaced > 3 ? spaced : Math.ceil(text.length / 4)
}

/** Places where a sentence may be cut: not between figures, not inside a quotation. */
function breaks(text: string): number[] {
  return [...text.matchAll(BREAK)]
    .map((match) => match.index + match[0].trimEnd().length)
    .filter((place) => !isInsideQuotation(text, place))
}

function isInsideQuotation(text: string, place: number): boolean {
  const before = text.slice(0, place)
  const count = (mark: string): number => before.split(mark).length - 1
  return (
    count('"') % 2 === 1 || count('“') > count('”') || count('«') > count('»') || count('「') > count('」')
  )
}

/** Openings that lean on what stands before them. */
const LEANS =
  /^\s*(?:and |und |et |y |e )?(?:which|who|whose|whom|where|when|as|than|including|such|qui|que|dont|où|die|der|das|den|dem|deren|wo|cuyo|cuya|donde|quien|cui|che|onde|waar|который|которая|которые|котором)(?![\p{L}])/iu
const NEAR_END = 2 // words

/** The range of `text` to be shown for a date at `date`, or from an event before it to the date. */
export function clauseAround(text: string, date: Range): Range {
  if (wordsIn(text) <= SHORT) return { start: 0, end: text.length }
  const places = [0, ...breaks(text).filter((place) => place <= date.start || place >= date.end), text.length]
  let first = places.findLastIndex((place) => place <= date.start)
  let last = places.findIndex((place) => place >= date.end)
  const range = (): Range => ({ start: places[first] ?? 0, end: places[last] ?? text.length })
  const shown = (): string => text.slice(range().start, range().end)
  if (text.slice(date.end, range().end).split(/\s+/).length <= NEAR_END && last < places.length - 1) last += 1
  while (first > 0 && LEANS.test(shown())) first -= 1
  while (wordsIn(shown()) < ENOUGH && (first > 0 || last < places.length - 1)) {
    if (last < places.length - 1) last += 1
    else first -= 1
  }
  return trimmed(text, range())
}

/** Without the comma or dash that it was cut at, and without the `and` it would begin with. */
function trimmed(text: string, { start, end }: Range): Range {
  const joined = /^\s*(?:(?:and|but|or|et|und|y|e|en|и)\s+)?/u.exec(start === 0 ? '' : text.slice(start, end))
  const begin = start + (joined?.[0].length ?? 0)
  if (end === text.length) return { start: begin, end }
  const run = text.slice(begin, end).replace(/(?<![\s,;:،、，；–—-])[\s,;:،、，；–—-]+$/u, '')
  return { start: begin, end: begin + run.length }
}
