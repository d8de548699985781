/** One report as its speakers are read from it: rows of pieces, the story's cast, and who was spoken of before. */
import type { Cast } from '../names/cast.ts'
import type { Character } from '../names/characters.ts'
import type { ReadReport } from '../names/read-report.ts'
import type { NounPhrase } from './noun-phrases.ts'
import type { Piece, Row } from './pieces.ts'
import type { SpeechTable } from './speech/speech-table.ts'

/** Who said something: someone of the cast, or words that stand for an unnamed source. */
export type Source =
  | { readonly kind: 'named'; readonly character: number }
  | {
      readonly kind: 'unnamed'
      /** One person, so that "he" or "she" may refer to it. */
      readonly person: boolean
      readonly start: number
      readonly end: number
      readonly head: string
      readonly id: number
    }

/** What later rows may refer back to. */
export interface Past {
  readonly paragraph: number
  /** Who spoke in the row. */
  readonly speaker: Source | null
  /** Subject of the row's main clause, where it is a person or words that stand for one. */
  readonly subject: Source | null
  /** Persons named outside quote marks, in order, each once. */
  readonly persons: readonly number[]
}

export interface Scene {
  readonly report: ReadReport
  /** All reports of the story, this one at `index`. */
  readonly reports: readonly ReadReport[]
  readonly index: number
  readonly cast: Cast
  readonly table: SpeechTable
  readonly rows: readonly Row[]
  readonly past: Past[]
  readonly unnamed: Extract<Source, { kind: 'unnamed' }>[]
}

export function characterOf(scene: Scene, piece: Piece | undefined): Character | null {
  if (piece?.kind !== 'name') return null
  const id = scene.cast.byMention[scene.index]?.[piece.index]
  return id === undefined ? null : (scene.cast.characters[id] ?? null)
}

export function mayBePerson(character: Character | null): character is Character {
  return character?.personal === true
}

/** Persons named in a row before a piece. */
export function personsIn(scene: Scene, pieces: readonly Piece[], before: number): number[] {
  const found = new Set<number>()
  for (const piece of pieces.slice(0, before)) {
    const character = characterOf(scene, piece)
    if (mayBePerson(character)) found.add(character.id)
  }
  return [...found]
}

export function phraseText(
  scene: Scene,
  pieces: readonly Piece[],
  phrase: NounPhrase,
): { start: number; end: number } {
  const start = pieces[phrase.from]?.start ?? 0
  const end = pieces[phrase.to - 1]?.end ?? start
  const text = scene.report.text.slice(start, end).replace(/(?<![,\s])[,\s]+$/, '')
  return { start, end: start + text.length }
}

export function sameSource(a: Source | null, b: Source | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'named') return b.kind === 'named' && a.character === b.character
  return b.kind === 'unnamed' && a.id === b.id
}
