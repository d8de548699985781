/**
 * Lines → groups of lines that are one paragraph. In most files a line is a paragraph. In a file wrapped at a fixed width a line breaks
 * exactly where the next word would not have fitted, and such lines belong together; a line that broke earlier ended on purpose. In any
 * file a line that begins in the middle of a sentence continues the one before it.
 */
import type { Line } from './lines.ts'

const WIDEST = 130 // columns: nobody wraps text wider
const CJK = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g

const columns = (text: string): number => text.length + (text.match(CJK)?.length ?? 0)

/** The columns that a line's first word takes: one character where words are not parted by spaces. */
function firstWordColumns(text: string): number {
  const first = text.charAt(0)
  if (first.match(CJK)) return 2
  const space = text.search(/\s/)
  return columns(space < 0 ? text : text.slice(0, space))
}

/** A line that begins something of its own: a list item, a heading, a quotation mark of e-mail, a note. */
const BEGINS = /^(?:[*+•‣▪◦·●►–-]\s|o\s\S|#{1,6}\s|>\s?|\[\d+\]:|\d{1,3}[.)]\s|[│┌├└─═|])/

const ENDS = /[.!?…:;。！？؟۔।]["'”’»)\]]*$/

/** A heading that wraps repeats its mark on every line; so does a quotation. */
const REPEATED = /^(?:#{1,6}|>)\s/

const isFull = (line: Line, next: Line, width: number): boolean =>
  columns(line.text) + 1 + firstWordColumns(next.text.replace(REPEATED, '')) > width

/** Pairs of neighbouring lines without a blank between them. */
const pairs = (lines: readonly Line[]): [Line, Line][] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && !next.afterBlank ? [[line, next] as [Line, Line]] : []
  })

/** The width at which a file's lines are wrapped; null where they are not. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const wordy = lines.filter(({ text }) => /\S\s\S/.test(text))
  const width = wordy.reduce((widest, { text }) => Math.max(widest, columns(text)), 0)
  if (width > WIDEST || width < 40) return null
  const inside = pairs(lines).filter(([line, next]) => /\S\s\S/.test(line.text) && !BEGINS.test(next.text))
  const full = inside.filter(([line, next]) => isFull(line, next, width))
  const broken = full.filter(([line]) => !ENDS.test(line.text)).length // in the middle of a sentence
  const enough = inside.length >= 4 ? full.length >= inside.length * 0.6 : full.length === inside.length
  return enough && broken > 0 && broken >= full.length * 0.5 ? width : null
}

/** Whether a line goes on in the middle of a sentence, in a file that is not wrapped. */
const goesOn = (line: Line, next: Line): boolean =>
  /^\p{Ll}/u.test(next.text) &&
  !ENDS.test(line.text) &&
  !BEGINS.test(next.text) &&
  !BEGINS.test(line.text) &&
  line.text.split(' ', 6).length > 5

const samePrefix = (line: Line, next: Line): boolean => {
  const mark = REPEATED.exec(next.text)?.[0]
  return mark !== undefined && line.text.startsWith(mark)
}

/** The lines of each paragraph, in order; `marked` says whether marks before lines are left out of what is shown. */
export function paragraphLines(lines: readonly Line[], marked: boolean): Line[][] {
  const width = wrapWidth(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const joins =
      group !== undefined &&
      last !== undefined &&
      !line.afterBlank &&
      (width === null
        ? goesOn(last, line)
        : isFull(last, line, width) && (!BEGINS.test(line.text) || (marked && samePrefix(last, line))))
    if (joins) group.push(line)
    else groups.push([line])
  }
  return groups
}
