/**
 * Reports that got another id and are the same reports: their file was renamed or moved, or its `id` or `url` was edited. What they were
 * before is told under the id they have now, and their old address leads to the new one. Pure.
 */
import type { ReportId, StoryCluster, StoryRecord } from '../records.ts'

/** The id a report had → the one it has. */
export type Renames = ReadonlyMap<ReportId, ReportId>

const textOf = ({ headline, paragraphs }: StoryRecord) =>
  JSON.stringify([headline.text, paragraphs.map(({ sentences }) => sentences.map(({ text }) => text))])

const reportsOf = (stories: readonly StoryCluster[]) => stories.flatMap(({ reports }) => reports)

/** Pairs what went with what came where `keyOf` says the same of both; of several the first, by file. */
function paired(
  gone: readonly StoryRecord[],
  came: readonly StoryRecord[],
  keyOf: (record: StoryRecord) => string,
): [StoryRecord, StoryRecord][] {
  const byFile = (a: StoryRecord, b: StoryRecord) => (a.file < b.file ? -1 : 1)
  const waiting = new Map<string, StoryRecord[]>()
  for (const record of came.toSorted(byFile)) {
    const key = keyOf(record)
    waiting.set(key, [...(waiting.get(key) ?? []), record])
  }
  return gone.toSorted(byFile).flatMap((record) => {
    const now = waiting.get(keyOf(record))?.shift()
    return now ? [[record, now] as [StoryRecord, StoryRecord]] : []
  })
}

export function renamedReports(before: readonly StoryCluster[], after: readonly StoryCluster[]): Renames {
  if (before === after) return new Map()
  const [old, now] = [reportsOf(before), reportsOf(after)]
  const [oldIds, nowIds] = [old, now].map((reports) => new Set(reports.map(({ id }) => id)))
  const gone = old.filter(({ id }) => !nowIds?.has(id))
  const came = now.filter(({ id }) => !oldIds?.has(id))
  const sameFile = paired(gone, came, ({ file }) => file)
  const known = new Set(sameFile.flat())
  const rest = (records: readonly StoryRecord[]) => records.filter((record) => !known.has(record))
  const sameText = paired(rest(gone), rest(came), textOf)
  return new Map([...sameFile, ...sameText].map(([{ id }, record]) => [id, record.id]))
}

/** The stories of before, their reports under the ids they have now. */
export function renamedStories(stories: readonly StoryCluster[], renames: Renames): readonly StoryCluster[] {
  if (renames.size === 0) return stories
  const nowOf = (id: ReportId) => renames.get(id) ?? id
  return stories.map((story) =>
    story.reports.some(({ id }) => renames.has(id))
      ? {
          ...story,
          id: nowOf(story.id),
          reports: story.reports.map((record) => ({ ...record, id: nowOf(record.id) })),
          derivations: story.derivations.map((derivation) => ({
            ...derivation,
            derived: nowOf(derivation.derived),
            source: nowOf(derivation.source),
          })),
        }
      : story,
  )
}
