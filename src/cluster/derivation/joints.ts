/** Pairs of reports that join two accounts, and the order in which they do. */
export interface Joint {
  /** Places in the story's order, a < b. */
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Copies of copies are all alike: beyond this the earliest is taken for the source. */
const CERTAIN = 2

const sureness = ({ score }: Joint) => Math.min(CERTAIN, score)
export const surestFirst = (x: Joint, y: Joint) => sureness(y) - sureness(x) || x.a - y.a || x.b - y.b
