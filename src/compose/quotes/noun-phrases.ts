/**
 * In: a row of pieces and a place in it. Out: the noun phrase that ends there, or begins there, and what it is headed by: a name, a
 * pronoun, or a common noun ("a spokesman for the ministry"). No parser: small words from the language's table bound the phrase.
 */
import type { Piece } from './pieces.ts'
import type { SpeechTable } from './speech/speech-table.ts'

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

export const isNoun = (piece: Piece | undefined, table: SpeechTable): boolean =>
  piece?.kind === 'word' && table.roleOf(piece.lower).noun

export const isAdverb = (word: string, table: SpeechTable): boolean => table.roleOf(word).adverb

const isNominal = (piece: Piece | undefined, table: SpeechTable): boolean =>
  piece?.kind === 'name' || isNoun(piece, table)

/** The phrase whose last piece is at `last`. */
export function phraseEndingAt(pieces: Pieces, last: number, table: SpeechTable): NounPhrase | null {
  const piece = pieces[last]
  if (piece === undefined) return null
  if (piece.kind === 'word' && table.pronouns.has(piece.lower))
    return { from: last, to: last + 1, head: 'pronoun', at: last }
  if (piece.kind === 'word' && table.relatives.has(piece.lower))
    return { from: last, to: last + 1, head: 'relative', at: last }
  if (!isNominal(piece, table)) return null
  const from = phraseStart(pieces, last, table)
  const antecedent = relativeBefore(pieces, from, table)
  return antecedent ?? headed(pieces, from, last + 1, table)
}

function phraseStart(pieces: Pieces, last: number, table: SpeechTable): number {
  let from = last
  while (from > 0 && last - from < LONGEST_PHRASE) {
    const before = pieces[from - 1]
    if (before === undefined) break
    if (isNominal(before, table)) {
      if (before.kind === 'name' && !before.possessive && pieces[from]?.kind === 'name') break
      from -= 1
    } else if (before.kind === 'word' && table.determiners.has(before.lower)) {
      const reached = beforePreposition(pieces, from - 1, table)
      if (reached === null) return from - 1
      from = reached
    } else {
      const reached = beforePreposition(pieces, from, table)
      if (reached === null) break
      from = reached
    }
  }
  return from
}

/** Index of the noun that a preposition before `at` hangs on; null where there is no preposition, or nothing before it. */
function beforePreposition(pieces: Pieces, at: number, table: SpeechTable): number | null {
  const preposition = pieces[at - 1]
  if (preposition?.kind !== 'word' || !table.prepositions.has(preposition.lower)) return null
  if (table.subordinators.has(preposition.lower)) return null
  return isNominal(pieces[at - 2], table) && pieces[at - 2]?.possessive === false ? at - 2 : null
}

/** "people who know X said": the phrase before the relative is what speaks. */
function relativeBefore(pieces: Pieces, from: number, table: SpeechTable): NounPhrase | null {
  const relative = pieces[from - 1]
  if (relative?.kind !== 'word' || !table.relatives.has(relative.lower) || relative.lower === 'that')
    return null
  return isNominal(pieces[from - 2], table) ? phraseEndingAt(pieces, from - 2, table) : null
}

/** The head is the last noun or name before the first preposition. */
function headed(pieces: Pieces, from: number, to: number, table: SpeechTable): NounPhrase {
  let at = from
  for (let place = from; place < to; place += 1) {
    const piece = pieces[place]
    if (piece?.kind === 'word' && table.prepositions.has(piece.lower)) break
    if (isNominal(piece, table)) at = place
  }
  const head = pieces[at]
  return { from, to, head: head?.kind === 'name' && !head.possessive ? 'name' : 'noun', at }
}

/** The phrase that begins at `first`: to the first comma, stop, verb or relative. */
export function phraseStartingAt(pieces: Pieces, first: number, table: SpeechTable): NounPhrase | null {
  const piece = pieces[first]
  if (piece === undefined) return null
  if (piece.kind === 'word' && table.pronouns.has(piece.lower))
    return { from: first, to: first + 1, head: 'pronoun', at: first }
  if (piece.kind !== 'name' && !isNoun(piece, table) && !table.determiners.has(piece.lower)) return null
  if (piece.kind === 'word' && isAdverb(piece.lower, table)) return null
  let to = first
  while (to < pieces.length && to - first < LONGEST_PHRASE && belongs(pieces, first, to, table)) to += 1
  if (to === first) return null
  return headed(pieces, first, to, table)
}

/** A noun for a person or a paper ends its phrase: what follows "the campaign" in "the campaign sent" is the verb. */
function speaks(piece: Piece, table: SpeechTable): boolean {
  return piece.kind === 'word' && (table.personNouns.has(piece.lower) || table.documents.has(piece.lower))
}

function belongs(pieces: Pieces, first: number, at: number, table: SpeechTable): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind === 'quote' || piece.kind === 'mark') return false
  if (isNominal(piece, table)) {
    const before = pieces[at - 1]
    if (at > first && before?.kind === 'name' && !before.possessive) return false
    return !(
      before !== undefined &&
      at > first &&
      speaks(before, table) &&
      piece.kind === 'word' &&
      !speaks(piece, table)
    )
  }
  if (table.determiners.has(piece.lower)) return true
  if (piece.kind !== 'word' || !table.prepositions.has(piece.lower)) return false
  return at > first && pieces[first]?.kind !== 'name'
}
