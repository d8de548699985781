/**
 * An extract cut down to so many words around something in it, such as a date. What is left is verbatim; what was cut is marked. Scripts
 * without spaces are left as they are.
 */
import type { Extract } from '../../records-page.ts'

/** Share of the words that stands before, where there are more than enough on both sides. */
const BEFORE = 1 / 3

interface Word {
  readonly start: number
  readonly end: number
}

export function passage(extract: Extract, around: string, most: number): Extract {
  const { text } = extract
  const words: Word[] = [...text.matchAll(/\S+/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
  if (words.length <= most) return extract
  const place = Math.max(0, text.indexOf(around))
  const first = words.findIndex(({ end }) => end > place)
  const last = words.findLastIndex(({ start }) => start < place + Math.max(1, around.length))
  const spare = Math.max(0, most - (last - first + 1))
  const from = Math.max(0, Math.min(first - Math.floor(spare * BEFORE), words.length - most))
  const to = Math.max(last, Math.min(words.length - 1, from + most - 1))
  const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? text.length]
  return {
    ...extract,
    text: text.slice(start, end),
    cutBefore: extract.cutBefore || start > 0,
    cutAfter: extract.cutAfter || end < text.length,
  }
}
