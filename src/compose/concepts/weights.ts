/** How telling a story's concepts are: in the news, and in the story. */
import type { StemWeights, StoryCluster } from '../../records.ts'
import { NOTHING } from './lexicon.ts'
import type { StemConcepts } from './stem-concepts.ts'
import type { StoryNumbers } from './story-numbers.ts'

const HIGHEST_IDF = 9
const COUNTRY_IDF = 4.5 // a country is named in one report of a hundred

/** Tells of each stem with its number among `stems`. */
function eachStem(
  idf: StemWeights,
  conceptsOf: (stems: readonly string[]) => StemConcepts,
  tell: (concepts: StemConcepts, stem: number, weight: number) => void,
): void {
  if (idf.numbered !== undefined) {
    const { numbers, stems, weights } = idf.numbered
    const concepts = conceptsOf(stems)
    for (const stem of numbers) tell(concepts, stem, weights[stem] ?? 0)
    return
  }
  const pairs = [...idf]
  const concepts = conceptsOf(pairs.map(([stem]) => stem))
  for (const [stem, [, weight]] of pairs.entries()) tell(concepts, stem, weight)
}

/** idf by concept: a stem's own; a group's by how often any of its words is met; a country's fixed. */
export function idfs(cluster: StoryCluster, { numberOf, lexicon }: StoryNumbers): Float64Array {
  const language = cluster.reports[0]?.language ?? 'und'
  const own = new Float64Array(numberOf.size).fill(HIGHEST_IDF / 2)
  const commonness = new Map<number, number>()
  eachStem(
    cluster.idf,
    (stems) => lexicon.stemConcepts(stems, language),
    (concepts, stem, idf) => {
      const group = concepts.groupOf(stem)
      if (group !== NOTHING) commonness.set(group, (commonness.get(group) ?? 0) + Math.exp(-idf))
      const number = numberOf.get(concepts.conceptOf(stem))
      if (number !== undefined) own[number] = idf
    },
  )
  for (const [group, common] of commonness) {
    const number = numberOf.get(group)
    if (number !== undefined) own[number] = -Math.log(common)
  }
  for (const [concept, number] of numberOf) {
    const isCountry = lexicon.isCountry[concept] === true
    own[number] = isCountry ? COUNTRY_IDF : Math.min(HIGHEST_IDF, Math.max(0, own[number] ?? 0))
  }
  return own
}

/** How many lines hold each concept. */
export function counts(lines: readonly { readonly sorted: readonly number[] }[], size: number): Int32Array {
  const linesWith = new Int32Array(size)
  for (const { sorted } of lines)
    for (const number of sorted) linesWith[number] = (linesWith[number] ?? 0) + 1
  return linesWith
}

/** idf times how rare the concept is in the story. */
export function weightsOf(idf: Float64Array, linesWith: Int32Array, lines: number): Float64Array {
  const all = Math.log(1 + Math.max(2, lines) / 2)
  return idf.map((each, number) => each * (Math.log(1 + lines / Math.max(2, linesWith[number] ?? 0)) / all))
}
