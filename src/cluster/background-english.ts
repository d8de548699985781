/** The background table that Stemma ships: 7,134 English news articles of 1987–2016, counts of Snowball stems. Read when first asked for. */
import table from '../../data/background/english-stems.json'
import { type Background, backgroundFrom } from './background.ts'

let known: Background | null = null

export function englishBackground(): Background {
  known ??= backgroundFrom(table)
  return known
}
