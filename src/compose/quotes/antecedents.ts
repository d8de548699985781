/**
 * In: a pronoun and what was said before it. Out: the person it stands for, or null where two would do. A pronoun right after a comma or
 * a quotation looks back to earlier rows ("…, he said"); elsewhere its own row comes first ("X's visit, where he called").
 * Who spoke earlier in the row comes before all. A small part of Hobbs (1978) and of salience after Lappin and Leass (1994): speaker before subject before mention, near before far.
 */
import type { Piece } from './pieces.ts'
import { mayBePerson, type Past, personsIn, type Scene, type Source } from './scene.ts'
import type { Pronoun } from './speech/speech-table.ts'

const FARTHEST = 3 // paragraphs looked back
const FARTHEST_ROW = 25 // rows looked back in them

export function antecedent(
  scene: Scene,
  pieces: readonly Piece[],
  at: number,
  paragraph: number,
  pronoun: Pronoun,
  spoke: number | null,
): Source | null {
  if (pronoun.number !== 'one') return null
  const fits = (id: number): boolean => agrees(scene, id, pronoun)
  if (!looksBack(pieces, at)) {
    const here = personsIn(scene, pieces, at).filter(fits)
    if (here.length === 1) return named(here[0] ?? null)
    if (spoke !== null && speaks(scene, spoke, pronoun)) return named(spoke)
    if (here.length > 1) return named(subjectAmong(scene, pieces, here))
  }
  if (spoke !== null && speaks(scene, spoke, pronoun)) return named(spoke)
  return fromPast(scene, paragraph, fits, (id) => speaks(scene, id, pronoun))
}

const named = (character: number | null): Source | null =>
  character === null ? null : { kind: 'named', character }

export function agrees(scene: Scene, id: number, pronoun: Pronoun): boolean {
  const character = scene.cast.characters[id] ?? null
  if (!mayBePerson(character)) return false
  return character.gender === null || pronoun.gender === null || character.gender === pronoun.gender
}

/** Who is told to have spoken is a person, as far as nothing says otherwise. */
function speaks(scene: Scene, id: number, pronoun: Pronoun): boolean {
  const character = scene.cast.characters[id]
  if (character === undefined || (character.kind !== 'person' && character.kind !== null)) return false
  return character.gender === null || pronoun.gender === null || character.gender === pronoun.gender
}

function looksBack(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]
  return before === undefined || before.kind === 'mark' || before.kind === 'quote'
}

/** The first name of the row that is nobody's possessor and follows no preposition. */
function subjectAmong(scene: Scene, pieces: readonly Piece[], persons: readonly number[]): number | null {
  const first = pieces.findIndex((piece) => piece.kind === 'name')
  const id = scene.cast.byMention[scene.index]?.[pieces[first]?.index ?? -1]
  const before = pieces[first - 1]
  const isSubject = before === undefined || before.kind === 'mark' || !before.role.preposition
  return id !== undefined && persons.includes(id) && isSubject && pieces[first]?.possessive === false
    ? id
    : null
}

type Test = (id: number) => boolean

function fromPast(scene: Scene, paragraph: number, fits: Test, speaks: Test): Source | null {
  for (let n = scene.past.length - 1; n >= Math.max(0, scene.past.length - FARTHEST_ROW); n -= 1) {
    const past = scene.past[n]
    if (past === undefined || paragraph - past.paragraph > FARTHEST) return null
    const found = salient(past, fits, speaks)
    if (found !== undefined) return found
  }
  return null
}

/** Undefined where the row names nobody who fits; null where it names two. */
function salient(past: Past, fits: Test, speaks: Test): Source | null | undefined {
  if (isMeant(past.speaker, speaks)) return past.speaker
  if (isMeant(past.subject, fits)) return past.subject
  const persons = past.persons.filter(fits)
  if (persons.length === 0) return undefined
  return persons.length === 1 ? named(persons[0] ?? null) : null
}

function isMeant(source: Source | null, test: Test): boolean {
  return source?.kind === 'unnamed' ? source.person : source !== null && test(source.character)
}
