/** In: reports read for their names. Out: full names that may be persons', and which of them a shorter form stands for. */
import type { NameMention } from '../../text/names.ts'
import type { ReadReport } from './read-report.ts'

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Lower-case words of a name without stops, middle initials, "the" and generation marks. */
export function nameWords(mention: Pick<NameMention, 'words'>): string[] {
  const words = mention.words
    .map((word) => withoutStops(word.toLowerCase()))
    .filter(
      (word, n, all) => !(n > 0 && n < all.length - 1 && word.length === 1) && !(n > 0 && SUFFIXES.has(word)),
    )
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words
}

const withoutStops = (word: string): string => (word.includes('.') ? word.replace(/\.(?=.)|\.$/g, '') : word)

interface FullName {
  readonly key: string
  readonly words: readonly string[]
  count: number
}

/** Full names, found by their last or first word. */
interface FullNames {
  readonly byKey: ReadonlyMap<string, FullName>
  readonly byLast: ReadonlyMap<string, readonly FullName[]>
  readonly byFirst: ReadonlyMap<string, readonly FullName[]>
}

/** Names of two words or more that may be a person's, by their first and last word. */
export function fullNames(reports: readonly ReadReport[]): FullNames {
  const byKey = new Map<string, FullName>()
  for (const report of reports) {
    for (let n = 0; n < report.mentions.length; n++) {
      const mention = report.mentions[n]
      const words = report.names[n] ?? []
      if (words.length < 2 || words.length > 5 || !mention || !maybePerson(mention)) continue
      const key = personKey(words)
      const known = byKey.get(key)
      if (known) known.count += 1
      else byKey.set(key, { key, words, count: 1 })
    }
  }
  const all = [...byKey.values()]
  return {
    byKey,
    byLast: grouped(all, (name) => name.words.at(-1)),
    byFirst: grouped(all, (name) => name.words[0]),
  }
}

function grouped(
  names: readonly FullName[],
  word: (name: FullName) => string | undefined,
): Map<string, FullName[]> {
  const groups = new Map<string, FullName[]>()
  for (const name of names) {
    const key = word(name) ?? ''
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return groups
}

function maybePerson(mention: NameMention): boolean {
  return (
    mention.kind === 'person' || (mention.kind === null && mention.words.every((word) => !/\d/.test(word)))
  )
}

const personKey = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`

export function keyOf(
  mention: NameMention,
  words: readonly string[],
  own: FullNames,
  all: FullNames,
): string {
  if (!maybePerson(mention)) return words.join(' ')
  if (words.length > 1 && own.byKey.has(personKey(words)) && mention.honorific === null) {
    return endingIn(words, own) ?? personKey(words)
  }
  return endingIn(words, own) ?? endingIn(words, all) ?? beginningWith(words, own) ?? words.join(' ')
}

/** The full name that ends in these words: the one printed most, the first of equals. */
function endingIn(words: readonly string[], names: FullNames): string | null {
  const longer = (names.byLast.get(words.at(-1) ?? '') ?? []).filter(
    (name) =>
      name.words.length > words.length &&
      words.every((word, n) => name.words[name.words.length - words.length + n] === word),
  )
  return commonest(longer)
}

/** A first name alone, or a family name that stands first. */
function beginningWith(words: readonly string[], names: FullNames): string | null {
  return words.length === 1 ? commonest(names.byFirst.get(words[0] ?? '') ?? []) : null
}

function commonest(names: readonly FullName[]): string | null {
  let best: FullName | null = null
  for (const name of names) if (best === null || name.count > best.count) best = name
  return best?.key ?? null
}
