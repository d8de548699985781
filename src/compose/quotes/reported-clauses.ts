/**
 * In: a statement in its row. Out: the run of pieces that holds what is said: the clause after "that" or after the verb, the clause before
 * ", X said", what stands beside "according to X", or for verbs such as "confirm" verb and object; null where there is none.
 */
import { isNoun } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'
import type { ReadRow, Spoken } from './read-row.ts'
import type { Scene } from './scene.ts'
import type { Statement } from './statements.ts'

/** Piece indices, `to` exclusive. */
export interface Run {
  readonly from: number
  readonly to: number
}

export function contentOf(
  scene: Scene,
  { row }: ReadRow,
  { statement }: Spoken,
  later: readonly Spoken[],
): Run | null {
  const { pieces } = row
  if (statement.verb === null) return besideSource(pieces, statement)
  if (statement.verb.kind !== 'say' && !callsPlainly(scene, pieces, statement)) return null
  const before = clauseBefore(pieces, statement)
  if (before !== null) return before
  const from = clauseAfter(scene, pieces, statement)
  if (from === null) return null
  const to = clauseEnd(pieces, from, later)
  return to > from ? { from, to } : null
}

/** "called it a grave error", without quote marks. */
function callsPlainly({ table }: Scene, pieces: readonly Piece[], { at, verb }: Statement): boolean {
  const next = pieces[at + 1]
  if (verb === null || !table.reportsNouns.has(verb.lemma) || next === undefined || next.role.preposition)
    return false
  if (table.titles.has(verb.lemma) && !(next.kind === 'word' && OBJECTS.has(next.lower))) return false
  return next.kind !== 'mark' && pieces.slice(at).every((piece) => piece.kind !== 'quote')
}

/** What "called" must be followed by: "called it a mistake", not "called the agency". */
const OBJECTS = new Set('it this that them him her these those'.split(' '))

/** "…, according to X" or "According to X, …". */
function besideSource(pieces: readonly Piece[], statement: Statement): Run | null {
  if (statement.from > 1) {
    const ends = pieces[statement.from - 1]?.kind === 'mark' ? statement.from - 1 : statement.from
    return { from: 0, to: ends }
  }
  const comma = pieces[statement.to]
  return comma?.lower === ',' ? { from: statement.to + 1, to: pieces.length } : null
}

/** "The plan is dead, X said." */
function clauseBefore(pieces: readonly Piece[], statement: Statement): Run | null {
  const mark = pieces[statement.from - 1]
  if (statement.to < pieces.length - 2 || mark?.lower !== ',' || statement.verb?.shape === 'ing') return null
  if (statement.subject !== null && statement.from === statement.at && !statement.inverted) return null
  return { from: 0, to: statement.from - 1 }
}

const FARTHEST_THAT = 9 // pieces between a verb and its "that"

/** Where what is said begins: after "that", else right after a verb that may go without it. */
function clauseAfter(scene: Scene, pieces: readonly Piece[], statement: Statement): number | null {
  const { table } = scene
  const first = statement.inverted ? statement.to : statement.at + 1
  if (statement.inverted && pieces[first]?.kind === 'mark') return null
  for (let at = first; at < pieces.length && at - first < FARTHEST_THAT; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'quote' || (piece.kind === 'mark' && piece.lower !== ',')) break
    if (piece.kind === 'word' && table.that.has(piece.lower)) return at + 1
    if (at > first && piece.kind === 'word' && table.verbs.has(piece.lower) && !isNoun(piece)) break
  }
  const lemma = statement.verb?.lemma ?? ''
  if (table.reportsNouns.has(lemma)) return startOfPhrase(pieces, statement)
  const mayOmit = statement.verb?.shape === 'ing' ? FREE_PARTICIPLES.has(lemma) : table.omitsThat.has(lemma)
  return mayOmit && opensClause(pieces[first]) && holdsClause(scene, pieces, first, lemma) ? first : null
}

/** English participles that take a clause without "that"; after others a noun phrase stands as often. */
const FREE_PARTICIPLES = new Set(['say', 'argue', 'claim', 'insist'])

/** "confirmed talks", or "He cautioned against": with its verb, and with a pronoun before it. */
function startOfPhrase(pieces: readonly Piece[], statement: Statement): number {
  return statement.subject?.head === 'pronoun' &&
    pieces[statement.from]?.kind === 'word' &&
    statement.from >= statement.at - 2
    ? statement.from
    : leftOverAdverbs(pieces, statement.at)
}

function leftOverAdverbs(pieces: readonly Piece[], at: number): number {
  let from = at
  while (pieces[from - 1]?.kind === 'word' && pieces[from - 1]?.role.adverb) from -= 1
  return from
}

function opensClause(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.kind === 'mark' || piece.kind === 'quote') return false
  if (piece.kind === 'name') return true
  return piece.role.determiner || piece.role.pronoun || isNoun(piece)
}

const FARTHEST_AUXILIARY = 12 // pieces

/** After "say" any phrase begins a clause; after others an auxiliary must follow ("claimed the plan will fail", not "claimed the prize"). */
function holdsClause({ table }: Scene, pieces: readonly Piece[], first: number, lemma: string): boolean {
  if (lemma === 'say' || !table.verbs.has('say')) return true
  return pieces
    .slice(first, first + FARTHEST_AUXILIARY)
    .some((piece) => piece.kind === 'word' && piece.role.auxiliary)
}

/** The row's end, or where a participle speaks on for somebody: "…, adding that", "…, with X saying". */
function clauseEnd(pieces: readonly Piece[], from: number, later: readonly Spoken[]): number {
  const joined = later.find(({ statement }) => isJoined(pieces, statement, from))
  if (joined !== undefined) return joined.statement.at - 1
  const next = later.find(
    ({ statement }) =>
      speaksOn(statement) && statement.at > from && commaBefore(pieces, statement, from) >= 0,
  )
  return next === undefined ? pieces.length : commaBefore(pieces, next.statement, from)
}

/** "said A and warned B": the second verb has its own content. */
function isJoined(pieces: readonly Piece[], { at, subject, verb }: Statement, from: number): boolean {
  const isCarried = subject !== null && subject.to <= from && verb?.shape === 'finite' && verb.kind !== 'act'
  return isCarried && at - 1 > from && JOINING.has(pieces[at - 1]?.lower ?? '')
}

const JOINING = new Set(['and', 'but', 'et', 'mais', 'und', 'aber', 'y', 'pero'])

const speaksOn = ({ verb }: Statement): boolean => verb?.shape === 'ing' && verb.kind === 'say'

function commaBefore(pieces: readonly Piece[], statement: Statement, from: number): number {
  const first =
    statement.subject !== null && statement.subject.from > from && statement.subject.to <= statement.at
      ? statement.subject.from
      : statement.at
  for (let at = first - 1; at > from && first - at <= 3; at -= 1) {
    if (pieces[at]?.lower === ',') return at
  }
  return -1
}
