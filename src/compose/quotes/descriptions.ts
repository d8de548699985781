/**
 * In: the words of a definite description ("the top Danish official"). Out: the person they describe, where the text itself gave that
 * person the words: in the role printed beside the name, or by who spoke just before.
 */
import { PLACE_BY_ADJECTIVE, PLACES } from '../../text/names/places.ts'
import { ROLE_NOUNS } from '../../text/names/titles.ts'
import type { ReadReport } from '../names/read-report.ts'
import type { Row } from './pieces.ts'
import { mayBePerson, type Scene } from './scene.ts'

/** Lower-case words, a country and its adjective made one: France, French → france. */
export function descriptionWords(text: string): string[] {
  const found: string[] = []
  for (const printed of text.split(/[^\p{L}\p{N}'’.-]+/u)) {
    const word = ENDING.test(printed) ? printed.replace(ENDING, '') : printed
    if (word === '') continue
    const plain = (PLACE_BY_ADJECTIVE.get(word) ?? word).toLowerCase()
    const isPast = plain.includes('-') && PAST.test(plain)
    if (isPast) found.push('former')
    const office = isPast ? plain.replace(PAST, '') : plain
    found.push(SHORTENED.get(office) ?? office)
  }
  return found
}

/** Of a word, what is no part of it: a possessive ending, a stop. */
const ENDING = /(?:['’]s?|\.)$/

/** then-President, ex-minister: an office no longer held. */
const PAST = /^(?:then|ex|former)-/

const SHORTENED = new Map([
  ['ex', 'former'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['prof', 'professor'],
  ['dr', 'doctor'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
])

/** Heads under which any office falls: "the top official" after a minister. */
const GENERAL = new Set(
  'official leader politician lawmaker statesman diplomat chief candidate man woman'.split(' '),
)

export function personDescribed(scene: Scene, row: Row, core: readonly string[]): number | null {
  const said = core.filter((word) => !IDLE.has(word))
  if (said.length === 0) return null
  const matching = said.length < 2 ? [] : holders(rolesOf(scene), said)
  if (matching.length === 1) return matching[0] ?? null
  return generalDescription(scene, row, said)
}

/** Who has a role with all these words; an office of the past is another. */
function holders({ byWord, byCharacter }: Roles, said: readonly string[]): number[] {
  const fewest = said
    .map((word) => byWord.get(word) ?? [])
    .reduce((best, ids) => (ids.length < best.length ? ids : best))
  return fewest.filter((id) => {
    const role = byCharacter.get(id)
    return role?.has('former') === said.includes('former') && said.every((word) => role.has(word))
  })
}

const IDLE = new Set('the a an top senior current newly longtime veteran new'.split(' '))

/** "the top Danish official", "the minister": the person who spoke or was spoken of just before, whose role has the words. */
function generalDescription(scene: Scene, row: Row, said: readonly string[]): number | null {
  const last = scene.past.at(-1)
  if (last === undefined || row.paragraph - last.paragraph > 1) return null
  const source = last.speaker ?? last.subject
  if (source?.kind !== 'named') return null
  const head = said.at(-1) ?? ''
  const roles = rolesOf(scene)
  if (said.length === 1) return isOnlyOne(roles, head, source.character) ? source.character : null
  if (!GENERAL.has(head) || last.paragraph !== row.paragraph) return null
  const role = roles.byCharacter.get(source.character)
  return role !== undefined && said.slice(0, -1).every((word) => role.has(word)) ? source.character : null
}

function isOnlyOne({ byWord }: Roles, office: string, person: number): boolean {
  const holding = byWord.get(office) ?? []
  return ROLE_NOUNS.has(office) && holding.length === 1 && holding[0] === person
}

/** The words of every role that the story prints beside each person's name, and who has each word. */
interface Roles {
  readonly byCharacter: ReadonlyMap<number, ReadonlySet<string>>
  readonly byWord: ReadonlyMap<string, readonly number[]>
}

const rolesByCast = new WeakMap<Scene['cast'], Roles>()

function rolesOf(scene: Scene): Roles {
  const known = rolesByCast.get(scene.cast)
  if (known !== undefined) return known
  const byCharacter = new Map<number, ReadonlySet<string>>()
  const byWord = new Map<string, number[]>()
  for (const character of scene.cast.characters) {
    if (!mayBePerson(character)) continue
    const words = new Set(
      character.mentions.flatMap(({ report, mention }) => roleWords(scene.reports[report], mention)),
    )
    if (words.size > 0) byCharacter.set(character.id, words)
    for (const word of words) {
      const ids = byWord.get(word)
      if (ids) ids.push(character.id)
      else byWord.set(word, [character.id])
    }
  }
  const roles = { byCharacter, byWord }
  rolesByCast.set(scene.cast, roles)
  return roles
}

function roleWords(report: ReadReport | undefined, n: number): string[] {
  const mention = report?.mentions[n]
  if (report === undefined || mention === undefined || mention.role === null) return []
  const printed = report.text.slice(mention.role.start, mention.role.end)
  return [
    ...descriptionWords(printed),
    ...placeAfter(report, n),
    ...leaderBefore(report.text, mention.role.start),
  ]
}

/** "President X of France": the country belongs to the role. */
function placeAfter(report: ReadReport, n: number): string[] {
  const mention = report.mentions[n]
  const next = report.mentions[n + 1]
  if (mention === undefined || next === undefined || !PLACES.has(next.text)) return []
  return report.text.slice(mention.end, next.start) === ' of ' ? [next.text.toLowerCase()] : []
}

/** "France's leader, President X": the words before the comma are a role too. */
function leaderBefore(text: string, start: number): string[] {
  const before = /([\p{L}'’-]+ [\p{L}'’-]+), $/u.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? ''
  const words = descriptionWords(before)
  return ROLE_NOUNS.has(words.at(-1) ?? '') ? words : []
}
