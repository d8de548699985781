/** In: a noun phrase that stands for a source without a name. Out: that source, in the words printed for it; null where it is no source. */
import { ROLE_NOUNS } from '../../text/names/titles.ts'
import type { NounPhrase } from './noun-phrases.ts'
import type { Piece, Row } from './pieces.ts'
import { phraseText, type Scene, type Source } from './scene.ts'

export const MOST_REMEMBERED = 40 // unnamed sources looked back at

export function unnamed(scene: Scene, row: Row, phrase: NounPhrase, head: string): Source | null {
  const { table } = scene
  if (!isWhole(row.pieces, phrase)) return null
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
function isWhole(pieces: readonly Piece[], phrase: NounPhrase): boolean {
  const first = pieces[phrase.from]
  const head = pieces[phrase.at]
  if (first === undefined || head === undefined) return false
  const isLed = first.role.determiner || first.kind === 'name' || first.possessive
  if (!isLed && !/s$|police|people|men$|women$/.test(head.lower)) return false
  return pieces.slice(phrase.from, phrase.at).every((piece, n, all) => {
    const before = all[n - 1]
    const follows = before?.kind === 'word' && !before.possessive && !before.role.determiner
    return !(follows && /ed$/.test(piece.lower) && !before.role.adverb)
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
