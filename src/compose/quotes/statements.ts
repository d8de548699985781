/**
 * In: a row of pieces. Out: its statements: each verb of speech with the noun phrase that is its subject. "X, a doctor, said", "said X",
 * "X was cited as saying", "asked by X", "with X saying", "…, adding", "according to X".
 */
import { clauseSubject, continuesClause, participleSubject } from './clause-subject.ts'
import { leadIn } from './lead-in.ts'
import { type NounPhrase, phraseStartingAt } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'
import type { SpeechTable, VerbForm } from './speech/speech-table.ts'
import { agentAfter, invertedSubject } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'

export interface Statement {
  /** Piece index of the verb, or of the first word of "according to". */
  readonly at: number
  readonly verb: VerbForm | null
  readonly subject: NounPhrase | null
  /** First and last piece index (exclusive) of verb and subject together. */
  readonly from: number
  readonly to: number
  /** The subject follows the verb. */
  readonly inverted: boolean
  readonly negated: boolean
}

type Pieces = readonly Piece[]

export function statements(pieces: Pieces, table: SpeechTable): Statement[] {
  const found: Statement[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const role = pieces[at]?.role
    if (role === undefined || (role.verb === undefined && !role.opensSource)) continue
    const statement = sourcePhrase(pieces, at, table) ?? spoken(pieces, at, table, found)
    if (statement !== null) found.push(statement)
  }
  return found
}

/** "according to a spokesman". */
function sourcePhrase(pieces: Pieces, at: number, table: SpeechTable): Statement | null {
  const phrase = table.sourcePhrases.find((words) => words.every((word, n) => pieces[at + n]?.lower === word))
  if (phrase === undefined) return null
  const subject = phraseStartingAt(pieces, at + phrase.length)
  if (subject === null) return null
  return { at, verb: null, subject, from: at, to: subject.to, inverted: true, negated: false }
}

function spoken(
  pieces: Pieces,
  at: number,
  table: SpeechTable,
  earlier: readonly Statement[],
): Statement | null {
  const piece = pieces[at]
  if (piece?.kind !== 'word') return null
  const { verb } = piece.role
  if (verb === undefined) return null
  const made = (subject: NounPhrase | null, negated: boolean, inverted = false): Statement => ({
    at,
    verb,
    subject,
    from: Math.min(at, subject?.from ?? at),
    to: Math.max(at + 1, subject?.to ?? at + 1),
    inverted,
    negated,
  })
  const lead = leadIn(pieces, at, table)
  if (lead.passive && verb.shape !== 'ing') {
    const agent = agentAfter(pieces, at)
    return agent === null ? null : made(agent, false, true)
  }
  const inverted = invertedSubject(pieces, at, verb, table)
  if (inverted !== null) return made(inverted, false, true)
  if (verb.shape === 'ing') return made(participleSubject(pieces, at, table, earlier), lead.negated)
  if (lead.infinitive) return made(clauseSubject(pieces, at, table, earlier), lead.negated)
  const subject = subjectBefore(pieces, lead.place)
  if (subject !== null && namesThing(pieces, verb, subject, table)) return null
  if (subject !== null && fits(pieces, at, verb, subject, lead.auxiliary, table))
    return made(subject, lead.negated)
  if (subject === null && verb.shape === 'finite' && continuesClause(pieces, lead.place)) {
    return made(clauseSubject(pieces, at, table, earlier), lead.negated)
  }
  return null
}

/** A form that is a noun as well needs a name, a pronoun or a person before it; so does a present plural. */
function fits(
  pieces: Pieces,
  at: number,
  verb: VerbForm,
  subject: NounPhrase,
  auxiliary: boolean,
  table: SpeechTable,
): boolean {
  if (auxiliary && verb.shape !== 'ing') return true
  if (!verb.noun && verb.shape === 'finite') return true
  if (subject.head === 'pronoun' || subject.head === 'relative') return true
  const closes =
    at === pieces.length - 1 && pieces.slice(0, subject.from).some((piece) => piece.kind === 'quote')
  if (verb.noun && !closes && !opensContent(pieces[at + 1], table)) return false
  const head = pieces[subject.at]
  if (head === undefined) return false
  if (subject.head === 'name') return subject.from === subject.at || !verb.noun
  return head.role.speaks
}

/** What may follow a verb that is a noun as well, if it is the verb: "X claims the", not "X claims adjuster". */
function opensContent(piece: Piece | undefined, table: SpeechTable): boolean {
  if (piece === undefined) return false
  if (piece.kind !== 'word') return piece.kind !== 'mark' || piece.lower === ':'
  const { role } = piece
  return role.determiner || role.pronoun || table.that.has(piece.lower) || (role.adverb && !role.preposition)
}

/** "a memo titled", "a book called". */
function namesThing(pieces: Pieces, verb: VerbForm, subject: NounPhrase, table: SpeechTable): boolean {
  if (!table.titles.has(verb.lemma) || subject.head !== 'noun') return false
  return !table.personNouns.has(pieces[subject.at]?.lower ?? '')
}
