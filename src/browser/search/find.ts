/** A query → the numbers of the documents that fit it, read from the index alone. */
import type { SearchIndex } from '../../search/format.ts'
import { echo } from '../../search/terms.ts'
import type { SearchFiles } from './files.ts'
import type { Wanted } from './query.ts'
import { type Found, type Matches, type Ranking, ranking } from './rank.ts'
import { eachPosting, type Listed, type Shard, shardsFor } from './shard.ts'

/** A beginning is looked for in so many shards, and in so many of the terms in them that have most postings. */
const MOST_SHARDS = 3
const MOST_ENDINGS = 40

/** Shorter beginnings of a word that stands everywhere are beginnings of much else. */
const TELLING = 4 // characters

function isEverywhere({ everywhere }: SearchIndex, { term, beginning }: Wanted): boolean {
  return everywhere.some(
    (one) => one === term || (beginning && term.length >= TELLING && one.startsWith(term)),
  )
}

/** Listed terms that are the one wanted or begin with it, those with most postings first, the term itself before all. */
function endings({ terms }: Shard, { term, beginning }: Wanted): Listed[] {
  return terms.filter((one) => (beginning ? one.term.startsWith(term) : one.term === term))
}

const size = ({ begin, end }: Listed) => end - begin

async function matchesOf(files: SearchFiles, index: SearchIndex, wanted: Wanted): Promise<Matches> {
  if (isEverywhere(index, wanted)) return { wanted, everywhere: true, byDocument: new Map() }
  const numbers = shardsFor(index.shards, wanted.term, wanted.beginning, MOST_SHARDS)
  const shards = await Promise.all(numbers.map(files.shard))
  const listed = shards.flatMap((shard) => endings(shard, wanted).map((term) => ({ shard, term })))
  const most = listed
    .sort(
      (a, b) =>
        Number(b.term.term === wanted.term) - Number(a.term.term === wanted.term) ||
        size(b.term) - size(a.term),
    )
    .slice(0, MOST_ENDINGS)
  const byDocument = new Map<number, Found>()
  for (const { shard, term } of most) {
    const self = 1 << echo(term.term)
    const exact = term.term === wanted.term
    eachPosting(shard, term, (document, { places, next }) => {
      const known = byDocument.get(document)
      byDocument.set(document, {
        places: places | (known?.places ?? 0),
        next: next | (known?.next ?? 0),
        self: self | (known?.self ?? 0),
        exact: exact || (known?.exact ?? false),
      })
    })
  }
  return { wanted, everywhere: false, byDocument }
}

export interface Search extends Ranking {
  /** Bits: the terms that do not stand everywhere, and those that were asked for together with another. */
  readonly needed: number
}

export async function find(
  files: SearchFiles,
  index: SearchIndex,
  wanted: readonly Wanted[],
): Promise<Search> {
  const matches = await Promise.all(wanted.map((one) => matchesOf(files, index, one)))
  const isTelling = matches.some(({ everywhere }) => !everywhere)
  const needed = matches.reduce((bits, { everywhere, wanted: { joined } }, n) => {
    const isNeeded = !everywhere || !isTelling || joined || wanted[n + 1]?.joined
    return isNeeded ? bits | (1 << n) : bits
  }, 0)
  return { ...ranking(matches, index.documents), needed }
}
