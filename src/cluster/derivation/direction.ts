/**
 * Which of two reports that share a text follows the other, and how that is known. The first rule that applies decides:
 * both credit one source · one credits the other's outlet · one credits a third source · the dates · one names the other's
 * outlet in its text · one is covered by the other far more than the other way round · not told.
 */
import type { Direction, StoryRecord } from '../../records.ts'
import { publishedDay } from '../days.ts'
import type { Coverage } from './evidence.ts'

export interface Followed {
  readonly derived: StoryRecord
  readonly source: StoryRecord
  readonly direction: Direction
  readonly reason: string
}

/** How much more of one report than of the other has to be covered before the one is said to condense the other. */
const CLEAR = 0.15

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

function creditsOutlet(report: StoryRecord, other: StoryRecord): boolean {
  const outlet = other.outlet?.name
  return outlet !== undefined && report.credits.some(({ name }) => plainName(name) === plainName(outlet))
}

function sharedCredit(a: StoryRecord, b: StoryRecord): string | null {
  const names = new Set(b.credits.map(({ name }) => plainName(name)))
  return a.credits.find(({ name }) => names.has(plainName(name)))?.name ?? null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a report's text names another's outlet, letter for letter. */
function namesOutlet(report: StoryRecord, other: StoryRecord): boolean {
  const outlet = other.outlet?.name
  if (outlet === undefined || (report.outlet && plainName(report.outlet.name) === plainName(outlet)))
    return false
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(outlet)}(?![\\p{L}\\p{N}])`, 'u')
  return report.paragraphs.some(({ sentences }) => sentences.some(({ text }) => name.test(text)))
}

const nameOf = (report: StoryRecord) => report.outlet?.name ?? 'its outlet'

type Rule = (
  a: StoryRecord,
  b: StoryRecord,
  coverage: Coverage,
  story: readonly StoryRecord[],
) => Followed | null

const untold = (a: StoryRecord, b: StoryRecord, reason: string): Followed => ({
  derived: b,
  source: a,
  direction: 'unknown',
  reason,
})

/** A rule that holds of one report and not of the other. */
function oneWay(
  holds: (follower: StoryRecord, followed: StoryRecord, coverage: number, back: number) => boolean,
  told: (follower: StoryRecord, followed: StoryRecord) => readonly [Direction, string],
): Rule {
  return (a, b, { ofA, ofB }) => {
    const ab = holds(a, b, ofA, ofB)
    const ba = holds(b, a, ofB, ofA)
    if (ab === ba) return null
    const [derived, source] = ab ? [a, b] : [b, a]
    const [direction, reason] = told(derived, source)
    return { derived, source, direction, reason }
  }
}

const oneSource: Rule = (a, b) => {
  const name = sharedCredit(a, b)
  return name === null ? null : untold(a, b, `Both credit ${name}: they share a source text.`)
}

const later = (a: StoryRecord, b: StoryRecord) => {
  const [dayOfA, dayOfB] = [publishedDay(a.published), publishedDay(b.published)]
  const sameDay = a.published?.iso.slice(0, 10) === b.published?.iso.slice(0, 10)
  const timed = a.published?.precision === 'time' && b.published?.precision === 'time'
  return dayOfA > dayOfB && (timed || !sameDay)
}

const sameOutlet = (a: StoryRecord, b: StoryRecord) =>
  a.outlet !== null && b.outlet !== null && plainName(a.outlet.name) === plainName(b.outlet.name)

const byCredit = oneWay(creditsOutlet, (derived, source) => {
  const reason = `Its credit line names ${nameOf(source)}.`
  if (later(source, derived)) return ['unknown', `${reason} But it was published earlier.`]
  return later(derived, source) ? ['known', `${reason} It was published later.`] : ['inferred', reason]
})

const thirdSource: Rule = (a, b, _, story) => {
  const name = [...a.credits, ...b.credits][0]?.name
  if (name === undefined) return null
  const isHeld = story.some(({ outlet }) => outlet !== null && plainName(outlet.name) === plainName(name))
  return untold(
    a,
    b,
    `A credit line names ${name}${isHeld ? '' : ', whose report is not held'}: both may follow it.`,
  )
}

const byDate = oneWay(later, (derived, source) => [
  'known',
  sameOutlet(derived, source) ? 'The same outlet published it later.' : 'It was published later.',
])

const byName = oneWay(namesOutlet, (_, source) => ['inferred', `Its text names ${nameOf(source)}.`])

const percent = (share: number) => `${Math.round(100 * share)} %`

const byCoverage: Rule = (a, b, { ofA, ofB }) => {
  if (Math.abs(ofA - ofB) < CLEAR) return null
  const [derived, source, more, less] = ofA > ofB ? [a, b, ofA, ofB] : [b, a, ofB, ofA]
  const reason = `It condenses: ${percent(more)} of its weighted words are in the other, ${percent(less)} the other way round.`
  return { derived, source, direction: 'inferred', reason }
}

const RULES: readonly Rule[] = [oneSource, byCredit, thirdSource, byDate, byName, byCoverage]

/** `a` stands before `b` in the order of the story, which holds both. */
export function inferredDirection(
  a: StoryRecord,
  b: StoryRecord,
  coverage: Coverage,
  story: readonly StoryRecord[],
): Followed {
  for (const rule of RULES) {
    const told = rule(a, b, coverage, story)
    if (told) return told
  }
  return untold(a, b, 'Neither a date, a credit nor their extent tells which came first.')
}
