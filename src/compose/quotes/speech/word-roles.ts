/** In: a language's words of speech. Out: what a word is by them. */
import type { SpeechWords, VerbForm, WordRole } from './speech-table.ts'

const MOST_KNOWN = 50_000 // words; a full memory is dropped whole, so that hostile input cannot fill it

/** What words are in a language, each remembered. */
export function wordRoles(table: SpeechWords): (word: string) => WordRole {
  const known = new Map<string, WordRole>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST_KNOWN) known.clear()
    const made = wordRole(word, table)
    known.set(word, made)
    return made
  }
}

export function wordRole(word: string, table: SpeechWords): WordRole {
  const adverb = isAdverb(word, table)
  return {
    adverb,
    noun: isNoun(word, adverb, table),
    pronoun: table.pronouns.has(word),
    relative: table.relatives.has(word),
    determiner: table.determiners.has(word),
    preposition: table.prepositions.has(word),
    conjunction: table.conjunctions.has(word),
    subordinator: table.subordinators.has(word),
    auxiliary: table.auxiliaries.has(word),
    speaks: table.personNouns.has(word) || table.documents.has(word),
    verb: table.verbs.get(word) ?? hyphenated(word, table),
    opensSource: table.sourcePhrases.some(([first]) => first === word),
  }
}

function isNoun(word: string, adverb: boolean, table: SpeechWords): boolean {
  if (table.personNouns.has(word) || table.documents.has(word) || table.remarkNouns.has(word)) return true
  if (table.determiners.has(word) || table.prepositions.has(word) || table.conjunctions.has(word))
    return false
  if (table.pronouns.has(word) || table.relatives.has(word) || table.subordinators.has(word)) return false
  if (table.auxiliaries.has(word) || adverb) return false
  const verb = table.verbs.get(word)
  return verb === undefined || verb.noun
}

function isAdverb(word: string, table: SpeechWords): boolean {
  if (table.adverbs.has(word)) return true
  return (
    table.adverbEnding !== null &&
    word.length > 4 &&
    word.endsWith(table.adverbEnding) &&
    !table.personNouns.has(word)
  )
}

/** "dit-il": a verb with its pronoun. */
function hyphenated(word: string, table: SpeechWords): VerbForm | undefined {
  const cut = word.indexOf('-')
  return cut > 0 && table.pronouns.has(word.slice(word.lastIndexOf('-') + 1))
    ? table.verbs.get(word.slice(0, cut))
    : undefined
}
