/**
 * In: the noun phrase that is a statement's subject. Out: who that is: someone of the cast, an unnamed source in the words printed for
 * it, or null. A description is resolved to a person only where the text itself gave that person the description.
 */

import { PLACE_BY_ADJECTIVE, PLACES } from '../../text/names/places.ts'
import { ROLE_NOUNS } from '../../text/names/titles.ts'
import type { ReadReport } from '../names/read-report.ts'
import { antecedent } from './antecedents.ts'
import { isAdverb, type NounPhrase } from './noun-phrases.ts'
import type { Piece, Row } from './pieces.ts'
import { characterOf, mayBePerson, phraseText, type Scene, type Source } from './scene.ts'

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

const MOST_REMEMBERED = 40 // unnamed sources looked back at

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
  const { start, end } = phraseText(scene, pieces, { ...phrase, to: phrase.at + 1 })
  return descriptionWords(scene.report.text.slice(start, end)).filter(
    (word) => !scene.table.determiners.has(word),
  )
}

/** Lower-case words, a country and its adjective made one: France, French → france. */
export function descriptionWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}'’.-]+/u)
    .map((word) => word.replace(/['’]s?$|\.$/g, ''))
    .filter((word) => word !== '')
    .map((word) => (PLACE_BY_ADJECTIVE.get(word) ?? word).toLowerCase())
    .map((word) => word.replace(/^(?:then|ex|former)-/, ''))
    .map((word) => SHORTENED.get(word) ?? word)
}

const SHORTENED = new Map([
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

function personDescribed(scene: Scene, row: Row, core: readonly string[]): number | null {
  const said = core.filter((word) => !IDLE.has(word))
  if (said.length === 0) return null
  const matching = said.length < 2 ? [] : holders(rolesOf(scene), said)
  if (matching.length === 1) return matching[0] ?? null
  return generalDescription(scene, row, said)
}

/** Who has a role with all these words. */
function holders({ byWord, byCharacter }: Roles, said: readonly string[]): number[] {
  const fewest = said
    .map((word) => byWord.get(word) ?? [])
    .reduce((best, ids) => (ids.length < best.length ? ids : best))
  return fewest.filter((id) => said.every((word) => byCharacter.get(id)?.has(word)))
}

const IDLE = new Set('the a an top senior current former newly longtime veteran new then'.split(' '))

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

function unnamed(scene: Scene, row: Row, phrase: NounPhrase, head: string): Source | null {
  const { table } = scene
  if (!isWhole(scene, row.pieces, phrase)) return null
  const holdsOffice = row.pieces
    .slice(phrase.from, phrase.at + 1)
    .some((piece) => ROLE_NOUNS.has(piece.lower))
  if (!table.personNouns.has(head) && !table.documents.has(head) && !holdsOffice && !PERSON_ENDING.test(head))
    return null
  const span = withCaveat(scene, row.pieces, phrase)
  const known = scene.unnamed.slice(-MOST_REMEMBERED).find((source) => source.start === span.start)
  if (known !== undefined) return known
  const person = isOnePerson(scene, head, holdsOffice) && row.pieces[phrase.from]?.lower !== 'no'
  const source = { kind: 'unnamed', ...span, head, person, id: scene.unnamed.length } as const
  scene.unnamed.push(source)
  return source
}

function isOnePerson({ table }: Scene, head: string, holdsOffice: boolean): boolean {
  if (table.documents.has(head) || table.bodies.has(head) || /s$|people$|men$|police$/.test(head))
    return false
  return table.personNouns.has(head) || holdsOffice || PERSON_ENDING.test(head)
}

/** A determiner or a possessor leads it, or it is a plural; and no verb has slipped in ("actions followed terrorists"). */
function isWhole(scene: Scene, pieces: readonly Piece[], phrase: NounPhrase): boolean {
  const first = pieces[phrase.from]
  const head = pieces[phrase.at]
  if (first === undefined || head === undefined) return false
  const isLed = scene.table.determiners.has(first.lower) || first.kind === 'name' || first.possessive
  if (!isLed && !/s$|police|people|men$|women$/.test(head.lower)) return false
  return pieces.slice(phrase.from, phrase.at).every((piece, n, all) => {
    const before = all[n - 1]
    const follows =
      before?.kind === 'word' && !before.possessive && !scene.table.determiners.has(before.lower)
    return !(follows && /ed$/.test(piece.lower) && !isAdverb(before.lower, scene.table))
  })
}

/** Endings that make persons, in the languages of the tables. */
const PERSON_ENDING = /(?:\p{L}{2}(?:er|or|ist|ian|eur|euse|dor|dora)|man|woman|men|women)s?$/u

const CAVEAT =
  /\b(?:anonym\p{L}*|unnamed|not (?:to be|be) (?:named|identified|quoted)|to be (?:named|identified)|condition of|declined to|identit\p{L}*)\b/iu
const LONGEST_CAVEAT = 160 // characters

/** "…, who declined to be identified": belongs to the words that stand for the source. */
function withCaveat(
  scene: Scene,
  pieces: readonly Piece[],
  phrase: NounPhrase,
): { start: number; end: number } {
  const span = phraseText(scene, pieces, phrase)
  const following = scene.report.text.slice(span.end, span.end + LONGEST_CAVEAT)
  const clause = /^, [^,.;“"]+/.exec(following)?.[0]
  return clause !== undefined && CAVEAT.test(clause)
    ? { start: span.start, end: span.end + clause.trimEnd().length }
    : span
}
