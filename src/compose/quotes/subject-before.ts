/** In: the place before a verb of speech. Out: the subject that ends there, over the commas of what is said of it: "X, a doctor from Y, said". */
import { isNoun, type NounPhrase, phraseEndingAt } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'

type Pieces = readonly Piece[]

/** The subject that ends before the verb, over the commas of an apposition: "X, a doctor from Y, said". */
export function subjectBefore(pieces: Pieces, place: number): NounPhrase | null {
  const piece = pieces[place]
  if (piece === undefined) return null
  if (piece.kind === 'name' || piece.kind === 'word') {
    const phrase = phraseEndingAt(pieces, place)
    if (phrase === null || phrase.head !== 'relative') return phrase
    return antecedent(pieces, phrase.at)
  }
  if (piece.kind === 'mark' && (piece.lower === ',' || piece.lower === '-'))
    return subjectOverComma(pieces, place)
  return null
}

/** What "who" and "which" stand for; null for a free "what", "that". */
function antecedent(pieces: Pieces, at: number): NounPhrase | null {
  const before = pieces[at - 1]
  if (before === undefined) return null
  if (before.kind === 'mark')
    return before.lower === ',' || before.lower === '-' ? phraseEndingAt(pieces, at - 2) : null
  if (before.kind === 'quote') return null
  const phrase = phraseEndingAt(pieces, at - 1)
  return phrase?.head === 'relative' ? null : phrase
}

const MOST_ASIDES = 5 // commas passed over between a subject and its verb

function subjectOverComma(pieces: Pieces, comma: number): NounPhrase | null {
  let end = comma
  for (let n = 0; n < MOST_ASIDES; n += 1) {
    const begin = segmentStart(pieces, end)
    const name = pieces[end - 1]?.person === true ? end - 1 : -1
    const led = name === begin + 1 && pieces[begin]?.role.determiner === true
    if (name === begin || led) return { from: begin, to: end, head: 'name', at: name }
    if (begin < 1 || !isAside(pieces, begin, end)) return null
    const mark = pieces[begin - 1]
    if (mark?.kind !== 'mark' || (mark.lower !== ',' && mark.lower !== '-')) return null
    const phrase = phraseEndingAt(pieces, begin - 2)
    const outer = segmentStart(pieces, begin - 1)
    if (phrase === null) return null
    const goesOn = isAside(pieces, outer, begin - 1) && !isFronted(pieces, outer)
    if (!goesOn || pieces[outer - 1]?.kind !== 'mark') return phrase.head === 'relative' ? null : phrase
    end = begin - 1
  }
  return null
}

/** "Of Roe, Poe, who …, said", "Speaking on Monday, Poe, who …": what stands before the segment opens the row and is no subject. */
function isFronted(pieces: Pieces, outer: number): boolean {
  const segment = pieces.slice(outer)[0]
  if (outer < 1 || segment?.kind !== 'name') return outer < 1
  if (segment.person) return true
  const begin = segmentStart(pieces, outer - 1)
  const first = pieces[begin]
  if (begin > 0 || first?.kind !== 'word') return false
  const { role } = first
  return role.preposition || role.subordinator || role.adverb || /(?:ing|ed)$/.test(first.lower)
}

function segmentStart(pieces: Pieces, end: number): number {
  let begin = end
  while (begin > 0 && pieces[begin - 1]?.kind !== 'mark' && pieces[begin - 1]?.kind !== 'quote') begin -= 1
  return begin
}

/** What stands between a subject's comma and its verb's: an age, a place, "who …", "a doctor", "speaking in …". */
function isAside(pieces: Pieces, begin: number, end: number): boolean {
  const first = pieces[begin]
  if (first === undefined || begin >= end) return false
  if (first.kind === 'name') return end - begin <= 2
  const { lower: word, role } = first
  if (/^\d+$/.test(word) || role.pronoun || role.relative || role.preposition) return true
  if (role.subordinator || word.endsWith('ing') || /ed$/.test(word)) return true
  return role.determiner || isNoun(first) || role.adverb
}
