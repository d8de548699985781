/** In: a row of pieces. Out: the subject of its main clause, as far as small words tell it without a parser. */
import { isNoun, type NounPhrase, phraseStartingAt } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'
import type { SpeechTable } from './speech/speech-table.ts'

type Pieces = readonly Piece[]

/** The subject of the row's main clause, as far as small words tell it: a phrase that a verb follows and no preposition leads. */
export function mainSubject(pieces: Pieces, limit: number, table: SpeechTable): NounPhrase | null {
  for (let at = 0; at < limit; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'mark' || piece.kind === 'quote' || isSmall(piece)) continue
    const phrase = phraseStartingAt(pieces, at)
    if (phrase === null) continue
    const before = pieces[at - 1]
    const isLed = before?.kind === 'word' && before.role.preposition
    if (!isLed && phrase.to <= limit && isFollowedByVerb(pieces, phrase, table)) return phrase
    at = Math.max(at, phrase.to - 1)
  }
  return null
}

function isSmall({ kind, role }: Piece): boolean {
  if (kind !== 'word' || role.pronoun) return false
  return role.subordinator || role.conjunction || role.preposition || role.adverb
}

function isFollowedByVerb(pieces: Pieces, phrase: NounPhrase, table: SpeechTable): boolean {
  const follows = pieces[phrase.to]
  if (follows?.lower === ',' && phrase.head === 'name') return resumes(pieces[phrase.to + 1], table)
  if (follows?.kind !== 'word') return false
  if (phrase.head !== 'noun') return true
  if (follows.role.auxiliary || table.verbs.has(follows.lower)) return true
  return pieces[phrase.at]?.role.speaks === true && phrase.at === phrase.to - 1 && isNoun(follows)
}

/** "X, a doctor, repeated", "X, who": the clause of the name goes on after its comma. */
function resumes(piece: Piece | undefined, table: SpeechTable): boolean {
  if (piece?.kind !== 'word') return false
  return table.verbs.has(piece.lower) || piece.role.relative || /ed$/.test(piece.lower)
}
