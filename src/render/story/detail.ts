/**
 * How much of what was found a story's page spells out. A page that grows too large for what it tells besides the reports themselves is
 * made again with less detail: fewer names of a kind, reported remarks cited in place of printed, shorter passages around dates. All of it
 * is in `story.json`.
 */
import type { NameKind } from '../../records-page.ts'

export interface Detail {
  /** Names shown of each kind, the most widely named. */
  readonly names: Readonly<Record<NameKind, number>>
  /** Reported remarks of one wording that are printed of one speaker; what stands in quotation marks always is. */
  readonly reported: number
  /** Whether they are printed of a speaker who has other remarks on the page. */
  readonly reportedBesides: boolean
  /** Whether remarks reported of a body, such as a government, are printed, not cited. */
  readonly bodies: boolean
  /** Sentences printed of a report in “In one report only”, and others cited there. */
  readonly only: number
  readonly others: number
  /** Words printed around a date. */
  readonly dateWords: number
}

export const FULL_DETAIL: Detail = {
  names: { person: 40, organisation: 24, place: 24, media: 16 },
  reported: 40,
  reportedBesides: true,
  bodies: true,
  only: 5,
  others: 24,
  dateWords: 40,
}

const LESS: Detail = {
  names: { person: 24, organisation: 12, place: 12, media: 8 },
  reported: 2,
  reportedBesides: true,
  bodies: false,
  only: 3,
  others: 16,
  dateWords: 24,
}

/** From the most to the least. */
export const LESS_DETAIL: readonly Detail[] = [
  LESS,
  {
    ...LESS,
    names: { person: 16, organisation: 8, place: 8, media: 6 },
    reported: 1,
    others: 12,
    dateWords: 18,
  },
  {
    ...LESS,
    names: { person: 14, organisation: 4, place: 4, media: 4 },
    reported: 1,
    reportedBesides: false,
    only: 2,
    others: 6,
    dateWords: 12,
  },
  {
    ...LESS,
    names: { person: 10, organisation: 4, place: 4, media: 4 },
    reported: 1,
    reportedBesides: false,
    only: 1,
    others: 4,
    dateWords: 10,
  },
]

/** Bytes of a page besides its reports' texts: the first where it holds them, the second where they have pages of their own. */
export const MOST_BYTES = { whole: 40_000, apart: 195_000 }
