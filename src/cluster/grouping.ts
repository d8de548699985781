/** Records, sorted by id → the group of each, with all that an explanation needs. */
import type { StoryRecord } from '../records.ts'
import { averageLink } from './average-link.ts'
import type { Background } from './background.ts'
import type { Collection } from './candidates.ts'
import { publishedDay } from './days.ts'
import { type Graph, similarityGraph } from './edges.ts'
import { postings } from './postings.ts'
import { storyVectors } from './vectors.ts'

export interface Grouping {
  readonly records: readonly StoryRecord[]
  readonly collection: Collection
  readonly graph: Graph
  /** For each report the first report of its group. */
  readonly groups: Int32Array
}

export function grouping(records: readonly StoryRecord[], background: Background): Grouping {
  const vectors = storyVectors(records, background)
  const days = Float64Array.from(records, (record) => publishedDay(record.published))
  const collection = { vectors, days, index: postings(vectors, days) }
  const graph = similarityGraph(collection)
  return { records, collection, graph, groups: averageLink(records.length, graph.edges) }
}
