/** The files that search reads in the browser: what the build writes and the page's script understands. */

export type Direction = 'ltr' | 'rtl'

/** A label of the language file: a text, or one for each plural form. */
export type SearchLabel = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** The labels that results are written with; their names are those of the language files. */
export const SEARCH_LABELS = [
  'searchTitle',
  'searchQuery',
  'countSentences',
  'countStories',
  'countReports',
  'countAccounts',
  'searchFound',
  'searchFoundMany',
  'searchPartly',
  'searchNothing',
  'searchEverywhere',
  'searchInAccounts',
  'searchMoreSentences',
  'searchDiffer',
  'searchDifferGloss',
  'searchDirect',
  'searchReported',
  'searchNamed',
  'outlets',
  'unknownOutlet',
  'noHeadline',
  'pageTitle',
] as const

export type SearchLabels = Readonly<Record<(typeof SEARCH_LABELS)[number], SearchLabel>>

/** `search/index.json`, loaded first. */
export interface SearchIndex {
  readonly version: 1
  readonly site: string
  readonly language: string
  /** Between thousands in figures. */
  readonly thousands: string
  readonly labels: SearchLabels
  /** Documents of stories, oldest first: `search/stories/<n>.json`. Those after them are of outlets: `search/outlets/<n>.json`. */
  readonly documents: number
  /** Documents that go on with the story of the document before. */
  readonly continued: readonly number[]
  /** `search/terms/<n>.bin` holds the terms from `shards[n]` on. */
  readonly shards: readonly string[]
  readonly everywhere: readonly string[]
}

/** A paragraph's number, then its sentences. */
export type ParagraphEntry = readonly [number, ...string[]]

export interface ReportEntry {
  readonly siglum: string
  /** Of the account it belongs to, from 0. */
  readonly account: number
  readonly outlet: string | null
  /** Null where the report prints none. */
  readonly headline: string | null
  readonly language: string
  readonly direction: Direction
  /** Of the page that holds its text, below the site. */
  readonly page: string
  readonly paragraphs: readonly ParagraphEntry[]
}

/** A sentence, by its place among all the sentences of the document, from 0. */
export type Place = number

/** `search/stories/<n>.json`: a story, or the part of a long one that some of its paragraphs make. */
export interface StoryDocument {
  readonly page: string
  readonly headline: string
  readonly opening: boolean
  readonly language: string
  readonly direction: Direction
  readonly counts: readonly [reports: number, accounts: number]
  readonly reports: readonly ReportEntry[]
  /** Words of a speaker: where, first character and length in the sentence, whether direct, name ('' where none is known). */
  readonly quotes: readonly (readonly [Place, number, number, 0 | 1, string])[]
  /** Sentences that say the same. */
  readonly pairs: readonly (readonly [Place, Place])[]
  /** People and bodies: name, role ('' where none is printed), first mentions. */
  readonly names: readonly (readonly [string, string, ...Place[]])[]
}

/** `search/outlets/<n>.json`: name, page below the site, reports. */
export type OutletDocument = readonly (readonly [string, string, number])[]
