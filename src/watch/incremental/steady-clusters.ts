/**
 * Clusters, a story that says what it said before the same object as before. Every report weighs a little on every other, so that figures
 * waver in digits that nobody is shown: what counts of them is what is printed.
 */
import type { Membership, StoryCluster } from '../../records.ts'

const isSameList = <T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean = Object.is) =>
  a.length === b.length && a.every((one, place) => isSame(one, b[place] as T))

/** Similarities and thresholds are printed with two digits. */
const printed = (value: number | null | undefined) => value?.toFixed(2) ?? null

const saysSame = (a: Membership, b: Membership): boolean =>
  a === b ||
  (a.report === b.report &&
    a.because === b.because &&
    isSameList(a.sharedTerms, b.sharedTerms) &&
    printed(a.similarity) === printed(b.similarity) &&
    printed(a.threshold) === printed(b.threshold) &&
    a.matches === b.matches &&
    a.keptOutOf?.story === b.keptOutOf?.story &&
    a.keptOutOf?.because === b.keptOutOf?.because &&
    printed(a.keptOutOf?.similarity) === printed(b.keptOutOf?.similarity) &&
    printed(a.keptOutOf?.threshold) === printed(b.keptOutOf?.threshold))

const isSameStory = (a: StoryCluster, b: StoryCluster): boolean =>
  isSameList(a.reports, b.reports) &&
  isSameList(a.accounts, b.accounts) &&
  isSameList(a.derivations, b.derivations) &&
  isSameList(a.weakTies, b.weakTies) &&
  a.idf === b.idf &&
  isSameList(a.memberships, b.memberships, saysSame)

export function steadyClusters(): (stories: readonly StoryCluster[]) => readonly StoryCluster[] {
  let before: ReadonlyMap<string, StoryCluster> = new Map()
  return (stories) => {
    const now = stories.map((story) => {
      const known = before.get(story.id)
      return known && isSameStory(known, story) ? known : story
    })
    before = new Map(now.map((story) => [story.id, story]))
    return now
  }
}
