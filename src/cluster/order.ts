/** The order of a story's reports: by publication, undated ones last, ties by id. The first is the founder. */
import type { StoryRecord } from '../records.ts'
import { publishedDay } from './days.ts'

export function byId(a: StoryRecord, b: StoryRecord): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}

export function byPublication(a: StoryRecord, b: StoryRecord): number {
  const [x, y] = [publishedDay(a.published), publishedDay(b.published)]
  const undated = Number(Number.isNaN(x)) - Number(Number.isNaN(y))
  return undated || (Number.isNaN(x) ? 0 : x - y) || byId(a, b)
}
