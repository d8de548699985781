/**
 * Every number that decides what belongs together, in one place. All were chosen on development sets, for all sets at once; what each
 * part buys is in docs/decisions/.
 */

/** Words of a report and what they weigh. */
export const VECTOR = {
  /** Weight of a sentence: the first 1, then 1/(1 + LEAD·i), never less than TAIL. */
  LEAD: 0.25,
  TAIL: 0.25,
  IN_HEADLINE: 1.5,
  IN_OPENING: 0.5,
  OPENING: 60, // words
  TERMS: 60, // of the highest weight are kept
  /** Documents of the background that count as much as the collection's own. */
  BACKGROUND: 1000,
}

/** Which pairs of reports are looked at. */
export const CANDIDATES = {
  /** A term that so many reports of the time window use, or more, finds nobody. */
  COMMON: 80,
  /** At least so many terms that are not common are shared. */
  SHARED: 2,
  WINDOW: 10, // days
  /** Standard deviation of the time between two reports of one event. */
  SPREAD: 3, // days
}

/** When reports are one story. */
export const STORY = {
  /** Similarity from which a neighbour raises a report's bar. */
  NEIGHBOUR: 0.05,
  LOWEST_BAR: 0.2,
  BAR_START: 0.03,
  BAR_SLOPE: 0.07,
  BAR_UNIT: 0.2,
  /** Similarity divided by what is needed, from which a pair is kept. */
  EDGE: 0.3,
  EDGES: 40, // of a report
  /** A side of so many reports or more is kept from taking in what is much less alike than it is within itself. */
  GATE_FROM: 3,
  GATE: 0.68,
}

/** When one report is written from the text of another. */
export const DERIVATION = {
  /** Quotations of so many words or more are masked: two reporters may quote one speech. */
  QUOTATION: 6, // words
  HIGHEST_IDF: 9,
  /** How much of a word's weight is taken where every other report of the story uses it. */
  EVERYBODYS: 0.75,
  SKIP: 5, // stems apart
  /** What each of the three measures is where copying begins. */
  SKIP_SCALE: 0.3,
  LCS_SCALE: 0.45,
  TRIGRAM_SCALE: 0.2,
  DERIVED: 0.95,
  MAY_SHARE: 0.8,
  SHORTEST: 100, // words
  NEAR_VERBATIM: 0.3, // containment of 5-grams
  /** Score over threshold that the pairs between two groups need on average before they are one account. */
  BETWEEN_ACCOUNTS: 0.6,
  /** Share of its sentences with a counterpart from which a report is wholly derived. */
  WHOLLY: 0.8,
}
