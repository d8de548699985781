/** How a report stands to others of its story, and what an edit changed of that, in words. Pure. */
import type { Derivation, ReportId, StoryCluster, StoryRecord } from '../records.ts'
import { siglum } from './wording.ts'

/** A report where it stands. */
export interface Standing {
  readonly record: StoryRecord
  readonly story: StoryCluster
}

/** The letter of a report in a story that holds it, else null. */
export function siglumOf(story: StoryCluster, id: ReportId): string | null {
  const place = story.reports.findIndex((report) => report.id === id)
  return place < 0 ? null : siglum(place)
}

function tie({ derived, degree, direction }: Derivation, id: ReportId): string | null {
  if (direction === 'unknown') return 'text shared with'
  if (derived !== id) return null
  return degree === 'wholly-derived' ? 'rewrite of' : 'partial rewrite of'
}

/** The other's id → what this one is to it: `rewrite of`, `text shared with`. */
function ties({ record: { id }, story }: Standing): Map<ReportId, string> {
  const own = story.derivations.filter(({ derived, source }) => derived === id || source === id)
  return new Map(
    own.flatMap((derivation) => {
      const words = tie(derivation, id)
      return words === null
        ? []
        : [[derivation.derived === id ? derivation.source : derivation.derived, words]]
    }),
  )
}

export const foundTies = (now: Standing): string[] =>
  [...ties(now)].map(([other, words]) => `${words} ${siglumOf(now.story, other)} found`)

/** Letters are those the page shows now; a report that is not in the story any more has none. */
export function tieChanges(before: Standing, after: Standing): string[] {
  const [old, now] = [ties(before), ties(after)]
  const found = [...now].filter(([other, words]) => words !== old.get(other))
  const lost = [...old].filter(([other]) => !now.has(other))
  const letter = (other: ReportId) =>
    siglumOf(after.story, other) ?? `the former ${siglumOf(before.story, other)}`
  return [
    ...found.map(([other, words]) => `${words} ${letter(other)} found`),
    ...lost.map(([other, words]) => `no longer ${words} ${letter(other)}`),
  ]
}
