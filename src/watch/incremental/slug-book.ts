/**
 * The slug of every report, kept by id and headline: making one takes some ten microseconds, and 10,000 of them are asked for at every
 * build. Where two would be alike the stage's own rule decides for all.
 */
import { slugs } from '../../compose/slugs.ts'
import type { ReportId, StoryRecord } from '../../records.ts'

interface Kept {
  readonly headline: string
  readonly slug: string
}

export type Slugs = (records: readonly StoryRecord[]) => ReadonlyMap<ReportId, string>

export function slugBook(): Slugs {
  let kept: ReadonlyMap<ReportId, Kept> = new Map()

  function slugOf(record: StoryRecord): Kept {
    const before = kept.get(record.id)
    if (before?.headline === record.headline.text) return before
    return { headline: record.headline.text, slug: slugs([record]).get(record.id) ?? '' }
  }

  return (records) => {
    kept = new Map(records.map((record) => [record.id, slugOf(record)]))
    const distinct = new Set([...kept.values()].map(({ slug }) => slug))
    if (distinct.size < kept.size) return slugs(records)
    return new Map([...kept].map(([id, { slug }]) => [id, slug]))
  }
}
