/** Countries by any of their names, and what their government's city is called. */
import { COUNTRIES } from './countries.ts'

export interface Place {
  /** `@` and the country. */
  readonly key: string
  /** Whether it is named by its government's city. */
  readonly isCapital: boolean
}

interface Worded {
  readonly text: string
}

const placeByName: ReadonlyMap<string, Place> = new Map(
  COUNTRIES.flatMap((line) => {
    const [names = '', capitals = ''] = line.split(' / ')
    const key = `@${names.split('|')[0]?.toLowerCase()}`
    return [
      ...names.split('|').map((name): [string, Place] => [name, { key, isCapital: false }]),
      ...capitals.split('|').map((name): [string, Place] => [name, { key, isCapital: true }]),
    ]
  }).filter(([name]) => name !== ''),
)

/** First words of names of more than one word, to look no further without need. */
const longNames: ReadonlySet<string> = new Set(
  [...placeByName.keys()].flatMap((name) => (name.includes(' ') ? [name.slice(0, name.indexOf(' '))] : [])),
)
const LONGEST = 4 // words

/** Whether a word begins with a capital. */
export function isUpper(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

const bare = (word: string): string => (/['’]/.test(word) ? word.replace(/['’]s?$/u, '') : word)

/** The place that a word names alone. */
export const placeNamed = (word: string): Place | null => placeByName.get(bare(word)) ?? null

/** Whether names of more than one word begin with a word. */
export const opensLongPlace = (word: string): boolean => longNames.has(word)

/** A place whose name of more than one word begins at `index`, and how many words it takes. */
export function longPlaceAt(
  found: readonly Worded[],
  index: number,
): { place: Place; length: number } | null {
  for (let length = LONGEST; length > 1; length--) {
    const name = found.slice(index, index + length).map((word) => bare(word.text))
    const place = placeByName.get(name.join(' '))
    if (place) return { place, length }
  }
  return null
}
