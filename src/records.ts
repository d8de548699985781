/**
 * The records that cross stages, and nothing else. Every other type sits beside the function that makes it.
 *
 *     SeedFile[] → StoryRecord[] → StoryCluster[] → StoryPage[] → OutputFile[]      with Problem[] on the way
 *
 * All records are immutable. A field is `null` only where the world may not know it (an outlet, a date).
 */
import type { Root } from 'mdast'

/** A report's id: its canonical `url` or `id` from the front matter, else its path under `seeds/` without the ending. */
export type ReportId = string

/** What happened to one seed, or to the build, that an operator should know. Problems are data, never exceptions. */
export interface Problem {
  readonly level: 'error' | 'warning'
  /** A stable name an operator can silence in the configuration: `front-matter-date`, `unknown-kind`, … */
  readonly code: string
  /** Path as a person can find it, or null where no file is concerned. */
  readonly file: string | null
  /** 1-based, or null where no line is concerned. */
  readonly line: number | null
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}

/** A moment as exact as it was printed. */
export interface Published {
  /** `2024`, `2024-06`, `2024-06-03`, or `2024-06-03T14:05:00` followed by `Z` or `±hh:mm` where a zone is known. */
  readonly iso: string
  readonly precision: 'year' | 'month' | 'day' | 'time'
  /** `Z` or `±hh:mm`; null where none is printed. */
  readonly zone: string | null
}

/** Front matter, checked field by field; null where a field is absent or was refused with a Problem. */
export interface FrontMatter {
  readonly title: string | null
  readonly date: Published | null
  readonly outlet: string | null
  readonly url: string | null
  readonly author: readonly string[]
  readonly language: string | null
  readonly id: string | null
  readonly section: string | null
  readonly draft: boolean
}

/** One file under `seeds/`, decoded. All offsets elsewhere count UTF-16 code units of `text`. */
export interface SeedFile {
  /** Path under `seeds/`, `/` between its parts. */
  readonly path: string
  readonly format: 'text' | 'markdown'
  /** The encoding it was decoded from, as iconv names it: `utf-8`, `utf-16le`, `windows-1252`, … */
  readonly encoding: string
  /** The whole file, front matter included, without byte order mark, every line end a `\n`. */
  readonly text: string
  /** Offset in `text` at which the body begins; 0 without front matter. */
  readonly bodyStart: number
  readonly frontMatter: FrontMatter
}

/** A sentence of a report and the place in the seed it was read from. */
export interface Sentence {
  /** The words as shown: the seed's own, runs of white space made one space, Markdown's marks taken off. */
  readonly text: string
  /** Begin (inclusive) and end (exclusive) in `SeedFile.text`. */
  readonly start: number
  readonly end: number
}

/** A paragraph, or a subheading inside the report. */
export interface Paragraph {
  readonly kind: 'text' | 'subheading'
  /** 1-based among the paragraphs of kind `text`, as cited (`C 5.1`); null for a subheading. */
  readonly number: number | null
  readonly sentences: readonly Sentence[]
}

/** A line of a seed that is not the report. */
export interface SetAside {
  /** 1-based line in `SeedFile.text`. */
  readonly line: number
  readonly start: number
  readonly end: number
  readonly reason: SetAsideReason
  readonly text: string
}

/** Why a line was set aside, in the words a reader is shown (through the language file). */
export type SetAsideReason =
  | 'repeated headline'
  | 'section label'
  | 'related-article teaser'
  | 'most-read list'
  | 'navigation'
  | 'share or vote widget'
  | 'reader comment'
  | 'comment form'
  | 'credit line'
  | 'source link'
  | 'outlet name'
  | 'byline'
  | 'date line'
  | 'image caption or credit'
  | 'advertisement'
  | 'subscription or sign-up'
  | 'cookie or legal notice'
  | 'about the author or outlet'
  | 'button'
  | 'repeated across the outlet'
  | 'other page furniture'

/** Where the outlet's name was read. */
export interface Outlet {
  readonly name: string
  readonly from: 'front-matter' | 'dateline' | 'credit-line' | 'outlet-line' | 'byline'
  /** 1-based line of the seed; null for front matter. */
  readonly line: number | null
}

/** A source that a report's credit line names and that is not its outlet: the agency in “Agency / The Daily Example”. */
export interface Credit {
  readonly name: string
  /** The credit line as printed. */
  readonly text: string
  readonly line: number
}

/** What a report's paragraphs come to. */
export interface TextSize {
  /** Those of paragraphs that can be cited, subheadings left out. */
  readonly sentences: number
  /** UTF-16 code units of all sentences. */
  readonly characters: number
}

