/**
 * How far one report looks written from the text of another: three measures of the shorter report against the longer, each divided by
 * its value where copying begins. Reprints share long wordings; rewrites share the order and company of rare words.
 *
 *     skip = weighted share of the shorter's stem pairs, at most SKIP apart in one sentence, that the longer has too
 *     lcs  = Σ weighted longest common subsequence of a sentence and its best one or two neighbouring sentences in the longer / Σ weight
 *     c3   = containment of word 3-grams in the smaller
 *     S    = (skip/.30 + lcs/.45 + c3/.20) / 3
 */
import type { Passage } from './passages.ts'
import { DERIVATION } from './settings.ts'

export interface DerivationMeasures {
  readonly skip: number
  readonly lcs: number
  readonly trigrams: number
  readonly score: number
}

type Weight = (stem: string) => number

/** Pairs of different stems at most SKIP apart in one sentence, alphabetical within the pair. */
export function skipPairs(passages: readonly Passage[]): Map<string, readonly [string, string]> {
  const pairs = new Map<string, readonly [string, string]>()
  for (const { stems } of passages) {
    stems.forEach((first, place) => {
      for (const second of stems.slice(place + 1, place + 1 + DERIVATION.SKIP)) {
        if (first === second) continue
        const pair = first < second ? ([first, second] as const) : ([second, first] as const)
        pairs.set(`${pair[0]} ${pair[1]}`, pair)
      }
    })
  }
  return pairs
}

function skipShare(shorter: readonly Passage[], longer: readonly Passage[], weight: Weight): number {
  const there = skipPairs(longer)
  let all = 0
  let found = 0
  for (const [key, [first, second]] of skipPairs(shorter)) {
    const worth = weight(first) * weight(second)
    all += worth
    if (there.has(key)) found += worth
  }
  return all === 0 ? 0 : found / all
}

/** Weight of the heaviest common subsequence of two lists of stems. */
export function heaviestCommon(a: readonly string[], b: readonly string[], weight: Weight): number {
  let above = new Float64Array(b.length + 1)
  let row = new Float64Array(b.length + 1)
  for (const stem of a) {
    const worth = weight(stem)
    for (let place = 0; place < b.length; place++) {
      const matched = b[place] === stem ? (above[place] ?? 0) + worth : 0
      row[place + 1] = Math.max(matched, above[place + 1] ?? 0, row[place] ?? 0)
    }
    ;[above, row] = [row, above]
  }
  return above[b.length] ?? 0
}

/** Every sentence, and every two that follow each other. */
function windows(passages: readonly Passage[]): string[][] {
  return passages.flatMap(({ stems }, place) => {
    const next = passages[place + 1]
    return next ? [[...stems], [...stems, ...next.stems]] : [[...stems]]
  })
}

function sum(stems: readonly string[], weight: Weight): number {
  return stems.reduce((total, stem) => total + weight(stem), 0)
}

/** Share of a report's weight that stands, in order, in the sentences of another. */
export function heaviestShare(
  shorter: readonly Passage[],
  longer: readonly Passage[],
  weight: Weight,
): number {
  const there = windows(longer)
  let all = 0
  let found = 0
  for (const { stems } of shorter) {
    all += sum(stems, weight)
    found += there.reduce((best, window) => Math.max(best, heaviestCommon(stems, window, weight)), 0)
  }
  return all === 0 ? 0 : found / all
}

export function wordGrams(passages: readonly Passage[], size: number): Set<string> {
  const grams = new Set<string>()
  for (const { runs } of passages) {
    for (const { words } of runs) {
      for (let place = 0; place + size <= words.length; place++)
        grams.add(words.slice(place, place + size).join(' '))
    }
  }
  return grams
}

/** Share of the smaller set that the larger holds too. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of smaller) if (larger.has(gram)) shared++
  return smaller.size === 0 ? 0 : shared / smaller.size
}

const length = (passages: readonly Passage[]) =>
  passages.reduce((total, { stems }) => total + stems.length, 0)

export function derivationMeasures(
  a: readonly Passage[],
  b: readonly Passage[],
  weight: Weight,
): DerivationMeasures {
  const [shorter, longer] = length(a) <= length(b) ? [a, b] : [b, a]
  const skip = skipShare(shorter, longer, weight)
  const lcs = heaviestShare(shorter, longer, weight)
  const trigrams = containment(wordGrams(a, 3), wordGrams(b, 3))
  const { SKIP_SCALE, LCS_SCALE, TRIGRAM_SCALE } = DERIVATION
  return { skip, lcs, trigrams, score: (skip / SKIP_SCALE + lcs / LCS_SCALE + trigrams / TRIGRAM_SCALE) / 3 }
}
