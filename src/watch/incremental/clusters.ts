/**
 * Records → clusters, with what is costly on the way remembered: vectors, formulas, what was found when reports were held against each
 * other. Grouping itself is done anew at every build, since every report weighs a little on every other.
 */
import type { Background } from '../../cluster/background.ts'
import type { Kinship } from '../../cluster/derivation/kinship.ts'
import { type Grouping, weighedWords } from '../../cluster/grouping.ts'
import type { HouseSentences } from '../../cluster/house-sentences.ts'
import {
  clusterStories,
  englishBackground,
  type Reader,
  reader,
  STEPS,
  type Steps,
} from '../../cluster/index.ts'
import { byPublication } from '../../cluster/order.ts'
import { nearestOf } from '../../cluster/strays.ts'
import type { StoryCluster, StoryRecord } from '../../records.ts'
import { commonHouse, outletHouse, ownHouse } from './grouping/house.ts'
import { keptByRecords } from './grouping/kept-by-records.ts'
import { membershipMemory } from './grouping/memberships.ts'
import { reportFacts } from './grouping/report-facts.ts'
import { incrementalVectors, type VectorsNow } from './grouping/vectors.ts'
import { versions } from './grouping/versions.ts'
import { steadyClusters } from './steady-clusters.ts'

export interface IncrementalClusters {
  readonly of: (records: readonly StoryRecord[]) => readonly StoryCluster[]
  /**
   * A story of the last build with other versions of its reports, before it is known whether they change the grouping: what derives from
   * what is found anew, with what words weighed then. Null where that would take long, or the story would have another founder.
   */
  readonly early: (story: StoryCluster, reports: readonly StoryRecord[]) => StoryCluster | null
}

/** Comparing the reports of a story takes the time of their number squared. */
const MOST_EARLY = 24 // reports

/** The steps of one builder. They are called in the order in which clustering goes; each leaves what the next ones need. */
interface Remembering {
  readonly steps: Steps
  readonly begin: () => void
  /** The parts of a story of the last build with other reports. */
  readonly early: (reports: readonly StoryRecord[]) => (Kinship & Pick<StoryCluster, 'idf'>) | null
}

function rememberingSteps(background: Background, words: Reader): Remembering {
  const factsOf = reportFacts(words)
  const outlets = outletHouse(words)
  const vectors = incrementalVectors(background, words, factsOf)
  const houses = versions<string>()
  const kinships = keptByRecords<Kinship>()
  const strays = keptByRecords<boolean>()
  const idfs = keptByRecords<Map<string, number>>()
  const memberships = membershipMemory()
  let build = 0
  let now: VectorsNow | null = null
  let last: Grouping | null = null
  let house: HouseSentences = new Set()
  let idfSince: ReadonlyMap<StoryRecord, number> = new Map()

  const lastChange = (records: readonly StoryRecord[], since: (record: StoryRecord) => number) =>
    records.reduce((last, record) => Math.max(last, since(record)), 0)
  const idfChange = (record: StoryRecord) => idfSince.get(record) ?? build
  const houseChange = (record: StoryRecord) =>
    houses.since(record, ownHouse(factsOf(record).keys, house), build)
  const change = (record: StoryRecord) => Math.max(idfChange(record), houseChange(record))

  const steps: Steps = {
    outletSentences: (records) => new Set(outlets(records)),
    storyVectors(records, _, __, formulas = new Set()) {
      const made = vectors.of(records, formulas, build)
      now = made
      idfSince = new Map(records.map((record, report) => [record, made.idfSince[report] ?? build]))
      return made.vectors
    },
    commonSentences(records, _, storyOf) {
      const found = new Set(commonHouse(records, factsOf, storyOf))
      house = found
      return found
    },
    isKin(grouping, report, others, known, formulas) {
      // Those that are near are looked at first, and what is near hangs on what else is in the collection.
      const near = nearestOf(grouping, report, grouping.groups[others[0] ?? report] ?? report)
      const records = [report, ...near, ...others].flatMap((number) => grouping.records[number] ?? [])
      return strays.of(records, lastChange(records, change), () =>
        STEPS.isKin(grouping, report, others, known, formulas),
      )
    },
    storyIdf(reports, grouping) {
      last = grouping
      return idfs.of(reports, lastChange(reports, idfChange), () => storyIdfOf(reports, grouping))
    },
    kinship: (reports, weights, known, formulas) =>
      kinships.of(reports, lastChange(reports, change), () =>
        STEPS.kinship(reports, weights, known, formulas),
      ),
    membership: (all, report) => memberships.of(all, report, now?.vectorSince ?? []),
  }

  /** A map of its own: a view of the collection's idf would keep that of a build long gone alive. */
  function storyIdfOf(reports: readonly StoryRecord[], { collection }: Grouping): Map<string, number> {
    const { idf, stems: names } = collection.vectors.vocabulary
    const found = new Map<string, number>()
    for (const record of reports) {
      for (const number of factsOf(record).stems) {
        const stem = names[number] ?? ''
        if (!found.has(stem)) found.set(stem, idf[number] ?? 0)
      }
    }
    return found
  }

  return {
    steps,
    begin() {
      build++
      for (const kept of [kinships, strays, idfs]) kept.begin(build)
      memberships.begin(build)
    },
    early(reports) {
      if (last === null) return null
      const idf = storyIdfOf(reports, last)
      return { ...STEPS.kinship(reports, weighedWords(last), background, house), idf }
    },
  }
}

export function incrementalClusters(background: Background = englishBackground()): IncrementalClusters {
  const words = reader()
  const { steps, begin, early } = rememberingSteps(background, words)
  const steady = steadyClusters()
  return {
    of(records) {
      begin()
      words.keepOnly(records)
      return steady(clusterStories(records, background, steps, words))
    },
    early(story, given) {
      const reports = given.toSorted(byPublication)
      if (reports[0]?.id !== story.id || reports.length > MOST_EARLY) return null
      const parts = early(reports)
      const memberships = reports.flatMap(
        ({ id }) => story.memberships.find(({ report }) => report === id) ?? [],
      )
      return parts && { id: story.id, reports, ...parts, memberships }
    },
  }
}
