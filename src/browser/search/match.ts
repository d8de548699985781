/** A text and the terms wanted → which of them stand in it, whether in order, and the characters to be marked. */
import { type Term, terms } from '../../search/terms.ts'
import type { Wanted } from './query.ts'

export interface Match {
  /** Bits: the wanted terms that stand in the text, by their place in the query. */
  readonly held: number
  readonly all: boolean
  /** Whether they stand one right after the other, all of them. */
  readonly inOrder: boolean
  /** [begin, end), ascending, apart from each other. */
  readonly marks: readonly (readonly [number, number])[]
}

const fits = ({ term, beginning }: Wanted, found: string) =>
  beginning ? found.startsWith(term) : found === term

/** Bits: the wanted terms that a term of the text is. */
function bits(wanted: readonly Wanted[], found: Term): number {
  let which = 0
  for (const [n, one] of wanted.entries()) if (fits(one, found.term)) which |= 1 << n
  return which
}

/** Begin, end, and whether it goes on with the words marked before it. */
type Mark = readonly [number, number, boolean]

/** Words that were asked for one after the other are marked as one; overlapping pairs are, too. */
function merged(marks: readonly Mark[]): (readonly [number, number])[] {
  const whole: [number, number][] = []
  for (const [begin, end, goesOn] of marks) {
    const last = whole.at(-1)
    if (last && (goesOn || begin <= last[1])) last[1] = Math.max(last[1], end)
    else whole.push([begin, end])
  }
  return whole
}

/** `needed`: bits of the terms without which the text does not hold them all. */
export function match(text: string, wanted: readonly Wanted[], needed = 2 ** wanted.length - 1): Match {
  const last = 1 << (wanted.length - 1)
  const joined = wanted.reduce((sum, one, n) => sum | (one.joined ? 1 << n : 0), 0)
  const marks: Mark[] = []
  let held = 0
  /** Bits: wanted terms that end, at the term before, what must stand together; and those that end a run of all before them. */
  let together = 0
  let run = 0
  let inOrder = false
  for (const term of terms(text)) {
    const which = bits(wanted, term)
    if (which) marks.push([term.start, term.start + markedLength(term, wanted), (which & (run << 1)) !== 0])
    if (term.aside) {
      held |= which & ~joined
      continue
    }
    together = which & (~joined | (together << 1))
    run = which & (1 | (run << 1))
    held |= together
    if (run & last) inOrder = true
  }
  return {
    held,
    all: (held & needed) === needed,
    inOrder: inOrder && wanted.length > 1,
    marks: merged(marks),
  }
}

/** A single character wanted is marked alone, not with its neighbour in the pair; every other term whole. */
function markedLength({ term, start, end }: Term, wanted: readonly Wanted[]): number {
  const single = wanted.find(
    (one) => one.beginning && term.startsWith(one.term) && [...one.term].length === 1,
  )
  return single && [...term].length === 2 && end - start === term.length ? single.term.length : end - start
}
