/**
 * What a similarity is worth: a cosine says which share of two vectors agrees, not how much that is. Two long reports that share thirty
 * telling words are better proven than two short ones that share three, and a word that everything around them uses tells nothing.
 *
 *     share(a, t)    = neighbours of a that hold t / (neighbours of a + PRIOR)
 *     evidence(a, b) = Σ over shared terms of idf(t)·(1 − (share(a, t) + share(b, t))/2)
 *     likeness(a, b) = similarity · ((evidence + LEAST_EVIDENCE)/EVIDENCE)^WEIGHT
 *
 * A dozen words, “Collision Course. Text of it, part 3.”, may share most of them with any other text of the kind: where either side is
 * that short, a pair without telling words in common is worth nothing, unless one is a copy of the other.
 */
import { type Collection, MILLION, type Pairs } from './neighbours.ts'
import type { Rows } from './rows.ts'
import { LIKENESS, STORY } from './settings.ts'

/** Shares are 1/4096, idf thousandths: integers, so that sums do not hang on the order of terms. */
const SHARE = 4096
const THOUSAND = 1000

/** For each term of each vector its share among the report's neighbours. */
function shares({ vectors, days }: Collection, { from, to }: Pairs, { begins, pairs }: Rows): Uint16Array {
  const found = new Uint16Array(vectors.terms.length)
  const countOf = new Int32Array(vectors.vocabulary.stems.length).fill(-1)
  const ends = (report: number) => [vectors.begins[report] ?? 0, vectors.begins[report + 1] ?? 0] as const
  for (let report = 0; report < days.length; report++) {
    const [begin, end] = ends(report)
    for (let place = begin; place < end; place++) countOf[vectors.terms[place] ?? 0] = 0
    const [first, last] = [begins[report] ?? 0, begins[report + 1] ?? 0]
    for (let row = first; row < last; row++) {
      const pair = pairs[row] ?? 0
      const [near, nearEnd] = ends(from[pair] === report ? (to[pair] ?? 0) : (from[pair] ?? 0))
      for (let place = near; place < nearEnd; place++) {
        const term = vectors.terms[place] ?? 0
        const count = countOf[term] ?? -1
        if (count >= 0) countOf[term] = count + 1
      }
    }
    for (let place = begin; place < end; place++) {
      const term = vectors.terms[place] ?? 0
      found[place] = Math.round((SHARE * (countOf[term] ?? 0)) / (last - first + LIKENESS.PRIOR))
      countOf[term] = -1
    }
  }
  return found
}

/** Of each pair Σ over the shared terms of idf(t)·(2 − share(a, t) − share(b, t)), in 1/(2·SHARE·THOUSAND). */
function evidences({ vectors }: Collection, { from, to }: Pairs, share: Uint16Array): Float64Array {
  const { begins, terms, vocabulary } = vectors
  const idf = Int32Array.from(vocabulary.idf, (value) => Math.round(THOUSAND * value))
  /** For each term of the first side 2 − share(a, t), in 1/SHARE; 0 of other terms. */
  const left = new Uint16Array(idf.length)
  const found = new Float64Array(from.length)
  for (let pair = 0; pair < from.length; ) {
    const report = from[pair] ?? 0
    const [begin, end] = [begins[report] ?? 0, begins[report + 1] ?? 0]
    for (let place = begin; place < end; place++) left[terms[place] ?? 0] = 2 * SHARE - (share[place] ?? 0)
    for (; from[pair] === report; pair++) {
      const other = to[pair] ?? 0
      let sum = 0
      for (let place = begins[other] ?? 0; place < (begins[other + 1] ?? 0); place++) {
        const term = terms[place] ?? 0
        const own = left[term] ?? 0
        if (own > 0) sum += (idf[term] ?? 0) * (own - (share[place] ?? 0))
      }
      found[pair] = sum / (2 * SHARE * THOUSAND)
    }
    for (let place = begin; place < end; place++) left[terms[place] ?? 0] = 0
  }
  return found
}

/** The likeness of each pair, in millionths. */
export function likenesses(collection: Collection, pairs: Pairs, rows: Rows): Int32Array {
  const { begins } = collection.vectors
  const evidence = evidences(collection, pairs, shares(collection, pairs, rows))
  const isShort = (report: number) => (begins[report + 1] ?? 0) - (begins[report] ?? 0) < LIKENESS.SHORT
  return pairs.similarity.map((similarity, pair) => {
    const [a, b] = [pairs.from[pair] ?? 0, pairs.to[pair] ?? 0]
    const found = evidence[pair] ?? 0
    const isUnproven = found < LIKENESS.PROOF_OF_SHORT && similarity < STORY.COPY * MILLION
    if (isUnproven && (isShort(a) || isShort(b))) return 0
    const proof = (found + LIKENESS.LEAST_EVIDENCE) / LIKENESS.EVIDENCE
    return Math.round(similarity * proof ** LIKENESS.WEIGHT)
  })
}
