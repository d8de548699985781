/**
 * In: a verb of speech that has no subject of its own. Out: whom it speaks for: "with X saying", "X was cited as saying", "…, adding",
 * "went there and said", "Acknowledging that …, X did say".
 */
import { leadIn } from './lead-in.ts'
import { mainSubject } from './main-subject.ts'
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'
import type { SpeechTable } from './speech/speech-table.ts'
import type { Statement } from './statements.ts'
import { subjectBefore } from './subject-before.ts'

type Pieces = readonly Piece[]

/** Who a participle speaks for: "with X saying", "was cited as saying", else who spoke before it in the row. */
export function participleSubject(
  pieces: Pieces,
  at: number,
  table: SpeechTable,
  earlier: readonly Statement[],
): NounPhrase | null {
  const before = pieces[at - 1]
  if (before?.lower === 'as' && table.quotedAs.has(pieces[at - 2]?.lower ?? '')) {
    return subjectBefore(pieces, leadIn(pieces, at - 2, table).place)
  }
  let place = at - 1
  let auxiliary = false
  for (; place >= 0; place -= 1) {
    const piece = pieces[place]
    if (piece?.kind !== 'word' || !(piece.role.adverb || piece.role.auxiliary)) break
    auxiliary ||= piece.role.auxiliary
  }
  const direct = place >= 0 && pieces[place]?.kind !== 'mark' ? phraseEndingAt(pieces, place) : null
  const speaks = auxiliary || table.signs.has(pieces[direct?.at ?? -1]?.lower ?? '')
  if (direct !== null && (speaks || pieces[direct.from - 1]?.lower === 'with')) return direct
  return clauseSubject(pieces, at, table, earlier) ?? followingSubject(pieces, at)
}

/** "Acknowledging that “…,” X did say": a row that opens with a participle has its subject after the comma. */
function followingSubject(pieces: Pieces, at: number): NounPhrase | null {
  if (at > 1) return null
  for (let place = at + 1; place < pieces.length; place += 1) {
    const piece = pieces[place - 1]
    if (piece?.kind !== 'mark' && piece?.kind !== 'quote') continue
    const phrase = phraseStartingAt(pieces, place)
    if (phrase !== null && phrase.head !== 'noun' && pieces[phrase.to]?.kind === 'word') return phrase
  }
  return null
}

/** Who spoke last in the row, else the first name or pronoun that a verb follows. */
export function clauseSubject(
  pieces: Pieces,
  at: number,
  table: SpeechTable,
  earlier: readonly Statement[],
): NounPhrase | null {
  const spoken = earlier.filter((statement) => statement.subject !== null && statement.at < at)
  let last = spoken.length - 1
  while (last > 0 && isNested(pieces, spoken[last - 1], spoken[last])) last -= 1
  return spoken[last]?.subject ?? mainSubject(pieces, at, table)
}

/** "X repeated that Y recites": no mark parts the two, so the second is in what the first says. */
function isNested(pieces: Pieces, outer: Statement | undefined, inner: Statement | undefined): boolean {
  if (outer === undefined || inner === undefined) return false
  return pieces.slice(outer.at, inner.at).every((piece) => piece.kind !== 'mark')
}

/** "X went there and said": the verb shares the subject of the clause before. */
export function continuesClause(pieces: Pieces, place: number): boolean {
  const piece = pieces[place]
  if (piece === undefined) return false
  if (piece.kind === 'mark') return piece.lower === ',' || piece.lower === '-'
  return piece.kind === 'word' && (piece.role.conjunction || piece.role.subordinator)
}
