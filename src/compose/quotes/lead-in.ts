/** In: a verb of speech in its row. Out: what stands right before it: auxiliaries, adverbs, negations, and where those begin. */
import type { Piece } from './pieces.ts'
import type { SpeechTable } from './speech/speech-table.ts'

type Pieces = readonly Piece[]

interface LeadIn {
  /** Index of the last piece before adverbs and auxiliaries. */
  readonly place: number
  readonly passive: boolean
  readonly negated: boolean
  readonly infinitive: boolean
  readonly auxiliary: boolean
}

export function leadIn(pieces: Pieces, at: number, table: SpeechTable): LeadIn {
  let place = at - 1
  let [passive, negated, infinitive, auxiliary] = [false, false, false, false]
  for (; place >= 0; place -= 1) {
    const piece = pieces[place]
    if (piece?.kind !== 'word') break
    const word = piece.lower
    if (table.negations.has(word)) negated = true
    if (word === 'to' && place === at - 1 && table.verbs.get(pieces[at]?.lower ?? '')?.shape === 'base') {
      infinitive = true
      break
    }
    const { role } = piece
    if (role.pronoun && !role.auxiliary) break
    if (role.auxiliary) {
      auxiliary = true
      if (table.passive.has(word)) passive = true
      continue
    }
    if (role.adverb || table.negations.has(word)) continue
    const adverbial = adverbialStart(pieces, place)
    if (adverbial === null) break
    place = adverbial
  }
  return { place, passive, negated, infinitive, auxiliary }
}

/** "has in the past described": where a short adverbial between auxiliary and verb begins. */
function adverbialStart(pieces: Pieces, last: number): number | null {
  for (let place = last; place > 0 && last - place < 3; place -= 1) {
    const piece = pieces[place]
    if (piece?.kind !== 'word') return null
    if (piece.role.preposition) return pieces[place - 1]?.role.auxiliary ? place : null
  }
  return null
}
