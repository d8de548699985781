/**
 * The stories before and after an edit → what the edit did to the grouping, in words. Pure.
 *
 *     seeds/a.md: rewrite of C found; story “Two ministers meet” now 6 reports, 3 accounts (was 5, 2)
 */
import type { StoryCluster, StoryRecord } from '../records.ts'
import { type Renames, renamedStories } from './renames.ts'
import { foundTies, type Standing, siglumOf, tieChanges } from './ties.ts'
import { counted, quoted } from './wording.ts'

type Standings = ReadonlyMap<string, Standing>

const standings = (stories: readonly StoryCluster[]): Standings =>
  new Map(stories.flatMap((story) => story.reports.map((record) => [record.id, { record, story }] as const)))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const headlineOf = (story: StoryCluster): string => {
  const named = story.reports.find(({ headline }) => headline.from !== 'opening') ?? story.reports[0]
  return quoted(named?.headline.text ?? story.id)
}

const unknown = (text: string | null | undefined) => text ?? 'unknown'

function factChanges(before: StoryRecord, after: StoryRecord): string[] {
  const changed = (name: string, old: string | null | undefined, now: string | null | undefined) =>
    old === now ? [] : [`${name} now ${unknown(now)} (was ${unknown(old)})`]
  const headline = [before, after].map(({ headline }) => (headline.from === 'opening' ? null : headline.text))
  return [
    ...changed('headline', headline[0] && quoted(headline[0]), headline[1] && quoted(headline[1])),
    ...changed('outlet', before.outlet?.name, after.outlet?.name),
    ...changed('date', before.published?.iso, after.published?.iso),
  ]
}

const size = (story: StoryCluster) =>
  `${counted(story.reports.length, 'report')}, ${counted(story.accounts.length, 'account')}`

/** The story that holds most of the reports this one held, or holds now; ties by id. */
function counterpart(story: StoryCluster, elsewhere: Standings): StoryCluster | null {
  const votes = new Map<StoryCluster, number>()
  for (const { id } of story.reports) {
    const other = elsewhere.get(id)?.story
    if (other) votes.set(other, (votes.get(other) ?? 0) + 1)
  }
  const [best] = [...votes].sort(([a, m], [b, n]) => n - m || compare(a.id, b.id))
  return best?.[0] ?? null
}

/** For each story the one it was before: the two hold most of each other's reports. */
type Past = ReadonlyMap<StoryCluster, StoryCluster>

function past(stories: readonly StoryCluster[], before: Standings, after: Standings): Past {
  return new Map(
    stories.flatMap((story) => {
      const old = counterpart(story, before)
      return old !== null && counterpart(old, after) === story ? [[story, old] as const] : []
    }),
  )
}

/** What became of a story's size, or null where nothing did. */
function sizeChange(story: StoryCluster, stories: Past): string | null {
  const old = stories.get(story)
  if (old === undefined)
    return story.reports.length > 1 ? `story ${headlineOf(story)} is new: ${size(story)}` : null
  if (old.reports.length === story.reports.length && old.accounts.length === story.accounts.length)
    return null
  return `story ${headlineOf(story)} now ${size(story)} (was ${old.reports.length}, ${old.accounts.length})`
}

function moved(before: Standing, after: Standing, stories: Past): string[] {
  if (stories.get(after.story) === before.story) return []
  return after.story.reports.length === 1
    ? [`left story ${headlineOf(before.story)}, a story of its own now`]
    : [`moved from story ${headlineOf(before.story)} to ${headlineOf(after.story)}`]
}

function arrival(standing: Standing): string[] {
  const { record, story } = standing
  return story.reports.length === 1
    ? ['new report, a story of its own']
    : [`new report, ${siglumOf(story, record.id)} of story ${headlineOf(story)}`, ...foundTies(standing)]
}

export interface Edit {
  readonly before: readonly StoryCluster[]
  readonly after: readonly StoryCluster[]
  readonly renames: Renames
  /** Paths under the seeds folder that were saved, so that an edit without effect is answered too. */
  readonly edited: readonly string[]
  /** A path under the seeds folder as a person finds it. */
  readonly shown: (file: string) => string
  /** What became of a file whose report is no more: `gone`, or why it is left out. */
  readonly fate: (file: string) => string
}

interface Line {
  readonly file: string
  readonly words: readonly string[]
  readonly story: StoryCluster | null
}

/** What happened to a report that was there and is. */
function changeOf(old: Standing, now: Standing, stories: Past, { shown }: Edit): string[] {
  return [
    ...(old.record.file === now.record.file ? [] : [`renamed, was ${shown(old.record.file)}`]),
    ...factChanges(old.record, now.record),
    ...moved(old, now, stories),
    ...tieChanges(old, now),
  ]
}

function lines(edit: Edit, before: Standings, after: Standings, stories: Past): Line[] {
  const wasEdited = new Set(edit.edited)
  const found: Line[] = []
  for (const [id, now] of after) {
    const old = before.get(id)
    const { file } = now.record
    const words = old ? changeOf(old, now, stories, edit) : arrival(now)
    if (words.length > 0 || wasEdited.has(file)) found.push({ file, words, story: now.story })
  }
  for (const [id, { record, story }] of before) {
    if (after.has(id)) continue
    const left = counterpart(story, after)
    const rest = left === null ? `, and with it story ${headlineOf(story)}` : ''
    found.push({ file: record.file, words: [edit.fate(record.file) + rest], story: left })
  }
  const isOther = ({ file }: Line) => Number(!wasEdited.has(file))
  return found.sort(
    (a, b) => isOther(a) - isOther(b) || compare(a.file, b.file) || compare(a.words.join(), b.words.join()),
  )
}

/** Files that were saved to no effect. */
function withoutEffect(files: readonly string[], isAlone: boolean): string[] {
  const [only] = files
  if (files.length === 0 || only === undefined) return []
  if (files.length === 1) return [`${only}: grouping as before`]
  return [`${counted(files.length, isAlone ? 'file' : 'other file')}: grouping as before`]
}

/** One line for each report that something happened to, those that were saved first, then by file; a story's new size is told once, and again only in another story. */
export function changeLines(edit: Edit): string[] {
  const before = standings(renamedStories(edit.before, edit.renames))
  const after = standings(edit.after)
  const stories = past(edit.after, before, after)
  const told = new Set<StoryCluster>()
  const idle: string[] = []
  const spoken = lines(edit, before, after, stories).flatMap(({ file, words, story }) => {
    const change = story !== null && !told.has(story) ? sizeChange(story, stories) : null
    if (story !== null) told.add(story)
    const all = [...words, ...(change === null ? [] : [change])]
    if (all.length > 0) return [`${edit.shown(file)}: ${all.join('; ')}`]
    idle.push(edit.shown(file))
    return []
  })
  const untold = edit.after
    .filter((story) => !told.has(story))
    .flatMap((story) => sizeChange(story, stories) ?? [])
  const effects = [...spoken, ...untold]
  return [...effects, ...withoutEffect(idle, effects.length === 0)]
}
