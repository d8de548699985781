/**
 * Postings of the terms wanted → documents, the most fitting first: those that hold all terms, then by how rare the terms are, whether they
 * stand in a heading, in one sentence, one right after the other; equals by date, newest first, as documents are numbered.
 */
import { echo } from '../../search/terms.ts'
import { ones } from './evaluate.ts'
import type { Wanted } from './query.ts'
import type { Posting } from './shard.ts'

export interface Found extends Posting {
  /** Bits: the echoes of the terms themselves that were found. */
  readonly self: number
  /** Whether the very term was found, not only one that begins with it. */
  readonly exact: boolean
}

/** What was found of one wanted term; `everywhere` where the index has no postings, since most documents hold it. */
export interface Matches {
  readonly wanted: Wanted
  readonly everywhere: boolean
  readonly byDocument: ReadonlyMap<number, Found>
}

export interface Ranking {
  /** Of stories. */
  readonly documents: readonly number[]
  /** `all`: they hold all the terms. `some`: no story does. `newest`: the terms stand everywhere, so that these are the newest of all. */
  readonly hold: 'all' | 'some' | 'newest'
  /** Documents of outlets that hold all terms, though perhaps in the names of several. */
  readonly outlets: readonly number[]
}

/** Worth of a match of each kind, in units of what the terms are worth by their rarity. */
const HEADING = 0.5
const ONLY_BEGINS = 0.6
const SAME_SENTENCE = 1
const FOLLOWS = 2
const REPEATED = 0.03 // for each further place

/** Whether the second may stand right after the first: their postings cannot say more. */
function mayFollow(first: Found | null, second: Found | null, term: string): boolean {
  if (!first) return true
  const self = second ? second.self : 1 << echo(term)
  return (first.next & self) !== 0 && (!second || (first.places & second.places) !== 0)
}

/** `documents`: how many documents are stories; those of outlets are numbered after them. */
export function ranking(matches: readonly Matches[], documents: number): Ranking {
  const told = matches.filter(({ everywhere }) => !everywhere)
  const rarity = new Map(told.map((one) => [one, Math.log(1 + documents / (1 + one.byDocument.size))]))
  const total = [...rarity.values()].reduce((sum, worth) => sum + worth, 0)

  const worth = (one: Matches, { places, exact }: Found) =>
    (rarity.get(one) ?? 0) *
    ((exact ? 1 : ONLY_BEGINS) + (places & 1 ? HEADING : 0) + REPEATED * ones(places >> 1))

  /** Null where joined terms do not stand together. */
  function score(document: number): number | null {
    const found = matches.map(({ byDocument }) => byDocument.get(document) ?? null)
    let sum = 0
    let places = 0xffff
    for (const [n, one] of matches.entries()) {
      const here = found[n]
      if (here) sum += worth(one, here)
      if (here || !one.everywhere) places &= here?.places ?? 0
    }
    let apart = 0
    for (const [n, { wanted }] of matches.entries()) {
      if (n === 0 || mayFollow(found[n - 1] ?? null, found[n] ?? null, wanted.term)) continue
      if (wanted.joined) return null
      apart++
    }
    if (matches.length === 1 || places === 0) return sum
    return sum + total * (SAME_SENTENCE + (apart === 0 ? FOLLOWS : 0))
  }

  function sorted(candidates: Iterable<number>): number[] {
    const scored = [...candidates].flatMap((document) => {
      const value = score(document)
      return value === null ? [] : [{ document, value }]
    })
    return scored.sort((a, b) => b.value - a.value || b.document - a.document).map(({ document }) => document)
  }

  if (matches.length === 0) return { documents: [], hold: 'all', outlets: [] }
  if (told.length === 0)
    return {
      documents: Array.from({ length: documents }, (_, n) => documents - 1 - n),
      hold: 'newest',
      outlets: [],
    }
  const [rarest, ...others] = [...told].sort((a, b) => a.byDocument.size - b.byDocument.size)
  const holdAll = [...(rarest?.byDocument.keys() ?? [])].filter((document) =>
    others.every(({ byDocument }) => byDocument.has(document)),
  )
  const isStory = (document: number) => document < documents
  const outlets = holdAll.filter((document) => !isStory(document))
  const whole = sorted(holdAll.filter(isStory))
  if (whole.length > 0 || matches.some(({ wanted }) => wanted.joined))
    return { documents: whole, hold: 'all', outlets }
  const some = new Set(told.flatMap(({ byDocument }) => [...byDocument.keys()].filter(isStory)))
  return { documents: sorted(some), hold: 'some', outlets }
}
