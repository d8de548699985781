/** The table of a language; English for a language without one, since its quote marks and names can still be read. */
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { SPANISH } from './spanish.ts'
import type { SpeechTable } from './speech-table.ts'

const TABLES: ReadonlyMap<string, SpeechTable> = new Map([
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['de', GERMAN],
  ['es', SPANISH],
])

export function speechTable(language: string): SpeechTable {
  return TABLES.get(language) ?? ENGLISH
}
