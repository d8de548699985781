/** In: a row of pieces. Out: the subject of its main clause, as far as small words tell it without a parser. */
import { isAdverb, isNoun, type NounPhrase, phraseStartingAt } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'
import type { SpeechTable } from './speech/speech-table.ts'

type Pieces = readonly Piece[]

/** The subject of the row's main clause, as far as small words tell it: a phrase that a verb follows and no preposition leads. */
export function mainSubject(pieces: Pieces, limit: number, table: SpeechTable): NounPhrase | null {
  for (let at = 0; at < limit; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'mark' || piece.kind === 'quote' || isSmall(piece, table))
      continue
    const phrase = phraseStartingAt(pieces, at, table)
    if (phrase === null) continue
    const before = pieces[at - 1]
    const isLed = before?.kind === 'word' && table.prepositions.has(before.lower)
    if (!isLed && phrase.to <= limit && isFollowedByVerb(pieces, phrase, table)) return phrase
    at = Math.max(at, phrase.to - 1)
  }
  return null
}

function isSmall(piece: Piece, table: SpeechTable): boolean {
  if (piece.kind !== 'word' || table.pronouns.has(piece.lower)) return false
  const word = piece.lower
  return (
    table.subordinators.has(word) ||
    table.conjunctions.has(word) ||
    table.prepositions.has(word) ||
    isAdverb(word, table)
  )
}

function isFollowedByVerb(pieces: Pieces, phrase: NounPhrase, table: SpeechTable): boolean {
  const follows = pieces[phrase.to]
  if (follows?.lower === ',' && phrase.head === 'name') return resumes(pieces[phrase.to + 1], table)
  if (follows?.kind !== 'word') return false
  if (phrase.head !== 'noun') return true
  if (table.auxiliaries.has(follows.lower) || table.verbs.has(follows.lower)) return true
  const head = pieces[phrase.at]?.lower ?? ''
  const speaks = table.personNouns.has(head) || table.documents.has(head)
  return speaks && phrase.at === phrase.to - 1 && isNoun(follows, table)
}

/** "X, a doctor, repeated", "X, who": the clause of the name goes on after its comma. */
function resumes(piece: Piece | undefined, table: SpeechTable): boolean {
  if (piece?.kind !== 'word') return false
  return table.verbs.has(piece.lower) || table.relatives.has(piece.lower) || /ed$/.test(piece.lower)
}
