/**
 * What a printed word is, whatever stands around it: read once for each form, since a few thousand forms make up all the words of the
 * news. A full memory is dropped whole, so that hostile input cannot fill it.
 */

export interface WordForm {
  readonly text: string
  readonly lower: string
  /** In lower case, its apostrophes straight. */
  readonly plain: string
  readonly capital: boolean
  /** What it can be in a name, as `word-shapes.ts` tells; 0 until somebody asks. */
  shapes: number
}

/** A run of letters as it stands in a text: an elided article before the word, a possessive ending after it. */
export interface PrintedForm {
  readonly elision: number
  readonly possessive: boolean
  readonly word: WordForm
  /** Before a stop, a capital letter alone is an initial; a title (`Sen`) keeps its stop in any case. */
  readonly isInitial: boolean
  readonly isTitle: boolean
}

const STOPPED = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj brig rev hon st ste jr sr sens reps govs det insp supt m mm mme msgr vol'.split(
    ' ',
  ),
)
const ELISION = /^(?:l|d|s|n|c|j|m|t|qu|dell|nell|all|dall|sull|un)['’](?=\p{L})/iu
const POSSESSIVE = /['’]s$/i
const MOST_KNOWN = 100_000 // forms

function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_KNOWN) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128 && !word.includes('-')) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word) || /^(?:al|el|ul|as|at|ar|bin)-\p{Lu}/u.test(word)
}

/** The form of a word alone. */
export const wordForm = remembered((text): WordForm => {
  const lower = text.toLowerCase()
  return { text, lower, plain: lower.replaceAll('’', "'"), capital: isCapital(text), shapes: 0 }
})

/** D'Amato, O'Brien and L'Oréal keep their prefix; l'Union and d'Orsay do not. */
function isNamePrefix(prefix: string, printed: string): boolean {
  return prefix.charAt(0) !== prefix.charAt(0).toLowerCase() && /^\p{Lu}/u.test(printed.slice(prefix.length))
}

function elisionOf(printed: string): number {
  const [prefix] = ELISION.exec(printed) ?? ['']
  return prefix !== '' && isNamePrefix(prefix, printed) ? 0 : prefix.length
}

/** The form of a word as it stands in a text. */
export const printedForm = remembered((printed): PrintedForm => {
  const hasApostrophe = printed.includes("'") || printed.includes('’')
  const elision = hasApostrophe ? elisionOf(printed) : 0
  const body = printed.slice(elision)
  const possessive = hasApostrophe && POSSESSIVE.test(body) && body.length > 2
  const word = wordForm(possessive ? body.slice(0, -2) : body)
  return {
    elision,
    possessive,
    word,
    isInitial: /^\p{Lu}$/u.test(word.text),
    isTitle: word.capital && STOPPED.has(word.lower),
  }
})
