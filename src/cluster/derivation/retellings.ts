/**
 * A small story that is being rewritten, with hardly a report in it that has particulars of its own: what looks like a free retelling there
 * most likely is one, although it shares little wording. Then a report that follows another's order and says nothing particular beyond it is
 * counted with it.
 *
 *     retelling(a, b) = share of a in b's order + share of b in a's order − share of a that b has at all + 1 − novelty(a, b)
 *
 * Two reporters of one event share words all over; who retells a text shares them sentence by sentence.
 */
import { DERIVATION } from '../settings.ts'
import type { Evidence } from './evidence.ts'
import { type Joint, surestFirst } from './joints.ts'

/** Pairs of which one was clearly rewritten, not reprinted, from the other. */
function rewrites(evidence: Evidence, pairs: readonly Joint[]): Joint[] {
  return pairs.filter(({ a, b, score }) => {
    const clear = score >= 1 || toldBy(evidence, { a, b, score }) >= DERIVATION.CLEAR_RETELLING
    return clear && !evidence.reprinted(a, b)
  })
}

/** A report that retells another is not much longer than it, not a mere line, and has hardly a particular of its own. */
function mayFollow({ words, novelty }: Evidence, report: number, source: number): boolean {
  const told =
    Math.min(words(report), words(source)) >= DERIVATION.TINY &&
    words(report) <= DERIVATION.LONGER * words(source)
  return told && novelty(report, source) < DERIVATION.OWN
}

interface Rewritten {
  /** The report that most others look rewritten from. */
  readonly origin: number
  readonly links: readonly Joint[]
}

const total = (links: readonly Joint[]) => links.reduce((sum, { score }) => sum + score, 0)
const explainsMore = (links: readonly Joint[], than: readonly Joint[]) =>
  links.length > than.length || (links.length === than.length && total(links) > total(than))

/** The report with the most rewrites linked to it, among those long enough to be their source. */
function rewrittenFrom(evidence: Evidence, pairs: readonly Joint[]): Rewritten | null {
  const links = rewrites(evidence, pairs)
  const longest = Math.max(...Array.from({ length: evidence.reports }, (_, report) => evidence.words(report)))
  let best: Rewritten | null = null
  for (let origin = 0; origin < evidence.reports; origin++) {
    const own = links.filter(({ a, b }) => a === origin || b === origin)
    const long = 2 * evidence.words(origin) >= longest
    if (long && own.length > 0 && (best === null || explainsMore(own, best.links)))
      best = { origin, links: own }
  }
  return best
}

/** The better of either way round; 0 where neither may follow the other. */
const toldBy = (evidence: Evidence, { a, b }: Joint) =>
  Math.max(
    mayFollow(evidence, a, b) ? evidence.retelling(a, b) : 0,
    mayFollow(evidence, b, a) ? evidence.retelling(b, a) : 0,
  )

/** One sure retelling is enough; of less sure ones there must be several, and a derived pair among them. */
function isBeingRewritten(evidence: Evidence, links: readonly Joint[]): boolean {
  const isSure = links.some((link) => toldBy(evidence, link) >= DERIVATION.SURE_RETELLING)
  return isSure || (links.length >= DERIVATION.REWRITES && links.some(({ score }) => score >= 1))
}

/** The surest rewrites of a small story that is being rewritten from one of its reports; none of any other. */
function rewritesOfStory(evidence: Evidence, pairs: readonly Joint[]): readonly Joint[] {
  if (evidence.reports > DERIVATION.SMALL_STORY) return []
  const found = rewrittenFrom(evidence, pairs)
  if (!found || !isBeingRewritten(evidence, found.links)) return []
  const linked = new Set(found.links.flatMap(({ a, b }) => [a, b]))
  const others = Array.from({ length: evidence.reports }, (_, report) => report).filter(
    (report) => !linked.has(report),
  )
  const own = others.filter((report) =>
    [...linked].every((one) => evidence.novelty(report, one) >= DERIVATION.OWN),
  )
  return own.length * 3 <= linked.size ? found.links : []
}

/** The surest rewrites, then each other report of the story with the one that it retells best, if it retells any well enough. */
export function retellings(evidence: Evidence, pairs: readonly Joint[]): Joint[] {
  const links = rewritesOfStory(evidence, pairs)
  if (links.length === 0) return []
  const least = links.length >= DERIVATION.REWRITES ? DERIVATION.RETELLING : DERIVATION.CLEAR_RETELLING
  const account = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b)
  const others = Array.from({ length: evidence.reports }, (_, report) => report).filter(
    (report) => !account.includes(report),
  )
  const told = others.flatMap((report): Joint[] => {
    const [best] = account
      .filter((source) => mayFollow(evidence, report, source))
      .map((source) => ({ source, value: evidence.retelling(report, source) }))
      .sort((x, y) => y.value - x.value || x.source - y.source)
    if (!best || best.value < least) return []
    const [a, b] = [Math.min(report, best.source), Math.max(report, best.source)]
    return [{ a, b, score: Math.max(1, evidence.score(a, b)) }]
  })
  return [...links.toSorted(surestFirst), ...told]
}
