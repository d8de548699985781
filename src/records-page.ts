/**
 * What a story page says, as records: the output of `compose`, the input of `render`. Nothing in here is written by Stemma that a
 * reader could take for news: every text is an `Extract`, a verbatim part of the sentence it cites.
 */
import type {
  AlignedPair,
  Outlet,
  OutputFile,
  Published,
  ReportId,
  SentenceRef,
  StoryCluster,
} from './records.ts'

/** A verbatim run of one sentence of one report. */
export interface Extract {
  readonly at: SentenceRef
  readonly text: string
  /** Whether words of the sentence stand before or after it, so that the page prints an ellipsis there. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** How a sentence supports a printed one. */
export type SupportKind = 'word for word' | 'nearly the same' | 'same point'

export interface Support {
  readonly at: SentenceRef
  readonly kind: SupportKind
}

/** One whole sentence of the summary. */
export interface SummarySentence {
  readonly extract: Extract
  /** Indices into `StoryCluster.accounts` of the accounts that say it, ascending. */
  readonly accounts: readonly number[]
  /** The sentence itself first, then most alike first. */
  readonly support: readonly Support[]
}

/** One point that several accounts make, in the words of each. */
export interface Point {
  readonly wordings: readonly {
    /** Index into `StoryCluster.accounts`. */
    readonly account: number
    readonly extract: Extract
    /** Further sentences of the same account that make the point. */
    readonly also: readonly SentenceRef[]
  }[]
}

/** The sentences of one report that have no counterpart in any other, most telling first. */
export interface OnlyIn {
  readonly report: ReportId
  /** Sentences shown in full. */
  readonly shown: readonly Extract[]
  /** The others, in reading order. */
  readonly others: readonly SentenceRef[]
  /** All sentences of the report. */
  readonly sentences: number
}

export interface Agreement {
  readonly inEvery: readonly Point[]
  /** Points of two accounts or more, but not of all, that the summary does not hold already. */
  readonly inSome: readonly Point[]
  readonly onlyIn: readonly OnlyIn[]
}

/** One wording of a remark. */
export interface Wording {
  readonly kind: 'direct' | 'reported'
  readonly extract: Extract
  /** Ranges of `extract.text` in which this wording differs from the others, [begin, end). */
  readonly differs: readonly (readonly [number, number])[]
  /** Other places that print the same words. */
  readonly also: readonly SentenceRef[]
}

/** One remark in one or more wordings, the fullest direct one first. */
export interface Remark {
  readonly wordings: readonly Wording[]
}

/** A person or body whose words the story holds. */
export interface Speaker {
  /** Fullest printed name; null for an unnamed source. */
  readonly name: string | null
  /** As printed beside the name (“Japanese Foreign Minister”), or for an unnamed source the words that stand for it (“an insider”). */
  readonly role: Extract | null
  readonly remarks: readonly Remark[]
}

/** A date that the reports mention. */
export interface DateEntry {
  /** As exact as printed and resolved only where the text allows: `2007`, `2022-05`, `2023-07-11`; null without a year. */
  readonly iso: string | null
  /** End of a range, in the same form; null for a single date. */
  readonly until: string | null
  /** As printed: “early May”, “July 11 and 12”. */
  readonly printed: string
  readonly extract: Extract
  readonly also: readonly SentenceRef[]
  /** Where other reports print it less or otherwise exactly: the words and their place. */
  readonly otherWordings: readonly { readonly printed: string; readonly at: SentenceRef }[]
}

export type NameKind = 'person' | 'organisation' | 'place' | 'media'

export interface NameEntry {
  readonly kind: NameKind
  /** Fullest printed form. */
  readonly name: string
  readonly role: string | null
  /** First mention in each report, in the story's order of reports. */
  readonly mentions: readonly SentenceRef[]
}

export interface KeyFacts {
  readonly reports: number
  readonly accounts: number
  readonly sentences: number
  /** Distinct outlets named, and reports whose outlet is unknown. */
  readonly outlets: readonly string[]
  readonly unknownOutlets: number
  readonly firstPublished: Published | null
  readonly lastPublished: Published | null
  readonly latestDayMentioned: DateEntry | null
}

/** Two reports side by side: every derived pair, and the first reports of any two accounts of a story of at most four. */
export interface Comparison {
  readonly a: ReportId
  readonly b: ReportId
  readonly pairs: readonly AlignedPair[]
}

export interface StoryPage {
  readonly cluster: StoryCluster
  /** Last part of its address, `/stories/<slug>/`, and of the address of each of its reports. */
  readonly slug: string
  readonly slugByReport: ReadonlyMap<ReportId, string>
  /** A, B, … Z, AA, … in the order of `cluster.reports`. */
  readonly siglumByReport: ReadonlyMap<ReportId, string>
  /** The founder's headline, or the first that any report prints. */
  readonly headline: {
    readonly text: string
    readonly report: ReportId
    readonly from: 'front-matter' | 'text' | 'opening'
  }
  readonly facts: KeyFacts
  readonly summary: readonly SummarySentence[]
  readonly agreement: Agreement
  readonly speakers: readonly Speaker[]
  /** Dated, ascending; then the yearless ones by month and day. */
  readonly dates: readonly DateEntry[]
  readonly names: readonly NameEntry[]
  readonly comparisons: readonly Comparison[]
}

/** What the rest of the site must know of a story once its own pages are made: a large site cannot hold every story whole. */
export type StoryInBrief = Omit<StoryPage, 'agreement' | 'speakers' | 'dates' | 'names' | 'comparisons'> & {
  readonly comparisons: readonly Pick<Comparison, 'a' | 'b'>[]
}

/** One line of a story's family tree, as its mark draws it in miniature: one dot for each report. */
export interface MarkLine {
  readonly reports: number
  /** `held`: the first dot is the report the others follow. `named`: they follow one that is credited, not held. */
  readonly origin: 'held' | 'named' | 'unknown'
}

/** A story as the river shows it: what the front page must know of a `StoryPage`, and no more. */
export interface StoryEntry {
  readonly slug: string
  readonly headline: {
    readonly text: string
    readonly from: 'front-matter' | 'text' | 'opening'
    readonly language: string
    readonly direction: 'ltr' | 'rtl'
  }
  readonly reports: number
  readonly accounts: readonly MarkLine[]
  /** The summary's first sentences, at most two, each with its citation (`C 5.1`) and where that leads below the site's root. */
  readonly opening: readonly {
    readonly extract: Extract
    readonly citation: string
    readonly path: string
    readonly language: string
    readonly direction: 'ltr' | 'rtl'
  }[]
  readonly section: string | null
  /** Distinct outlets in the order of the story's reports, and reports whose outlet is unknown. */
  readonly outlets: readonly string[]
  readonly unknownOutlets: number
  readonly firstPublished: Published | null
  readonly lastPublished: Published | null
}

/** The stories of one day, those with most independent accounts first; `day` is `2024-06-03`, null where none is printed. */
export interface RiverDay {
  readonly day: string | null
  readonly stories: readonly StoryEntry[]
}

/** The river of stories, newest first, undated ones last. The first page is `/`, the n-th `/page/<n>/`. */
export interface FrontPage {
  readonly pages: readonly { readonly number: number; readonly days: readonly RiverDay[] }[]
  readonly stories: number
  readonly reports: number
  readonly accounts: number
}

/** How a report stands in its story. */
export type Standing = 'only report' | 'independent' | 'first' | 'derived' | 'shared text'

/** One report of an outlet, and where it stands. */
export interface OutletReport {
  readonly report: ReportId
  readonly siglum: string
  readonly standing: Standing
  readonly sentences: number
  readonly published: Published | null
  readonly story: {
    readonly slug: string
    readonly headline: string
    readonly from: 'front-matter' | 'text' | 'opening'
    readonly language: string
    readonly direction: 'ltr' | 'rtl'
  }
}

/** Reports of one outlet that were written from another's: `theirs` derives from `ours`, or the other way round. */
export interface OutletTie {
  /** The other outlet; null where it is unknown. */
  readonly outlet: string | null
  readonly ties: readonly {
    readonly storySlug: string
    readonly derivedSiglum: string
    readonly sourceSiglum: string
    readonly matchedSentences: number
    readonly sentences: number
  }[]
}

/** An outlet's page; all reports whose outlet is unknown share one, whose `name` is null. */
export interface OutletPage {
  /** Last part of its address, `/outlets/<slug>/`. */
  readonly slug: string
  readonly name: string | null
  /** Newest first, undated ones last. */
  readonly reports: readonly OutletReport[]
  /** Reports that are the first of an account of two or more, alone in theirs, derived, and followed by others' reports. */
  readonly first: number
  readonly independent: number
  readonly derived: number
  readonly followed: number
  readonly firstPublished: Published | null
  readonly lastPublished: Published | null
  readonly followers: readonly OutletTie[]
  readonly follows: readonly OutletTie[]
  /** How often the name was read from each kind of place, in this order: front-matter, dateline, credit-line, outlet-line, byline. */
  readonly evidence: readonly { readonly from: Outlet['from']; readonly reports: number }[]
}

/** Everything the site says; where the stories' own pages are made already, the stories are in brief. */
export interface SitePages<Story extends StoryInBrief = StoryPage> {
  readonly front: FrontPage
  readonly stories: readonly Story[]
  /** By name, the unknown outlet last. */
  readonly outlets: readonly OutletPage[]
  /** Data files: `stories.json`, `stories/<slug>/story.json`, `feed.xml` … Pages link those that are here. */
  readonly data: readonly OutputFile[]
}

/** The numbers in force that decide what belongs together, for the page that explains it. */
export interface MethodFigures {
  /** Least similarity that two reports need, where few others could be confused with them. */
  readonly lowestBar: number
  /** Terms kept of a report, and rare terms that two must share before they are compared. */
  readonly keptTerms: number
  readonly sharedTerms: number
  /** Days between two reports of one event at most. */
  readonly windowDays: number
  /** How much less alike than a story is in itself a report may be, as a share. */
  readonly gate: number
  /** Scores from which two reports share an account, and from which they may share a source. */
  readonly derived: number
  readonly mayShare: number
  /** Score, of 2, from which a report of a small story that is being rewritten counts as a retelling. */
  readonly retelling: number
  /** Words that both reports need for a shared account, and words from which a quotation is left out of the count. */
  readonly shortest: number
  readonly quotation: number
  /** Share of its sentences with a counterpart from which a report counts as wholly derived. */
  readonly wholly: number
}
