/** The concepts of one story, numbered by their first appearance, so that what is summed up over them is summed up in one order. */
import type { Lexicon } from './lexicon.ts'

export interface StoryNumbers {
  readonly lexicon: Lexicon
  /** Of a concept, by its number in the lexicon. */
  readonly numberOf: Map<number, number>
}

/** The number of a concept in its story, given to it where it has none yet. */
export function storyNumber(concept: number, { numberOf }: StoryNumbers): number {
  const known = numberOf.get(concept)
  if (known !== undefined) return known
  numberOf.set(concept, numberOf.size)
  return numberOf.size - 1
}
