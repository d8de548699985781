/** The concepts that a collection's stems stand for, by the stems' numbers: each is looked up once, when a story asks for it first. */

/** What is asked of a stem: the number of a concept. */
type Told = (stem: string) => number

const UNTOLD = -3 // the number of nothing, as -1 and -2 are in the lexicon

export class StemConcepts {
  private readonly stems: readonly string[]
  private readonly tellConcept: Told
  private readonly tellGroup: Told
  private readonly concepts: number[] = []
  private readonly groups: number[] = []

  constructor(stems: readonly string[], tellConcept: Told, tellGroup: Told) {
    this.stems = stems
    this.tellConcept = tellConcept
    this.tellGroup = tellGroup
  }

  /** The concept that a stem is where it is in no group. */
  conceptOf(stem: number): number {
    return told(this.concepts, stem, this.stems, this.tellConcept)
  }

  /** The group that a stem is in. */
  groupOf(stem: number): number {
    return told(this.groups, stem, this.stems, this.tellGroup)
  }
}

function told(known: number[], stem: number, stems: readonly string[], tell: Told): number {
  while (known.length <= stem) known.push(UNTOLD)
  const found = known[stem] ?? UNTOLD
  if (found !== UNTOLD) return found
  const made = tell(stems[stem] ?? '')
  known[stem] = made
  return made
}
