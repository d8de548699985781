/**
 * In: the noun phrase that is a statement's subject. Out: who that is: someone of the cast, an unnamed source in the words printed for
 * it, or null. A description is resolved to a person only where the text itself gave that person the description.
 */

import { antecedent } from './antecedents.ts'
import { descriptionWords, personDescribed } from './descriptions.ts'
import type { NounPhrase } from './noun-phrases.ts'
import type { Piece, Row } from './pieces.ts'
import { characterOf, phraseText, type Scene, type Source } from './scene.ts'
import { MOST_REMEMBERED, unnamed } from './unnamed.ts'

export function sourceOf(
  scene: Scene,
  row: Row,
  phrase: NounPhrase,
  spoke: Source | null = null,
): Source | null {
  const head = row.pieces[phrase.at]
  if (head === undefined) return null
  if (phrase.head === 'name') return named(characterOf(scene, head)?.id ?? null)
  if (phrase.head === 'pronoun') return pronounSource(scene, row, phrase, head, spoke)
  return phrase.head === 'noun' ? described(scene, row, phrase) : null
}

const named = (character: number | null): Source | null =>
  character === null ? null : { kind: 'named', character }

function pronounSource(
  scene: Scene,
  row: Row,
  phrase: NounPhrase,
  head: Piece,
  spoke: Source | null,
): Source | null {
  const word = head.lower.includes('-') ? head.lower.slice(head.lower.lastIndexOf('-') + 1) : head.lower
  const pronoun = scene.table.pronouns.get(head.lower) ?? scene.table.pronouns.get(word)
  if (pronoun === undefined) return null
  const speaker = spoke?.kind === 'named' ? spoke.character : null
  const person = antecedent(scene, row.pieces, phrase.from, row.paragraph, pronoun, speaker)
  if (person !== null || pronoun.number === 'one' || pronoun.number === 'speaker') return person
  const last = scene.past.at(-1)
  return last === undefined || row.paragraph - last.paragraph > 1 ? null : lastBody(scene, last.speaker)
}

/** "it", "they": the body or the unnamed source that spoke last. */
function lastBody(scene: Scene, speaker: Source | null): Source | null {
  if (speaker?.kind === 'unnamed') return speaker
  const character = speaker === null ? null : (scene.cast.characters[speaker.character] ?? null)
  return character !== null && character.kind !== 'person' && character.kind !== null ? speaker : null
}

function described(scene: Scene, row: Row, phrase: NounPhrase): Source | null {
  const pieces = row.pieces
  const core = coreWords(scene, pieces, phrase)
  const head = core.at(-1) ?? ''
  const isDefinite =
    scene.table.definite.has(pieces[phrase.from]?.lower ?? '') || pieces[phrase.from]?.possessive === true
  if (isDefinite) {
    const person = personDescribed(scene, row, core)
    if (person !== null) return named(person)
    const known = scene.unnamed.slice(-MOST_REMEMBERED).findLast((source) => source.head === head)
    if (known !== undefined) return known
  }
  return unnamed(scene, row, phrase, head)
}

function coreWords(scene: Scene, pieces: readonly Piece[], phrase: NounPhrase): string[] {
  const { from, head, at } = phrase
  const { start, end } = phraseText(scene, pieces, { from, to: at + 1, head, at })
  return descriptionWords(scene.report.text.slice(start, end)).filter(
    (word) => !scene.table.determiners.has(word),
  )
}
