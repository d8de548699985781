/**
 * In: a text, paragraphs parted by an empty line, or one paragraph alone. Out: the spans in quote marks, in the order they begin.
 *
 * One pass with a short stack. A mark that can close takes the nearest open one of its own pair, else the nearest of its family.
 * A quotation that runs on over paragraphs opens anew in each and closes only in the last: it comes out as one span a paragraph,
 * all but the last with `continues`. A mark that never closes gives a span to the end of its paragraph, with `closed` false, when
 * a remark begins there (after a colon or comma, or at the paragraph's start), else nothing. An apostrophe is no mark.
 */
import { close, type Found, type OpenMark, open, settle } from './open-marks.ts'
import { type Mark, markFamily, markGlyph, marks } from './quotation-marks.ts'

export interface Quotation {
  /** Begin (inclusive) and end (exclusive), marks included. */
  readonly start: number
  readonly end: number
  /** The marks as printed; `close` is '' where the paragraph ends without one. */
  readonly open: string
  readonly close: string
  /** The words between the marks, white space at the ends left out. */
  readonly innerStart: number
  readonly innerEnd: number
  /** 0 for a quotation that stands in no other. */
  readonly depth: number
  readonly closed: boolean
  /** The next paragraph opens anew and goes on with it. */
  readonly continues: boolean
}

const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/g
export function quotations(text: string): Quotation[] {
  const found: Found[] = []
  const ranges = paragraphRanges(text)
  let own = marksOf(text, ranges[0])
  let carried: Mark | null = null
  for (let n = 0; n < ranges.length; n += 1) {
    const [begin, end] = ranges[n] ?? [0, 0]
    const next = marksOf(text, ranges[n + 1])
    const read = paragraphQuotations(
      text,
      { begin, end, next: ranges[n + 1]?.[0] ?? end, marks: own, nextMarks: next },
      carried,
    )
    for (const quotation of read.found) found.push(quotation)
    carried = read.carried
    own = next
  }
  return withDepth(text, found)
}

/** Begin and end of each paragraph. */
function paragraphRanges(text: string): [number, number][] {
  const ranges: [number, number][] = []
  let begin = 0
  for (const match of text.matchAll(PARAGRAPH_BREAK)) {
    ranges.push([begin, match.index])
    begin = match.index + match[0].length
  }
  ranges.push([begin, text.length])
  return ranges
}

const marksOf = (text: string, range: readonly [number, number] | undefined): Mark[] =>
  range === undefined ? [] : marks(text, range[0], range[1])

interface Place {
  readonly begin: number
  readonly end: number
  /** Where the next paragraph begins. */
  readonly next: number
  readonly marks: readonly Mark[]
  readonly nextMarks: readonly Mark[]
}

/** `carried` is a mark of an earlier paragraph that this one goes on with and does not open anew. */
function paragraphQuotations(
  text: string,
  place: Place,
  carried: Mark | null,
): { found: Found[]; carried: Mark | null } {
  const stack: OpenMark[] = []
  const found: Found[] = []
  if (carried !== null) stack.push({ mark: { ...carried, at: place.begin, length: 0 }, maybeClosed: null })
  for (const mark of place.marks) {
    if (mark.canClose && close(stack, mark, found)) continue
    if (mark.canOpen) open(text, stack, mark, found)
  }
  settle(stack, 0, found)
  const outermost = stack.find((opened) => opened.maybeClosed === null)?.mark
  if (outermost === undefined) return { found, carried: null }
  const runsOn = closesFirst(outermost, place.nextMarks)
  return {
    found: [...found, ...unclosed(text, outermost, found, place, runsOn)],
    carried: runsOn ? outermost : null,
  }
}

/** Whether the next paragraph closes the mark before it opens another: a quotation over lines that does not open anew in each. */
function closesFirst(mark: Mark, following: readonly Mark[]): boolean {
  const first = following.find((other) => other.family === mark.family)
  return mark.family !== 'single' && first !== undefined && first.canClose && !first.canOpen
}

/** What the outermost open mark of a paragraph means: a quotation that goes on, one whose end was forgotten, or nothing. */
function unclosed(text: string, mark: Mark, found: readonly Found[], place: Place, runsOn: boolean): Found[] {
  const following = markGlyph(text, place.next)
  const opensAnew = following !== '' && markFamily(following) === mark.family && place.next > place.end
  const continues = runsOn || opensAnew
  const goesOn = continues && mark.family !== 'single'
  if (!goesOn && !endForgotten(text, mark, found, place.begin)) return []
  const end = trimmedEnd(text, mark.at, place.end)
  return [{ start: mark.at, end, open: mark.length > 0 ? mark.glyph : '', close: '', continues }]
}

function endForgotten(text: string, mark: Mark, found: readonly Found[], begin: number): boolean {
  if (mark.family === 'single' || found.some((span) => span.start > mark.at)) return false
  const before = text.slice(Math.max(begin, mark.at - 3), mark.at).trimEnd()
  return mark.at === begin || /[:,，：]$/.test(before)
}

function withDepth(text: string, found: readonly Found[]): Quotation[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const around: Found[] = []
  return inOrder.map((span) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= span.start) around.pop()
    const depth = around.length
    around.push(span)
    const innerEnd = trimmedEnd(text, span.start + span.open.length, span.end - span.close.length)
    const innerStart = trimmedStart(text, span.start + span.open.length, innerEnd)
    const { start, end, open, close, continues } = span
    return { start, end, open, close, innerStart, innerEnd, depth, closed: close !== '', continues }
  })
}

function trimmedEnd(text: string, begin: number, end: number): number {
  let place = end
  while (place > begin && /\s/.test(text.charAt(place - 1))) place -= 1
  return place
}

function trimmedStart(text: string, begin: number, end: number): number {
  let place = begin
  while (place < end && /\s/.test(text.charAt(place))) place += 1
  return place
}
