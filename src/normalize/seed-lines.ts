/** A seed → the lines that may be its outlet's own, as numbers: two seeds that print one line share its number. */
import type { SeedFile } from '../records.ts'
import { numberedLine } from './line-key.ts'

const SHORTEST_SENTENCE = 12 // words: shorter ones ("He declined to comment.") repeat by chance
const LONGEST_LINE = 600 // characters: paragraphs are no site's own
const LAST_LINES = 2

export interface SeedLines {
  /** `numberedLine` of each, once. */
  readonly numbers: Float64Array
  /**
   * Parallel: 1 of those that are sentences long enough to tell versions of a report by, the report's last lines left out: there a site's own
   * stand.
   */
  readonly areTelling: Uint8Array
}

/** Gives what `seedLines` does. */
export type LinesOf = (seed: SeedFile) => SeedLines

const isSentence = (line: string): boolean => /[.!?…。！？؟۔।]["'”’»)\]]*$/u.test(line)

const printedLines = ({ text, bodyStart }: SeedFile): string[] =>
  text
    .slice(bodyStart)
    .split('\n')
    .map((raw) => raw.trim())
    .filter((line) => line !== '')

interface NumberedLine {
  readonly number: number
  readonly isSentence: boolean
}

/** Null of a line that is the report's own by its length. */
function numbered(line: string): NumberedLine | null {
  if (line.length > LONGEST_LINE) return null
  const { number, words } = numberedLine(line)
  if (words < 2) return null
  if (!isSentence(line)) return { number, isSentence: false }
  return words < SHORTEST_SENTENCE ? null : { number, isSentence: true }
}

export function seedLines(seed: SeedFile): SeedLines {
  const printed = printedLines(seed)
  const found = new Map<number, number>()
  printed.forEach((line, place) => {
    const one = numbered(line)
    if (one === null) return
    const isTelling = one.isSentence && place < printed.length - LAST_LINES
    found.set(one.number, Math.max(Number(isTelling), found.get(one.number) ?? 0))
  })
  return { numbers: new Float64Array([...found.keys()]), areTelling: new Uint8Array([...found.values()]) }
}

/** The line of that number; empty where the seed has none. */
export const lineOf = (seed: SeedFile, number: number): string =>
  printedLines(seed).find((line) => numbered(line)?.number === number) ?? ''
