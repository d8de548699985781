/** In: a verb of speech in its row. Out: the subject that follows it: "“…,” said X", "…, said X, who", "was asked by X", "a-t-il dit". */
import { type NounPhrase, phraseStartingAt } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'
import type { SpeechTable, VerbForm } from './speech/speech-table.ts'
import { subjectBefore } from './subject-before.ts'

type Pieces = readonly Piece[]

/** "“…,” said X": the verb stands right after a quotation, or anywhere in languages that invert freely. */
export function invertedSubject(
  pieces: Pieces,
  at: number,
  verb: VerbForm,
  table: SpeechTable,
): NounPhrase | null {
  if (table.neverInverts.has(verb.lemma) || verb.kind === 'name' || verb.kind === 'feel') return null
  let before = at - 1
  while (isSkipped(pieces[before], table)) before -= 1
  const opener = pieces[before]
  const afterQuote = opener === undefined ? at > 0 : opener.kind === 'quote'
  if (!afterQuote && pieces[at - 1]?.lower === ',' && verb.kind === 'say')
    return subjectAfterComma(pieces, at, verb)
  if (!afterQuote && !(table.invertsFreely && opener?.kind !== 'name' && opener?.kind !== 'word')) return null
  if (verb.shape === 'ing') return null
  const pronoun = hyphenPronoun(pieces, at, table)
  if (pronoun !== null) return pronoun
  let first = at + 1
  while (isAdverbOnly(pieces[first])) first += 1
  return phraseStartingAt(pieces, first)
}

const isAdverbOnly = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && piece.role.adverb && !piece.role.determiner

/** "…, said X", "The trick, says X, is": what follows is a whole phrase, and the words before end in none. */
function subjectAfterComma(pieces: Pieces, at: number, verb: VerbForm): NounPhrase | null {
  if (verb.shape !== 'finite') return null
  const phrase = phraseStartingAt(pieces, at + 1)
  if (phrase === null || phrase.head === 'pronoun') return null
  const follows = pieces[phrase.to]
  const closes = pieces[phrase.at]?.person === true && (follows === undefined || follows.kind === 'mark')
  if (!closes && subjectBefore(pieces, at - 1) !== null) return null
  if (follows === undefined || follows.kind === 'mark') return phrase
  const bounded = follows.role.preposition || follows.role.relative || follows.role.adverb
  return bounded && pieces.slice(0, at).some((piece) => piece.kind === 'quote') ? phrase : null
}

function hyphenPronoun(pieces: Pieces, at: number, table: SpeechTable): NounPhrase | null {
  for (const place of [at, at - 1]) {
    const word = pieces[place]?.lower ?? ''
    const suffix = word.slice(word.lastIndexOf('-') + 1)
    if (word.includes('-') && table.pronouns.has(suffix))
      return { from: place, to: place + 1, head: 'pronoun', at: place }
  }
  return null
}

function isSkipped(piece: Piece | undefined, table: SpeechTable): boolean {
  if (piece === undefined) return false
  if (piece.kind === 'mark') return piece.lower === ',' || piece.lower === '-'
  return piece.kind === 'word' && table.compoundPast && (piece.role.auxiliary || piece.lower.includes('-t-'))
}

/** "was asked by X". */
export function agentAfter(pieces: Pieces, at: number): NounPhrase | null {
  for (let place = at + 1; place <= at + 3; place += 1) {
    const word = pieces[place]?.lower
    if (word === 'by' || word === 'par' || word === 'von' || word === 'por')
      return phraseStartingAt(pieces, place + 1)
  }
  return null
}
