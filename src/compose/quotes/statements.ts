/**
 * In: a row of pieces. Out: its statements: each verb of speech with the noun phrase that is its subject. "X, a doctor, said", "said X",
 * "X was cited as saying", "asked by X", "with X saying", "…, adding", "according to X".
 */
import { isAdverb, isNoun, type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts'
import type { Piece } from './pieces.ts'
import type { SpeechTable, VerbForm } from './speech/speech-table.ts'

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
    const statement = sourcePhrase(pieces, at, table) ?? spoken(pieces, at, table, found)
    if (statement !== null) found.push(statement)
  }
  return found
}

/** "according to a spokesman". */
function sourcePhrase(pieces: Pieces, at: number, table: SpeechTable): Statement | null {
  const phrase = table.sourcePhrases.find((words) => words.every((word, n) => pieces[at + n]?.lower === word))
  if (phrase === undefined) return null
  const subject = phraseStartingAt(pieces, at + phrase.length, table)
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
  const verb = table.verbs.get(piece.lower) ?? hyphenated(piece.lower, table)
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
    const agent = agentAfter(pieces, at, table)
    return agent === null ? null : made(agent, false, true)
  }
  const inverted = invertedSubject(pieces, at, table)
  if (inverted !== null) return made(inverted, false, true)
  if (verb.shape === 'ing') return made(participleSubject(pieces, at, table, earlier), lead.negated)
  if (lead.infinitive) return made(clauseSubject(pieces, at, table, earlier), lead.negated)
  const subject = subjectBefore(pieces, lead.place, table)
  if (subject !== null && fits(pieces, at, verb, subject, lead.auxiliary, table))
    return made(subject, lead.negated)
  if (subject === null && verb.shape === 'finite' && continuesClause(pieces, lead.place, table)) {
    return made(clauseSubject(pieces, at, table, earlier), lead.negated)
  }
  return null
}

/** "dit-il": a verb with its pronoun. */
function hyphenated(word: string, table: SpeechTable): VerbForm | undefined {
  const cut = word.indexOf('-')
  return cut > 0 && table.pronouns.has(word.slice(word.lastIndexOf('-') + 1))
    ? table.verbs.get(word.slice(0, cut))
    : undefined
}

interface LeadIn {
  /** Index of the last piece before adverbs and auxiliaries. */
  readonly place: number
  readonly passive: boolean
  readonly negated: boolean
  readonly infinitive: boolean
  readonly auxiliary: boolean
}

function leadIn(pieces: Pieces, at: number, table: SpeechTable): LeadIn {
  let place = at - 1
  let [passive, negated, infinitive, auxiliary] = [false, false, false, false]
  for (; place >= 0; place -= 1) {
    const piece = pieces[place]
    if (piece?.kind !== 'word') break
    const word = piece.lower
    if (table.negations.has(word)) negated = true
    if (word === 'to' && place === at - 1 && table.verbs.get(pieces[at]?.lower ?? '')?.shape === 'base') {
      infinitive = true
      break
    }
    if (table.pronouns.has(word) && !table.auxiliaries.has(word)) break
    if (table.auxiliaries.has(word)) {
      auxiliary = true
      if (table.passive.has(word)) passive = true
      continue
    }
    if (!isAdverb(word, table) && !table.negations.has(word)) break
  }
  return { place, passive, negated, infinitive, auxiliary }
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
  const head = pieces[subject.at]
  if (head === undefined) return false
  if (subject.head === 'name') return subject.to === at || !verb.noun
  return table.personNouns.has(head.lower) || table.documents.has(head.lower)
}

/** The subject that ends before the verb, over the commas of an apposition: "X, a doctor from Y, said". */
function subjectBefore(pieces: Pieces, place: number, table: SpeechTable): NounPhrase | null {
  const piece = pieces[place]
  if (piece === undefined) return null
  if (piece.kind === 'name' || piece.kind === 'word') {
    const phrase = phraseEndingAt(pieces, place, table)
    if (phrase === null || phrase.head !== 'relative') return phrase
    return antecedent(pieces, phrase.at, table)
  }
  if (piece.kind === 'mark' && (piece.lower === ',' || piece.lower === '-'))
    return subjectOverComma(pieces, place, table)
  return null
}

