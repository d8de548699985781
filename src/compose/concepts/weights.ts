/** How telling a story's concepts are: in the news, and in the story. */
import type { StoryCluster } from '../../records.ts'
import type { StoryNumbers } from './story-numbers.ts'
import { vocabulary } from './vocabulary.ts'

const HIGHEST_IDF = 9
const COUNTRY_IDF = 4.5 // a country is named in one report of a hundred

/** idf by concept: a stem's own; a group's by how often any of its words is met; a country's fixed. */
export function idfs(cluster: StoryCluster, { numberOf, lexicon }: StoryNumbers): Float64Array {
  const { groupOf } = vocabulary(cluster.reports[0]?.language ?? 'und')
  const commonness = new Map<string, number>()
  const own = new Float64Array(numberOf.size).fill(HIGHEST_IDF / 2)
  const numberByKey = new Map<string, number>()
  for (const [concept, number] of numberOf) numberByKey.set(lexicon.concepts[concept] ?? '', number)
  for (const [stem, idf] of cluster.idf) {
    const group = groupOf(stem)
    if (group !== null) commonness.set(group, (commonness.get(group) ?? 0) + Math.exp(-idf))
    const number = numberByKey.get(stem)
    if (number !== undefined) own[number] = idf
  }
  for (const [group, common] of commonness) {
    const number = numberByKey.get(group)
    if (number !== undefined) own[number] = -Math.log(common)
  }
  const found = new Float64Array(numberOf.size)
  for (const [concept, number] of numberOf) {
    const isCountry = lexicon.isCountry[concept] === true
    found[number] = isCountry ? COUNTRY_IDF : Math.min(HIGHEST_IDF, Math.max(0, own[number] ?? 0))
  }
  return found
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
