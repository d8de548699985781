/**
 * One paragraph in; its sentences out, as ranges that hold every non-blank character once, in order. Rules, not a model, for all
 * scripts: a sentence ends at a stop that is not an abbreviation's, an initial's, an ordinal's or a number's, with the quotes and
 * brackets that close after it, before white space and something that can open a sentence. Full-width stops need no space after them
 * and do not end one inside 「 」. One pass over the stops, each looking at its neighbours only, so the time is linear.
 */
import { type Abbreviations, abbreviations } from './abbreviations.ts'
import { endsSpaced, endsUnspaced } from './sentence-ends.ts'
import { at, closersEnd, isSpace, NO_SPACE_STOP, STOP, stopsEnd } from './stops.ts'

export interface SentenceRange {
  readonly start: number
  readonly end: number
}

const IDEOGRAPHIC_OPEN = '「『（【《〈'
const IDEOGRAPHIC_CLOSE = '」』）】》〉'

/** Offsets inside balanced ideographic brackets, where a stop ends nothing; brackets that never close hold nothing. */
function bracketed(text: string): ReadonlySet<number> | null {
  if (!/[「『（【《〈]/.test(text)) return null
  const open: number[] = []
  const spans: [number, number][] = []
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? ''
    if (IDEOGRAPHIC_OPEN.includes(char)) open.push(index)
    else if (IDEOGRAPHIC_CLOSE.includes(char)) {
      const begin = open.pop()
      if (begin !== undefined && open.length === 0) spans.push([begin, index])
    }
  }
  const inside = new Set<number>()
  for (const [begin, end] of spans) for (let index = begin + 1; index < end; index += 1) inside.add(index)
  return inside
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const GREEK_STOP = /[.!?…;\u037e]/g

/** One paragraph under the rules' eye. */
interface Paragraph {
  readonly text: string
  readonly table: Abbreviations
  /** Offsets inside ideographic brackets. */
  readonly inside: ReadonlySet<number> | null
}

/** Whether the stop at `stop`, whose run ends at `afterStops` and whose closers end at `end`, ends the sentence that began at `from`. */
function ends(
  { text, table, inside }: Paragraph,
  from: number,
  stop: number,
  afterStops: number,
  end: number,
): boolean {
  const last = text[afterStops - 1] ?? ''
  if (last === '…' && UNSPACED.test(at(text, end))) return false
  if (!NO_SPACE_STOP.includes(last)) return endsSpaced(text, from, stop, afterStops, end, table)
  const leavesBrackets = inside?.has(stop) !== true || !inside.has(end - 1)
  return leavesBrackets && endsUnspaced(text, afterStops, end)
}

/** The range without the blanks at its ends; null where nothing is left. */
function trimmed(text: string, from: number, to: number): SentenceRange | null {
  let start = from
  let end = to
  while (start < end && isSpace(text[start])) start += 1
  while (end > start && isSpace(text[end - 1])) end -= 1
  return end > start ? { start, end } : null
}

/** The sentences of one paragraph. `language` is a BCP 47 tag; an unknown one has only the abbreviations common to many. */
export function sentences(text: string, language: string): readonly SentenceRange[] {
  const paragraph = { text, table: abbreviations(language), inside: bracketed(text) }
  const ranges: (SentenceRange | null)[] = []
  const stops = new RegExp(language.startsWith('el') ? GREEK_STOP : STOP)
  let from = 0
  for (let match = stops.exec(text); match !== null; match = stops.exec(text)) {
    const afterStops = stopsEnd(text, match.index)
    const end = closersEnd(text, afterStops)
    stops.lastIndex = Math.max(end, match.index + 1)
    if (end >= text.length) break
    if (!ends(paragraph, from, match.index, afterStops, end)) continue
    ranges.push(trimmed(text, from, end))
    from = end
  }
  return [...ranges, trimmed(text, from, text.length)].filter((range) => range !== null)
}
