/**
 * Stories, kept from build to build. Two things cost most of a build and hang on one story's reports alone: who derives from whom, and the
 * story's own files. Both are taken from the cache where the reports, the weight of each of their words and what else they were made of are
 * what they were. The cache is safe to delete and can only say what would be made.
 */
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Kinship } from '../cluster/derivation/kinship.ts'
import { weighedWords } from '../cluster/grouping.ts'
import { STEPS, type Steps } from '../cluster/index.ts'
import { lateStoryIdf } from '../cluster/story-idf.ts'
import { nearestOf } from '../cluster/strays.ts'
import type { MadeStory, SiteAround, StoryMaker } from '../made-story.ts'
import type { Derivation, StoryCluster, StoryRecord } from '../records.ts'
import type { MakeStories } from '../site.ts'
import { sha256 } from './digests.ts'
import { KEY } from './entry-file.ts'
import { type EntryLog, entryLog, forgetOthers } from './entry-log.ts'
import { inParts, partsOf, putOff, readPart } from './late-parts.ts'
import type { Readings } from './readings.ts'
import { type StoryEntry, storyEntry, storyFrom, withDigests } from './story-entries.ts'

export interface StoryCache {
  /** Of clustering: those that the cache knows the outcome of ask it first. */
  readonly steps: Steps
  readonly makeStories: MakeStories
  /** Writes what was new. */
  readonly keep: () => void
  /** After this no alignment of a known story may be asked for. */
  readonly close: () => void
}

const key = (...parts: readonly string[]) => sha256(JSON.stringify(parts)).subarray(0, KEY)

/** How something is kept. */
interface Kept<T> {
  readonly bytes: (found: T) => Buffer
  /** Throws where another version of the engine wrote it. */
  readonly read: (bytes: Buffer, again: () => Buffer) => T
}

const WHETHER: Kept<boolean> = {
  bytes: (found) => inParts([found]),
  read: (bytes) => readPart(partsOf(bytes)[0]) as boolean,
}

type Alignments = Derivation['alignments']

/** Which sentences say the same is most of it, and is asked for when the story is composed. */
const KINSHIP: Kept<Kinship> = {
  bytes({ derivations, ...rest }) {
    const bare = derivations.map(({ alignments, ...one }) => one)
    return inParts([{ derivations: bare, ...rest }, ...derivations.map(({ alignments }) => alignments)])
  },
  read(bytes, again) {
    const kinship = readPart(partsOf(bytes)[0]) as Kinship
    kinship.derivations.forEach((one, place) => {
      putOff(one, 'alignments', () => readPart(partsOf(again())[1 + place]) as Alignments)
    })
    return kinship
  },
}

const STORY: Kept<StoryEntry> = { bytes: (entry) => serialize(entry), read: (bytes) => deserialize(bytes) }

/** What an entry says; null where there is none, or another version of the engine wrote it. */
function known<T>(log: EntryLog, at: Buffer, read: Kept<T>['read']): T | null {
  const value = log.get(at)
  try {
    return value === null ? null : read(value, () => log.again(at))
  } catch {
    return null
  }
}

/** What every story's files hang on beside the story, as a text. */
function siteMark({ config, templates, assets, builtAt, method, cards }: SiteAround): string {
  const said = [config, [...templates], assets.map(({ path }) => path), builtAt, method, cards !== null]
  return sha256(JSON.stringify(said)).toString('base64url')
}

/** Makes a story whenever it is asked for, unless it was the last to be: files are asked for story by story. */
function remade(make: StoryMaker['make']): StoryMaker['make'] {
  let last: MadeStory | null = null
  let of: StoryCluster | null = null
  return (cluster) => {
    if (last === null || of !== cluster) last = make(cluster)
    of = cluster
    return last
  }
}

/** Stories in their order: those that are known from the cache, the others from whoever makes them. */
function* inOrder(
  clusters: readonly StoryCluster[],
  before: (cluster: StoryCluster) => MadeStory | null,
  anew: (missing: readonly StoryCluster[]) => Iterable<MadeStory>,
  put: (made: MadeStory) => MadeStory,
): Generator<MadeStory, void> {
  const kept = new Map(clusters.map((cluster) => [cluster, before(cluster)]))
  const making = anew(clusters.filter((cluster) => kept.get(cluster) === null))[Symbol.iterator]()
  for (const [cluster, made] of kept) {
    kept.delete(cluster)
    if (made !== null) yield made
    else yield put(making.next().value as MadeStory)
  }
}

/** `making` makes the stories that are not known. */
export function storyCache(
  folder: string,
  sources: string,
  readingOf: Readings['of'],
  making: MakeStories,
): StoryCache {
  const log = entryLog(join(folder, sources))
  /** Of each story by its first report. */
  const readings = new Map<StoryRecord | undefined, string>()
  const knownStories = new Set<StoryRecord | undefined>()

  function remembered<T>(read: string | null, kind: string, find: () => T, as: Kept<T>): T {
    if (read === null) return find()
    const at = key(kind, read)
    const before = known(log, at, as.read)
    if (before !== null) return before
    const found = find()
    log.put(at, as.bytes(found))
    return found
  }

  /** Whether reports with that reading have made a story before. */
  function wasMet(read: string): boolean {
    const at = key('met', read)
    const isKnown = log.has(at)
    if (!isKnown) log.put(at, Buffer.alloc(0))
    return isKnown
  }

  /** Where a story's entry is; null where it has none. */
  function placeOf({ reports, memberships }: StoryCluster, site: string): Buffer | null {
    const read = readings.get(reports[0])
    return read === undefined ? null : key('story', site, read, JSON.stringify(memberships))
  }

  return {
    steps: {
      ...STEPS,
      isKin(grouping, report, others, background, house) {
        // Of the others those that are near are looked at first, and what is near hangs on what else is in the collection.
        const near = nearestOf(grouping, report, grouping.groups[others[0] ?? report] ?? report)
        const records = [report, ...near, ...others].flatMap((number) => grouping.records[number] ?? [])
        const read = readingOf(records, weighedWords(grouping), house)
        return remembered(
          read,
          `kin ${near.length}`,
          () => STEPS.isKin(grouping, report, others, background, house),
          WHETHER,
        )
      },
      kinship(reports, weights, background, house) {
        const read = readingOf(reports, weights, house)
        if (read !== null) readings.set(reports[0], read)
        if (read !== null && wasMet(read)) knownStories.add(reports[0])
        const find = () => STEPS.kinship(reports, weights, background, house)
        // A report alone has no kin to be found.
        return reports.length === 1 ? find() : remembered(read, 'kinship', find, KINSHIP)
      },
      // A story that is known is hardly ever made again.
      storyIdf: (reports, grouping) =>
        knownStories.has(reports[0]) ? lateStoryIdf(reports, grouping) : STEPS.storyIdf(reports, grouping),
    },
    makeStories(clusters, around, make) {
      const site = siteMark(around)
      const again = remade(make)
      const before = (cluster: StoryCluster) => {
        const at = placeOf(cluster, site)
        const entry = at && known(log, at, STORY.read)
        return entry && storyFrom(entry, at.toString('base64url'), cluster, around, () => again(cluster))
      }
      const put = (made: MadeStory) => {
        const at = placeOf(made.story.cluster, site)
        if (at === null) return made
        const story = withDigests(made, at.toString('base64url'))
        log.put(at, STORY.bytes(storyEntry(story)))
        return story
      }
      return inOrder(clusters, before, (missing) => making(missing, around, make), put)
    },
    keep() {
      log.keep()
      forgetOthers(folder, sources)
    },
    close: log.close,
  }
}
