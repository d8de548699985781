/**
 * How much of a report's particulars, its names and numbers, another report lacks: 0 where the other has them all. A report with few
 * particulars tells little either way, so it is taken for a third new until it shows otherwise.
 */
import type { Background } from '../background.ts'
import type { Reading } from './readings.ts'

const ASSUMED = { ALL: 12, NEW: 4 }
/** So much that is new, thirty rare names, is no retelling whatever its share. */
const PLENTY = 150

/** A number of several digits is worth a rare name. */
const worthOfNumber = (number: string) => (number.length > 3 ? 6 : number.length > 1 ? 4 : 2)

const worthOfName = (stem: string, { documents, documentsByStem }: Background) =>
  Math.log((1.1 * documents + 8) / ((documentsByStem.get(stem) ?? 0) + 3))

export function novelty(report: Reading, other: Reading, background: Background): number {
  const [own, others] = [report.particulars(), other.particulars()]
  const { stems } = report.lexicon
  let [all, fresh] = [ASSUMED.ALL, ASSUMED.NEW]
  for (const stem of own.names) {
    const value = worthOfName(stems[stem] ?? '', background)
    all += value
    if (!others.stems.has(stem)) fresh += value
  }
  for (const number of own.numbers) {
    const value = worthOfNumber(number)
    all += value
    if (!others.numbers.has(number)) fresh += value
  }
  return Math.max(fresh / all, Math.min(1, fresh / PLENTY))
}