/** One report, normalized. */
export interface StoryRecord {
  readonly id: ReportId
  /** Path under `seeds/`. */
  readonly file: string
  /** The headline; for `opening` the report's opening words, whole, as many as are shown. */
  readonly headline: { readonly text: string; readonly from: 'front-matter' | 'text' | 'opening' }
  readonly outlet: Outlet | null
  readonly credits: readonly Credit[]
  readonly authors: readonly string[]
  /** Place named by the dateline. */
  readonly place: string | null
  readonly section: string | null
  readonly url: string | null
  readonly published: Published | null
  /** BCP 47 primary tag, `und` where it cannot be told. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly paragraphs: readonly Paragraph[]
  readonly setAside: readonly SetAside[]
  /**
   * The report's text as one mdast tree: top-level blocks in order. The n-th leaf block that holds phrasing content (paragraph,
   * heading, table cell) or code, in document order, is `paragraphs[n]`.
   */
  readonly tree: Root
  /** Words in the paragraphs. */
  readonly words: number
  /** Of the paragraphs, where that is known without them. */
  readonly size?: TextSize
}

/** Names a sentence: report, paragraph number (1-based, as cited), sentence (1-based). */
export interface SentenceRef {
  readonly report: ReportId
  readonly paragraph: number
  readonly sentence: number
}

/** How two aligned sentences relate, from most alike to least. */
export type AlignmentKind = 'same words' | 'nearly the same' | 'reworded' | 'same point'

/** A sentence of report `a` and the sentence of report `b` that says it too. */
export interface AlignedPair {
  readonly a: SentenceRef
  readonly b: SentenceRef
  readonly kind: AlignmentKind
  /** Words of the shorter sentence that stand in the other in the same order, and the words of the shorter. */
  readonly sharedWords: number
  readonly words: number
}

export type Degree = 'wholly-derived' | 'partially-derived'
export type Direction = 'known' | 'inferred' | 'unknown'

/**
 * One report written from the text of another of its story. Where the direction is `unknown`, `derived` and `source` are in the
 * order of the story's reports and mean no more than "these two share a text".
 */
export interface Derivation {
  readonly derived: ReportId
  readonly source: ReportId
  readonly degree: Degree
  readonly direction: Direction
  /** Why the direction is what it is said to be, in words. */
  readonly directionReason: string
  /** The derivation score divided by its threshold: 1 or more joins the two in one account. */
  readonly score: number
  /** Sentences of `derived` that have a counterpart in `source`, and the sentences of `derived`. */
  readonly matchedSentences: number
  readonly sentences: number
  /** Share of the derived report's weighted words found in the source, and the other way round, 0–1. */
  readonly covered: number
  readonly covers: number
  /** Share of the derived report's words outside quotations that stand in runs of four or more found in the source, 0–1. */
  readonly sharedWords: number
  /** The longest wording both print outside quotations, as the derived report prints it. */
  readonly longestShared: string
  readonly alignments: readonly AlignedPair[]
}

/** Two reports that may share a source: too alike for chance, too little for an account. */
export interface WeakTie {
  readonly a: ReportId
  readonly b: ReportId
  readonly score: number
}

/** The reports of a story that derive from one text. */
export interface Account {
  /** In the story's order of reports. */
  readonly reports: readonly ReportId[]
  /** The report the others follow; null where it cannot be told or is not held. */
  readonly origin: ReportId | null
}

/** Why one report is in its story. */
export interface Membership {
  readonly report: ReportId
  /** In words: “shares harbour, pillars, tram with 4 of the 4 other reports (average similarity .48, needed .29)”. */
  readonly because: string
  /** Rare terms it shares with the others, most telling first, as printed. */
  readonly sharedTerms: readonly string[]
  /** Average similarity to the story's other reports, as printed, two decimals; null for a story of one report. */
  readonly similarity: number | null
  /** What was needed; null for a story of one report. */
  readonly threshold: number | null
  /** Other reports of the story it is similar to. */
  readonly matches: number
  /** The nearest story it was kept out of, and why, in words; null where no other came near. */
  readonly keptOutOf: {
    readonly story: ReportId
    readonly similarity: number
    readonly threshold: number
    readonly because: string
  } | null
}

/** What stems weigh; a Map is one. */
export interface StemWeights extends Iterable<readonly [string, number]> {
  get(stem: string): number | undefined
  /** The same by number, where they are a part of the collection's. */
  readonly numbered?: NumberedWeights
}

export interface NumberedWeights {
  /** Of the stems that weigh something, in order. */
  readonly numbers: Int32Array
  /** By number, of the whole collection. */
  readonly stems: readonly string[]
  readonly weights: Float64Array
}

/** The reports of one event. */
export interface StoryCluster {
  /** The id of its founding report: the earliest published, undated ones after dated ones, ties by id. */
  readonly id: ReportId
  /** Founder first, then by publication, undated ones last, ties by id. The n-th report has the n-th siglum (A … Z, AA …). */
  readonly reports: readonly StoryRecord[]
  /** In the order of their first reports. */
  readonly accounts: readonly Account[]
  readonly derivations: readonly Derivation[]
  readonly weakTies: readonly WeakTie[]
  /** One for each report, in the same order. */
  readonly memberships: readonly Membership[]
  /** idf of every stem of the story's reports. */
  readonly idf: StemWeights
}

/** A file of the site, addressed below `dist/`. */
export interface OutputFile {
  readonly path: string
  /** May be read from elsewhere each time they are asked for. */
  readonly contents: string | Uint8Array
  /** How many they are, where that is known without them. */
  readonly bytes?: number | undefined
  /** Their SHA-256 in base64url, where that is known without them. */
  readonly digest?: string | undefined
}
