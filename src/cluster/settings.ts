/**
 * Every number that decides what belongs together, in one place. All were chosen on development sets, for all sets at once; what each
 * part buys is in docs/decisions/.
 */

/** Words of a report and what they weigh. */
export const VECTOR = {
  /** Weight of a sentence: the first 1, then 1/(1 + LEAD·i), never less than TAIL. */
  LEAD: 0.1,
  TAIL: 0.15,
  IN_HEADLINE: 1.5,
  IN_OPENING: 0.5,
  OPENING: 60, // words
  /** Exponent of the idf: below 1, so that a word nobody else has does not outweigh all that is shared. */
  RARITY: 0.75,
  TERMS: 60, // of the highest weight are kept
  /** Documents of the background that count as much as the collection's own. */
  BACKGROUND: 1000,
}

/** From which reports the weights of words are counted; see `counted.ts`. */
export const COUNTED = {
  /** Dated reports of a language; of fewer all are counted. */
  FROM: 2048,
  STEPS: 4, // from one power of two to the next
}

/** Which pairs of reports are looked at. */
export const CANDIDATES = {
  /** A term that more reports of the time window use finds nobody. */
  COMMON: 80,
  /** At least so many terms that are not common are shared. */
  SHARED: 2,
  WINDOW: 12, // days
  /** Standard deviation of the time between two reports of one event. */
  SPREAD: 4, // days
  /** What is left of a similarity within the window however far apart: a reprint a week later is still one. */
  LASTING: 0.15,
  /** Similarity from which two reports are neighbours. */
  NEIGHBOUR: 0.05,
}

/** What a similarity is worth. */
export const LIKENESS = {
  /** Neighbours of a report that a term is assumed to be rare among before any are seen. */
  PRIOR: 8,
  /** Evidence (a sum of idf) at which a likeness equals its similarity. */
  EVIDENCE: 40,
  LEAST_EVIDENCE: 0.3,
  WEIGHT: 0.25,
  /** A report of fewer terms says too little to be told by everyday words: … */
  SHORT: 16, // terms
  /** … with less evidence it is like nothing but its copies. */
  PROOF_OF_SHORT: 10,
}

/** When reports are one story. */
export const STORY = {
  /** Similarity from which two reports are taken for copies of one text: they count as one. */
  COPY: 0.85,
  /** Likeness from which a neighbour raises a report's bar. */
  NEIGHBOUR: 0.035,
  /** How much an undated neighbour counts among dated reports. */
  UNDATED: 0.15,
  LOWEST_BAR: 0.195,
  BAR_START: 0.03,
  BAR_SLOPE: 0.07,
  BAR_UNIT: 0.1414,
  /** need = NEED·bar^STEEP: .19 at a bar of .2, .27 at .25, .44 at .35. */
  NEED: 2.06,
  STEEP: 1.5,
  /** Likeness divided by what is needed, from which a pair is kept. */
  EDGE: 0.2,
  EDGES: 40, // of a report
  /** A rewrite of a report may be many times as like it as needed; it counts for no more than so much. */
  MOST: 2,
  /** Groups are joined, for a look at what stands around them, down to here. */
  FLOOR: 0.267,
  /** A side of so many reports or more is kept from taking in what is much less alike than it is within itself … */
  GATE_FROM: 3,
  GATE: 0.62,
  /** … two such sides even more … */
  GATE_OF_TWO: 0.66,
  /** … unless it is so much more alike than needed. */
  GATE_OPEN: 1.24,
  /** How much a group is relieved of what within it surrounds its reports. */
  RELIEF: 0.8,
  /** How much standing out from what is around it helps a group. */
  CONTRAST: 0.3,
  /** Where next to nothing is around, it proves little that a group stands out. */
  LEAST_AROUND: 0.5,
  MOST_CONTRAST: 3,
  /** Average s that no relief and no contrast makes up for. */
  LEAST: 0.65,
}

/** When a report that is left alone goes to a story after all. */
export const STRAGGLER = {
  /** Average s to the reports of the story, … */
  ENOUGH: 0.45,
  /** … such a share of what they have among themselves, … */
  COHESION: 0.38,
  /** … so many times the average to any other, … */
  CLEAR: 1.5,
  /** … and the story has so many reports. */
  STORY: 2,
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
  SKIP_SCALE: 0.29,
  LCS_SCALE: 0.45,
  TRIGRAM_SCALE: 0.2,
  DERIVED: 0.95,
  MAY_SHARE: 0.8,
  /** Reports of fewer words need more: half as many words, 1 + SHORTNESS/2 times as much. */
  SHORTEST: 100, // words
  SHORTNESS: 0.75,
  /** A bare headline or a line is derived only where it is the same wording. */
  TINY: 25, // words
  NEAR_VERBATIM: 0.3, // containment of 5-grams
  /** Score over threshold that every pair between two groups needs before they are one account. */
  BETWEEN_ACCOUNTS: 0.95,
  /** A story of no more reports, … */
  SMALL_STORY: 8,
  /** … of which so many were rewritten from others, not reprinted, … */
  REWRITES: 2,
  /** … and that has few reports with such a share of particulars that none of those has, is being rewritten. */
  OWN: 0.4,
  /** A retelling is at most so many times as long as what it retells. */
  LONGER: 2.25,
  /**
   * Of 2: it stands in its source's order, and its source in its, little of what they share stands elsewhere, and it has nothing new.
   * So much joins a report to those it retells, …
   */
  RETELLING: 0.75,
  /** … so much is a sign that the story is being rewritten, … */
  CLEAR_RETELLING: 1.05,
  /** … and so much is sign enough alone. */
  SURE_RETELLING: 1.2,
  /** Share of its sentences with a counterpart from which a report is wholly derived. */
  WHOLLY: 0.8,
}

/** When a report that stands alone, or nearly, is held against the story of its nearest neighbour. */
export const STRAY = {
  TOGETHER: 2, // reports
  NEAR: 0.2, // similarity
  /** Times the similarity of the next group; from VERY_NEAR on it does not matter. */
  CLEAR: 1.4,
  VERY_NEAR: 0.5,
  LARGEST_STORY: 60, // reports
  /** Its nearest so many neighbours there are looked at first: a score of SURE, or of TRACE without particulars of its own, is a trace. */
  TRIED: 3,
  TRACE: 0.1,
  SURE: 0.8,
}
