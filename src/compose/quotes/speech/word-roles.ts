/** In: a language's words of speech. Out: what each word is by them, told once for each word. */
import type { SpeechWords, VerbForm, WordRole } from './speech-table.ts'

const MOST_KNOWN = 50_000 // words; a full memory is dropped whole, so that hostile input cannot fill it

export function wordRoles(table: SpeechWords): (word: string) => WordRole {
  const known = new Map<string, WordRole>()
  const opening = new Set(table.sourcePhrases.map(([first]) => first))
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST_KNOWN) known.clear()
    const adverb = isAdverb(word, table)
    const made = {
      adverb,
      noun: isNoun(word, adverb, table),
      verb: table.verbs.get(word) ?? hyphenated(word, table),
      opensSource: opening.has(word),
    }
    known.set(word, made)
    return made
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
