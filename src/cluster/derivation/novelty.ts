/**
 * How much of a report's particulars, its names and numbers, another report lacks: 0 where the other has them all. A report with few
 * particulars tells little either way, so it is taken for a third new until it shows otherwise.
 */
import type { Background } from '../background.ts'
import type { Reading } from './readings.ts'

const ASSUMED = { ALL: 12, NEW: 4 }
/** So much that is new, thirty rare names, is no retelling whatever its share. */
const PLENTY = 150

/** What a particular is worth: a rare name, a number of several digits. */
function worth(key: string, kind: 'name' | 'number', { documents, documentsByStem }: Background): number {
  if (kind === 'number') return key.length > 3 ? 6 : key.length > 1 ? 4 : 2
  return Math.log((1.1 * documents + 8) / ((documentsByStem.get(key) ?? 0) + 3))
}

export function novelty(report: Reading, other: Reading, background: Background): number {
  let all = ASSUMED.ALL
  let own = ASSUMED.NEW
  const { vocabulary } = other.particulars()
  for (const { key, kind } of report.particulars().list) {
    const value = worth(key, kind, background)
    all += value
    if (!vocabulary.has(key)) own += value
  }
  return Math.max(own / all, Math.min(1, own / PLENTY))
}
