/**
 * In: a row of pieces and a place in it. Out: the noun phrase that ends there, or begins there, and what it is headed by: a name, a
 * pronoun, or a common noun ("a spokesman for the ministry"). No parser: small words from the language's table bound the phrase.
 */
import type { Piece } from './pieces.ts'

export interface NounPhrase {
  /** Piece indices, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly head: 'name' | 'pronoun' | 'relative' | 'noun'
  /** Index of the head piece. */
  readonly at: number
}

type Pieces = readonly Piece[]

const LONGEST_PHRASE = 18 // pieces

export const isNoun = (piece: Piece | undefined): boolean => piece?.kind === 'word' && piece.role.noun

const isNominal = (piece: Piece | undefined): boolean => piece?.kind === 'name' || isNoun(piece)

/** The phrase whose last piece is at `last`. */
export function phraseEndingAt(pieces: Pieces, last: number): NounPhrase | null {
  const piece = pieces[last]
  if (piece === undefined) return null
  if (piece.kind === 'word' && piece.role.pronoun)
    return { from: last, to: last + 1, head: 'pronoun', at: last }
  if (piece.kind === 'word' && piece.role.relative)
    return { from: last, to: last + 1, head: 'relative', at: last }
  if (!isNominal(piece)) return null
  const from = phraseStart(pieces, last)
  const antecedent = relativeBefore(pieces, from)
  return antecedent ?? headed(pieces, from, last + 1)
}

function phraseStart(pieces: Pieces, last: number): number {
  let from = last
  while (from > 0 && last - from < LONGEST_PHRASE) {
    const before = pieces[from - 1]
    if (before === undefined) break
    if (isNominal(before)) {
      if (before.kind === 'name' && !before.possessive && pieces[from]?.kind === 'name') break
      from -= 1
    } else if (before.kind === 'word' && before.role.determiner) {
      const reached = beforePreposition(pieces, from - 1)
      if (reached === null) return from - 1
      from = reached
    } else {
      const reached = beforePreposition(pieces, from)
      if (reached === null) break
      from = reached
    }
  }
  return from
}

/** Index of the noun that a preposition before `at` hangs on; null where there is no preposition, or nothing before it. */
function beforePreposition(pieces: Pieces, at: number): number | null {
  const preposition = pieces[at - 1]
  if (preposition?.kind !== 'word' || !preposition.role.preposition) return null
  if (preposition.role.subordinator) return null
  return isNominal(pieces[at - 2]) && pieces[at - 2]?.possessive === false ? at - 2 : null
}

/** "people who know X said": the phrase before the relative is what speaks. */
function relativeBefore(pieces: Pieces, from: number): NounPhrase | null {
  const relative = pieces[from - 1]
  if (relative?.kind !== 'word' || !relative.role.relative || relative.lower === 'that') return null
  return isNominal(pieces[from - 2]) ? phraseEndingAt(pieces, from - 2) : null
}

/** The head is the last noun or name before the first preposition. */
function headed(pieces: Pieces, from: number, to: number): NounPhrase {
  let at = from
  for (let place = from; place < to; place += 1) {
    const piece = pieces[place]
    if (piece?.kind === 'word' && piece.role.preposition) break
    if (isNominal(piece)) at = place
  }
  const head = pieces[at]
  return { from, to, head: head?.kind === 'name' && !head.possessive ? 'name' : 'noun', at }
}

/** The phrase that begins at `first`: to the first comma, stop, verb or relative. */
export function phraseStartingAt(pieces: Pieces, first: number): NounPhrase | null {
  const piece = pieces[first]
  if (piece === undefined) return null
  if (piece.kind === 'word' && piece.role.pronoun)
    return { from: first, to: first + 1, head: 'pronoun', at: first }
  if (piece.kind !== 'name' && !isNoun(piece) && !piece.role.determiner) return null
  if (piece.kind === 'word' && piece.role.adverb) return null
  let to = first
  while (to < pieces.length && to - first < LONGEST_PHRASE && belongs(pieces, first, to)) to += 1
  if (to === first) return null
  return headed(pieces, first, to)
}

/** A noun for a person or a paper ends its phrase: what follows "the campaign" in "the campaign sent" is the verb. */
function speaks(piece: Piece): boolean {
  return piece.kind === 'word' && piece.role.speaks
}

function belongs(pieces: Pieces, first: number, at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quote' || piece.kind === 'mark') return false
  if (isNominal(piece)) {
    const before = pieces[at - 1]
    if (at > first && before?.kind === 'name' && !before.possessive) return false
    return !(before !== undefined && at > first && speaks(before) && piece.kind === 'word' && !speaks(piece))
  }
  if (piece.role.determiner) return true
  if (piece.kind !== 'word' || !piece.role.preposition) return false
  return at > first && pieces[first]?.kind !== 'name'
}
