/**
 * From which reports the weights of words are counted. From all of them, while a language has few; from then on from the oldest, as many as a
 * power of 2^(1/4): what is published next weighs no word anew until the archive has grown by a fifth. So new reports leave what was made of
 * old ones as it was, and a word is still weighed by nearly all that is held.
 *
 *     counted of a language = the first max { ⌊2^(k/4)⌋ ≤ D } of its D dated reports, if D ≥ FROM, else all of its reports
 */
import type { StoryRecord } from '../records.ts'
import { publishedDay } from './days.ts'
import { COUNTED } from './settings.ts'

interface Dated {
  readonly report: number
  readonly day: number
}

/** The greatest ⌊2^(k/4)⌋ that is not above a number from 1 on. */
export function stepBelow(reports: number): number {
  const steps = Math.floor(COUNTED.STEPS * Math.log2(reports)) + 1
  const step = (k: number) => Math.floor(2 ** (k / COUNTED.STEPS))
  return step(steps) <= reports ? step(steps) : step(steps - 1)
}

const byDay = (a: Dated, b: Dated) => a.day - b.day || a.report - b.report

function byLanguage(records: readonly StoryRecord[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  records.forEach(({ language }, report) => {
    const known = found.get(language)
    if (known) known.push(report)
    else found.set(language, [report])
  })
  return found
}

/** For each of the records, sorted by id, whether it is counted. */
export function countedReports(records: readonly StoryRecord[]): Uint8Array {
  const counted = new Uint8Array(records.length)
  for (const reports of byLanguage(records).values()) {
    const dated = reports
      .map((report): Dated => ({ report, day: publishedDay(records[report]?.published ?? null) }))
      .filter(({ day }) => !Number.isNaN(day))
    const isFew = dated.length < COUNTED.FROM
    const oldest = isFew ? [] : dated.sort(byDay).slice(0, stepBelow(dated.length))
    for (const report of isFew ? reports : oldest.map((one) => one.report)) counted[report] = 1
  }
  return counted
}
