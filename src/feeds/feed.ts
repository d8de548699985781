/** What a feed says, whatever its format: the records between the pages and the two serializers. */

/** A sentence of a report as a feed shows it. */
export interface Quoted {
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** `C 5.1` */
  readonly citation: string
  /** Of the sentence, below the site. */
  readonly path: string
}

export interface FeedEntry {
  readonly id: string
  /** Below the site. */
  readonly path: string
  readonly title: string
  readonly language: string
  readonly authors: readonly string[]
  /** Moments as RFC 3339; null where no report prints a date. */
  readonly published: string | null
  readonly updated: string | null
  /** In our words: “5 reports, 3 independent accounts”. */
  readonly note: string
  readonly quoted: readonly Quoted[]
  /** Where a single report was published. */
  readonly source: string | null
  readonly counts: { readonly reports: number; readonly accounts: number } | null
}

export interface Feed {
  /** Of the page it belongs to, below the site: empty for the front page. */
  readonly home: string
  readonly title: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

export interface FeedOptions {
  readonly siteName: string
  /** Null where the site's address is not known: then addresses are relative. */
  readonly baseUrl: string | null
  readonly language: string
  /** Stands in `updated` of a feed without any entry, and nowhere else; null where it is not known. */
  readonly builtAt: string | null
  readonly labels: FeedLabels
}

export interface FeedLabels {
  /** “5 reports” */
  readonly countReports: (n: number) => string
  /** “3 independent accounts” */
  readonly countAccounts: (n: number) => string
  /** “No headline. Opens:” */
  readonly noHeadline: string
  /** “Date not printed” */
  readonly dateNotPrinted: string
  /** Between the members of a list. */
  readonly comma: string
}
