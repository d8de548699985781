/**
 * What a run of letters is as names are read from it, worked out once for each run that a language prints: the word in it without a
 * possessive ending or an elided article, and what that word can be.
 */
import { Forms } from '../forms.ts'
import { shapesOf } from './word-shapes.ts'

export interface PrintedForm {
  /** Without a possessive ending or an elided article: `Miller’s` → `Miller`, `l’Union` → `Union`. */
  readonly text: string
  readonly lower: string
  /** In lower case, its apostrophe straight. */
  readonly plain: string
  readonly capital: boolean
  /** What it can be in a name, as `word-shapes.ts` tells. */
  readonly shapes: number
}

/** Letters as they stand in a text, marks between them included. */
export interface PrintedRun {
  /** Characters of an elided article before the word. */
  readonly elided: number
  readonly possessive: boolean
  readonly form: PrintedForm
  /** With the stop that may belong to it: of an initial, of a short title. */
  readonly stopped: PrintedForm | null
  /** A title has its stop always, an initial only before a name. */
  readonly isTitle: boolean
}

const STOPPED = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj brig rev hon st ste jr sr sens reps govs det insp supt m mm mme msgr vol'.split(
    ' ',
  ),
)
const ELISION = /^(?:l|d|s|n|c|j|m|t|qu|dell|nell|all|dall|sull|un)['’](?=\p{L})/iu
const POSSESSIVE = /['’]s$/i

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128 && !word.includes('-')) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word) || /^(?:al|el|ul|as|at|ar|bin)-\p{Lu}/u.test(word)
}

function printedForm(text: string, language: string): PrintedForm {
  const lower = text.toLowerCase()
  const capital = isCapital(text)
  return {
    text,
    lower,
    plain: lower.replaceAll('’', "'"),
    capital,
    shapes: shapesOf(text, lower, capital, language),
  }
}

function printedRun(printed: string, language: string): PrintedRun {
  const hasApostrophe = printed.includes("'") || printed.includes('’')
  const elided = hasApostrophe ? elisionOf(printed) : 0
  const body = printed.slice(elided)
  const possessive = hasApostrophe && POSSESSIVE.test(body) && body.length > 2
  const form = printedForm(possessive ? body.slice(0, -2) : body, language)
  const isTitle = form.capital && STOPPED.has(form.lower)
  const takesStop = !possessive && (isTitle || /^\p{Lu}$/u.test(form.text))
  return {
    elided,
    possessive,
    form,
    stopped: takesStop ? printedForm(`${form.text}.`, language) : null,
    isTitle,
  }
}

/** D'Amato, O'Brien and L'Oréal keep their prefix; l'Union and d'Orsay do not. */
function isNamePrefix(prefix: string, printed: string): boolean {
  return prefix.charAt(0) !== prefix.charAt(0).toLowerCase() && /^\p{Lu}/u.test(printed.slice(prefix.length))
}

function elisionOf(printed: string): number {
  const [prefix] = ELISION.exec(printed) ?? ['']
  return prefix !== '' && isNamePrefix(prefix, printed) ? 0 : prefix.length
}

const MOST_KNOWN = 100_000 // runs kept from text to text; then forgotten all at once

let known = new Forms(printedRun)

/** Finds what stands in the next text. */
export function printedRuns(language: string): (text: string, start: number, end: number) => PrintedRun {
  if (known.size >= MOST_KNOWN) known = new Forms(printedRun)
  return known.language(language)
}
