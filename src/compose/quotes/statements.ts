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
  const inverted = invertedSubject(pieces, at, verb, table)
  if (inverted !== null) return made(inverted, false, true)
  if (verb.shape === 'ing') return made(participleSubject(pieces, at, table, earlier), lead.negated)
  if (lead.infinitive) return made(clauseSubject(pieces, at, table, earlier), lead.negated)
  const subject = subjectBefore(pieces, lead.place, table)
  if (subject !== null && namesThing(pieces, verb, subject, table)) return null
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
    if (isAdverb(word, table) || table.negations.has(word)) continue
    const adverbial = adverbialStart(pieces, place, table)
    if (adverbial === null) break
    place = adverbial
  }
  return { place, passive, negated, infinitive, auxiliary }
}

/** "has in the past described": where a short adverbial between auxiliary and verb begins. */
function adverbialStart(pieces: Pieces, last: number, table: SpeechTable): number | null {
  for (let place = last; place > 0 && last - place < 3; place -= 1) {
    const word = pieces[place]?.lower ?? ''
    if (pieces[place]?.kind !== 'word') return null
    if (table.prepositions.has(word))
      return table.auxiliaries.has(pieces[place - 1]?.lower ?? '') ? place : null
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
  return table.personNouns.has(head.lower) || table.documents.has(head.lower)
}

/** What may follow a verb that is a noun as well, if it is the verb: "X claims the", not "X claims adjuster". */
function opensContent(piece: Piece | undefined, table: SpeechTable): boolean {
  if (piece === undefined) return false
  if (piece.kind !== 'word') return piece.kind !== 'mark' || piece.lower === ':'
  const word = piece.lower
  return (
    table.determiners.has(word) ||
    table.pronouns.has(word) ||
    table.that.has(word) ||
    (isAdverb(word, table) && !table.prepositions.has(word))
  )
}

/** "a memo titled", "a book called". */
function namesThing(pieces: Pieces, verb: VerbForm, subject: NounPhrase, table: SpeechTable): boolean {
  if (!table.titles.has(verb.lemma) || subject.head !== 'noun') return false
  return !table.personNouns.has(pieces[subject.at]?.lower ?? '')
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
  if (before.kind === 'mark')
    return before.lower === ',' || before.lower === '-' ? phraseEndingAt(pieces, at - 2, table) : null
  if (before.kind === 'quote') return null
  const phrase = phraseEndingAt(pieces, at - 1, table)
  return phrase?.head === 'relative' ? null : phrase
}

const MOST_ASIDES = 5 // commas passed over between a subject and its verb

function subjectOverComma(pieces: Pieces, comma: number, table: SpeechTable): NounPhrase | null {
  let end = comma
  for (let n = 0; n < MOST_ASIDES; n += 1) {
    const begin = segmentStart(pieces, end)
    const name = pieces[end - 1]?.person === true ? end - 1 : -1
    const led = name === begin + 1 && table.determiners.has(pieces[begin]?.lower ?? '')
    if (name === begin || led) return { from: begin, to: end, head: 'name', at: name }
    if (begin < 1 || !isAside(pieces, begin, end, table)) return null
    const mark = pieces[begin - 1]
    if (mark?.kind !== 'mark' || (mark.lower !== ',' && mark.lower !== '-')) return null
    const phrase = phraseEndingAt(pieces, begin - 2, table)
    const outer = segmentStart(pieces, begin - 1)
    if (phrase === null) return null
    const goesOn = isAside(pieces, outer, begin - 1, table) && !isFronted(pieces, outer, table)
    if (!goesOn || pieces[outer - 1]?.kind !== 'mark') return phrase.head === 'relative' ? null : phrase
    end = begin - 1
  }
  return null
}

/** "Of Roe, Poe, who …, said", "Speaking on Monday, Poe, who …": what stands before the segment opens the row and is no subject. */
function isFronted(pieces: Pieces, outer: number, table: SpeechTable): boolean {
  const segment = pieces.slice(outer)[0]
  if (outer < 1 || segment?.kind !== 'name') return outer < 1
  if (segment.person) return true
  const begin = segmentStart(pieces, outer - 1)
  const first = pieces[begin]
  if (begin > 0 || first?.kind !== 'word') return false
  const word = first.lower
  return (
    table.prepositions.has(word) ||
    table.subordinators.has(word) ||
    isAdverb(word, table) ||
    /(?:ing|ed)$/.test(word)
  )
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
  if (
    /^\d+$/.test(word) ||
    table.pronouns.has(word) ||
    table.relatives.has(word) ||
    table.prepositions.has(word)
  )
    return true
  if (table.subordinators.has(word) || word.endsWith('ing') || /ed$/.test(word)) return true
  return table.determiners.has(word) || isNoun(first, table) || isAdverb(word, table)
}

/** "“…,” said X": the verb stands right after a quotation, or anywhere in languages that invert freely. */
function invertedSubject(pieces: Pieces, at: number, verb: VerbForm, table: SpeechTable): NounPhrase | null {
  if (table.neverInverts.has(verb.lemma) || verb.kind === 'name' || verb.kind === 'feel') return null
  let before = at - 1
  while (isSkipped(pieces[before], table)) before -= 1
  const opener = pieces[before]
  const afterQuote = opener === undefined ? at > 0 : opener.kind === 'quote'
  if (!afterQuote && pieces[at - 1]?.lower === ',' && verb.kind === 'say')
    return subjectAfterComma(pieces, at, verb, table)
  if (!afterQuote && !(table.invertsFreely && opener?.kind !== 'name' && opener?.kind !== 'word')) return null
  if (verb.shape === 'ing') return null
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

/** "…, said X", "The trick, says X, is": what follows is a whole phrase, and the words before end in none. */
function subjectAfterComma(
  pieces: Pieces,
  at: number,
  verb: VerbForm,
  table: SpeechTable,
): NounPhrase | null {
  if (verb.shape !== 'finite') return null
  const phrase = phraseStartingAt(pieces, at + 1, table)
  if (phrase === null || phrase.head === 'pronoun') return null
  const follows = pieces[phrase.to]
  const closes = pieces[phrase.at]?.person === true && (follows === undefined || follows.kind === 'mark')
  if (!closes && subjectBefore(pieces, at - 1, table) !== null) return null
  if (follows === undefined || follows.kind === 'mark') return phrase
  const bounded =
    table.prepositions.has(follows.lower) ||
    table.relatives.has(follows.lower) ||
    isAdverb(follows.lower, table)
  return bounded && pieces.slice(0, at).some((piece) => piece.kind === 'quote') ? phrase : null
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
  return (
    piece.kind === 'word' &&
    table.compoundPast &&
    (table.auxiliaries.has(piece.lower) || piece.lower.includes('-t-'))
  )
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
  const speaks = auxiliary || table.signs.has(pieces[direct?.at ?? -1]?.lower ?? '')
  if (direct !== null && (speaks || pieces[direct.from - 1]?.lower === 'with')) return direct
  return clauseSubject(pieces, at, table, earlier) ?? followingSubject(pieces, at, table)
}

/** "Acknowledging that “…,” X did say": a row that opens with a participle has its subject after the comma. */
function followingSubject(pieces: Pieces, at: number, table: SpeechTable): NounPhrase | null {
  if (at > 1) return null
  for (let place = at + 1; place < pieces.length; place += 1) {
    const piece = pieces[place - 1]
    if (piece?.kind !== 'mark' && piece?.kind !== 'quote') continue
    const phrase = phraseStartingAt(pieces, place, table)
    if (phrase !== null && phrase.head !== 'noun' && pieces[phrase.to]?.kind === 'word') return phrase
  }
  return null
}

/** Who spoke last in the row, else the first name or pronoun that a verb follows. */
function clauseSubject(
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

/** The subject of the row's main clause, as far as small words tell it: a phrase that a verb follows and no preposition leads. */
export function mainSubject(pieces: Pieces, limit: number, table: SpeechTable): NounPhrase | null {
  for (let at = 0; at < limit; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'mark' || piece.kind === 'quote' || isSmall(piece, table))
      continue
    const phrase = phraseStartingAt(pieces, at, table)
    if (phrase === null) continue
    const before = pieces[at - 1]
    const isLed = before?.kind === 'word' && table.prepositions.has(before.lower)
    if (!isLed && phrase.to <= limit && isFollowedByVerb(pieces, phrase, table)) return phrase
    at = Math.max(at, phrase.to - 1)
  }
  return null
}

function isSmall(piece: Piece, table: SpeechTable): boolean {
  if (piece.kind !== 'word' || table.pronouns.has(piece.lower)) return false
  const word = piece.lower
  return (
    table.subordinators.has(word) ||
    table.conjunctions.has(word) ||
    table.prepositions.has(word) ||
    isAdverb(word, table)
  )
}

function isFollowedByVerb(pieces: Pieces, phrase: NounPhrase, table: SpeechTable): boolean {
  const follows = pieces[phrase.to]
  if (follows?.lower === ',' && phrase.head === 'name') return resumes(pieces[phrase.to + 1], table)
  if (follows?.kind !== 'word') return false
  if (phrase.head !== 'noun') return true
  if (table.auxiliaries.has(follows.lower) || table.verbs.has(follows.lower)) return true
  const head = pieces[phrase.at]?.lower ?? ''
  const speaks = table.personNouns.has(head) || table.documents.has(head)
  return speaks && phrase.at === phrase.to - 1 && isNoun(follows, table)
}

/** "X, a doctor, repeated", "X, who": the clause of the name goes on after its comma. */
function resumes(piece: Piece | undefined, table: SpeechTable): boolean {
  if (piece?.kind !== 'word') return false
  return table.verbs.has(piece.lower) || table.relatives.has(piece.lower) || /ed$/.test(piece.lower)
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
