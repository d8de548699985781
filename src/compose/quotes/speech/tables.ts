/** The table of a language; English for a language without one, since its quote marks and names can still be read. */
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { SPANISH } from './spanish.ts'
import type { SpeechTable, SpeechWords } from './speech-table.ts'
import { wordRoles } from './word-roles.ts'

const read = (words: SpeechWords): SpeechTable => ({ ...words, roleOf: wordRoles(words) })

const READ_ENGLISH = read(ENGLISH)

const TABLES: ReadonlyMap<string, SpeechTable> = new Map([
  ['en', READ_ENGLISH],
  ['fr', read(FRENCH)],
  ['de', read(GERMAN)],
  ['es', read(SPANISH)],
])

export function speechTable(language: string): SpeechTable {
  return TABLES.get(language) ?? READ_ENGLISH
}