/** What "who" and "which" stand for; null for a free "what", "that". */
function antecedent(pieces: Pieces, at: number, table: SpeechTable): NounPhrase | null {
  const before = pieces[at - 1]
  if (before === undefined) return null
  if (before.kind === 'mark') return before.lower === ',' ? phraseEndingAt(pieces, at - 2, table) : null
  if (before.kind === 'quote') return null
  const phrase = phraseEndingAt(pieces, at - 1, table)
  return phrase?.head === 'relative' ? null : phrase
}

const MOST_ASIDES = 5 // commas passed over between a subject and its verb

function subjectOverComma(pieces: Pieces, comma: number, table: SpeechTable): NounPhrase | null {
  let end = comma
  for (let n = 0; n < MOST_ASIDES; n += 1) {
    const begin = segmentStart(pieces, end)
    if (begin < 1 || !isAside(pieces, begin, end, table)) return null
    const mark = pieces[begin - 1]
    if (mark?.kind !== 'mark' || (mark.lower !== ',' && mark.lower !== '-')) return null
    const phrase = phraseEndingAt(pieces, begin - 2, table)
    const outer = segmentStart(pieces, begin - 1)
    if (phrase === null) return null
    const alone = outer > 0 && isAside(pieces, outer, begin - 1, table) && pieces[outer - 1]?.kind === 'mark'
    if (!alone) return phrase.head === 'relative' ? null : phrase
    end = begin - 1
  }
  return null
}

function segmentStart(pieces: Pieces, end: number): number {
  let begin = end
  while (begin > 0 && pieces[begin - 1]?.kind !== 'mark' && pieces[begin - 1]?.kind !== 'quote') begin -= 1
  return begin
}

/** What stands between a subject's comma and its verb's: an age, a place, "who …", "a doctor", "speaking in …". */
function isAside(pieces: Pieces, begin: number, end: number, table: SpeechTable): boolean {
  const first = pieces[begin]
  if (first === undefined || begin >= end) return false
  if (first.kind === 'name') return end - begin <= 2
  const word = first.lower
  if (/^\d+$/.test(word) || table.relatives.has(word) || table.prepositions.has(word)) return true
  if (table.subordinators.has(word) || word.endsWith('ing') || /ed$/.test(word)) return true
  return table.determiners.has(word) || isNoun(first, table) || isAdverb(word, table)
}

/** "“…,” said X": the verb stands right after a quotation, or anywhere in languages that invert freely. */
function invertedSubject(pieces: Pieces, at: number, table: SpeechTable): NounPhrase | null {
  let before = at - 1
  while (isSkipped(pieces[before], table)) before -= 1
  const opener = pieces[before]
  const afterQuote = opener === undefined ? at > 0 : opener.kind === 'quote'
  if (!afterQuote && !(table.invertsFreely && opener?.kind !== 'name' && opener?.kind !== 'word')) return null
  const verb = table.verbs.get(pieces[at]?.lower ?? '')
  if (verb?.shape === 'ing') return null
  const pronoun = hyphenPronoun(pieces, at, table)
  if (pronoun !== null) return pronoun
  let first = at + 1
  while (
    pieces[first]?.kind === 'word' &&
    !table.determiners.has(pieces[first]?.lower ?? '') &&
    isAdverb(pieces[first]?.lower ?? '', table)
  )
    first += 1
  return phraseStartingAt(pieces, first, table)
}

function hyphenPronoun(pieces: Pieces, at: number, table: SpeechTable): NounPhrase | null {
  for (const place of [at, at - 1]) {
    const word = pieces[place]?.lower ?? ''
    const suffix = word.slice(word.lastIndexOf('-') + 1)
    if (word.includes('-') && table.pronouns.has(suffix))
      return { from: place, to: place + 1, head: 'pronoun', at: place }
  }
  return null
}

