/**
 * The stories before and after an edit → what the edit did to the grouping, in words. Pure.
 *
 *     seeds/a.md: rewrite of C found; story “Two ministers meet” now 6 reports, 3 accounts (was 5, 2)
 */
import type { Derivation, StoryCluster, StoryRecord } from '../records.ts'
import { counted, quoted, siglum } from './wording.ts'

/** A report where it stands. */
interface Standing {
  readonly record: StoryRecord
  readonly story: StoryCluster
}

type Standings = ReadonlyMap<string, Standing>

const standings = (stories: readonly StoryCluster[]): Standings =>
  new Map(stories.flatMap((story) => story.reports.map((record) => [record.id, { record, story }] as const)))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const headlineOf = (story: StoryCluster): string => {
  const named = story.reports.find(({ headline }) => headline.from !== 'opening') ?? story.reports[0]
  return quoted(named?.headline.text ?? story.id)
}

const siglumOf = (story: StoryCluster, id: string) =>
  siglum(story.reports.findIndex((report) => report.id === id))

/** How a report stands to others of its story: the other's id → the words, with its letter in this story. */
function ties(story: StoryCluster, id: string): Map<string, string> {
  const words = new Map<string, string>()
  const tie = ({ derived, source, degree, direction }: Derivation) => {
    const other = derived === id ? source : derived
    if (direction === 'unknown') words.set(other, `text shared with ${siglumOf(story, other)}`)
    else if (derived === id)
      words.set(
        other,
        `${degree === 'wholly-derived' ? 'rewrite' : 'partial rewrite'} of ${siglumOf(story, other)}`,
      )
  }
  for (const derivation of story.derivations)
    if (derivation.derived === id || derivation.source === id) tie(derivation)
  return words
}

/** What a tie says without its letter, which may change when a story's order does. */
const kindOf = (words: string | undefined) => words?.replace(/ \S+$/, '')

function tieChanges(before: Standing, after: Standing): string[] {
  const old = ties(before.story, before.record.id)
  const now = ties(after.story, after.record.id)
  const found = [...now].filter(([other, words]) => kindOf(words) !== kindOf(old.get(other)))
  const lost = [...old].filter(([other]) => !now.has(other))
  return [...found.map(([, words]) => `${words} found`), ...lost.map(([, words]) => `no longer ${words}`)]
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

function arrival({ record, story }: Standing): string[] {
  const at = siglumOf(story, record.id)
  const kin = [...ties(story, record.id).values()].map((words) => `${words} found`)
  return story.reports.length === 1
    ? ['new report, a story of its own']
    : [`new report, ${at} of story ${headlineOf(story)}`, ...kin]
}

export interface Edit {
  readonly before: readonly StoryCluster[]
  readonly after: readonly StoryCluster[]
  /** Paths under the seeds folder that were saved, so that an edit without effect is answered too. */
  readonly edited: readonly string[]
  /** A path under the seeds folder as a person finds it. */
  readonly shown: (file: string) => string
}

interface Line {
  readonly file: string
  readonly words: readonly string[]
  readonly story: StoryCluster | null
}

function lines({ edited }: Edit, before: Standings, after: Standings, stories: Past): Line[] {
  const wasEdited = new Set(edited)
  const found: Line[] = []
  for (const [id, now] of after) {
    const old = before.get(id)
    const file = now.record.file
    const words = old
      ? [...factChanges(old.record, now.record), ...moved(old, now, stories), ...tieChanges(old, now)]
      : arrival(now)
    const answer = words.length === 0 && wasEdited.has(file) ? ['grouping as before'] : words
    if (answer.length > 0) found.push({ file, words: answer, story: now.story })
  }
  for (const [id, { record, story }] of before) {
    if (after.has(id)) continue
    const left = counterpart(story, after)
    const words = left === null ? [`gone, and with it story ${headlineOf(story)}`] : ['gone']
    found.push({ file: record.file, words, story: left })
  }
  const isOther = ({ file }: Line) => Number(!wasEdited.has(file))
  return found.sort(
    (a, b) => isOther(a) - isOther(b) || compare(a.file, b.file) || compare(a.words.join(), b.words.join()),
  )
}

/** One line for each report that something happened to, those that were saved first, then by file; a story's new size is told once, and again only in another story. */
export function changeLines(edit: Edit): string[] {
  const before = standings(edit.before)
  const after = standings(edit.after)
  const stories = past(edit.after, before, after)
  const told = new Set<StoryCluster>()
  const spoken = lines(edit, before, after, stories).map(({ file, words, story }) => {
    const change = story !== null && !told.has(story) ? sizeChange(story, stories) : null
    if (story !== null) told.add(story)
    return `${edit.shown(file)}: ${[...words, ...(change === null ? [] : [change])].join('; ')}`
  })
  const untold = edit.after
    .filter((story) => !told.has(story))
    .flatMap((story) => sizeChange(story, stories) ?? [])
  return [...spoken, ...untold]
}