function isSkipped(piece: Piece | undefined, table: SpeechTable): boolean {
  if (piece === undefined) return false
  if (piece.kind === 'mark') return piece.lower === ',' || piece.lower === '-'
  return piece.kind === 'word' && (table.auxiliaries.has(piece.lower) || piece.lower.includes('-t-'))
}

/** "was asked by X". */
function agentAfter(pieces: Pieces, at: number, table: SpeechTable): NounPhrase | null {
  for (let place = at + 1; place <= at + 3; place += 1) {
    const word = pieces[place]?.lower
    if (word === 'by' || word === 'par' || word === 'von' || word === 'por')
      return phraseStartingAt(pieces, place + 1, table)
  }
  return null
}

/** Who a participle speaks for: "with X saying", "was cited as saying", else who spoke before it in the row. */
function participleSubject(
  pieces: Pieces,
  at: number,
  table: SpeechTable,
  earlier: readonly Statement[],
): NounPhrase | null {
  const before = pieces[at - 1]
  if (before?.lower === 'as' && table.quotedAs.has(pieces[at - 2]?.lower ?? '')) {
    return subjectBefore(pieces, leadIn(pieces, at - 2, table).place, table)
  }
  let place = at - 1
  let auxiliary = false
  while (
    pieces[place]?.kind === 'word' &&
    (isAdverb(pieces[place]?.lower ?? '', table) || table.auxiliaries.has(pieces[place]?.lower ?? ''))
  ) {
    auxiliary ||= table.auxiliaries.has(pieces[place]?.lower ?? '')
    place -= 1
  }
  const direct = place >= 0 && pieces[place]?.kind !== 'mark' ? phraseEndingAt(pieces, place, table) : null
  if (direct !== null && (auxiliary || pieces[direct.from - 1]?.lower === 'with')) return direct
  return clauseSubject(pieces, at, table, earlier)
}

/** Who spoke last in the row, else the first name or pronoun that a verb follows. */
function clauseSubject(
  pieces: Pieces,
  at: number,
  table: SpeechTable,
  earlier: readonly Statement[],
): NounPhrase | null {
  const spokeLast = earlier.filter((statement) => statement.subject !== null && statement.at < at).at(-1)
  if (spokeLast?.subject) return spokeLast.subject
  return mainSubject(pieces, at, table)
}

/** The subject of the row's main clause, as far as small words tell it. */
export function mainSubject(pieces: Pieces, limit: number, table: SpeechTable): NounPhrase | null {
  for (let at = 0; at < limit; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'mark' || piece.kind === 'quote') continue
    const previous = pieces[at - 1]
    const afterPreposition = previous?.kind === 'word' && table.prepositions.has(previous.lower)
    if (
      piece.kind === 'word' &&
      (table.subordinators.has(piece.lower) ||
        table.conjunctions.has(piece.lower) ||
        isAdverb(piece.lower, table))
    )
      continue
    if (piece.kind === 'word' && table.prepositions.has(piece.lower)) continue
    const phrase = phraseStartingAt(pieces, at, table)
    if (phrase === null) continue
    const follows = pieces[phrase.to]
    if (!afterPreposition && follows?.kind === 'word' && phrase.head !== 'noun' && phrase.to < limit + 1)
      return phrase
    if (
      !afterPreposition &&
      phrase.head === 'noun' &&
      follows?.kind === 'word' &&
      table.auxiliaries.has(follows.lower)
    )
      return phrase
    if (phrase.to > at + 1) at = phrase.to - 1
  }
  return null
}

/** "X went there and said": the verb shares the subject of the clause before. */
function continuesClause(pieces: Pieces, place: number, table: SpeechTable): boolean {
  const piece = pieces[place]
  if (piece === undefined) return false
  if (piece.kind === 'mark') return piece.lower === ',' || piece.lower === '-'
  return (
    piece.kind === 'word' && (table.conjunctions.has(piece.lower) || table.subordinators.has(piece.lower))
  )
}
