/**
 * What a run of letters is as names are read from it, worked out once for each run that a language prints: the word in it without a
 * possessive ending or an elided article, and what that word can be.
 */
import { type FormAt, Forms, keptForms } from '../forms.ts'
import { shapesOf } from './word-shapes.ts'

/** `Note`: what whoever reads the text wants to know of a word besides. */
export class PrintedForm<Note = unknown> {
  /** Without a possessive ending or an elided article: `Miller’s` → `Miller`, `l’Union` → `Union`. */
  readonly text: string
  readonly lower: string
  /** In lower case, its apostrophe straight. */
  readonly plain: string
  readonly capital: boolean
  readonly note: Note
  private readonly language: string
  private told = UNTOLD

  constructor(text: string, language: string, noteOf: NoteOf<Note>) {
    this.text = text
    this.lower = text.toLowerCase()
    this.plain = this.lower.replaceAll('’', "'")
    this.capital = isCapital(text)
    this.note = noteOf(this.plain, language)
    this.language = language
  }

  /** What it can be in a name, as `word-shapes.ts` tells; worked out when somebody asks, since most words stand near no name. */
  get shapes(): number {
    if (this.told === UNTOLD) this.told = shapesOf(this.text, this.lower, this.capital, this.language)
    return this.told
  }
}

const UNTOLD = -1

/** Letters as they stand in a text, marks between them included. */
export interface PrintedRun<Note = unknown> {
  /** Characters of an elided article before the word. */
  readonly elided: number
  readonly possessive: boolean
  readonly form: PrintedForm<Note>
  /** Of the form, here too since every word is asked for them: how many characters it has, whether it begins with a capital. */
  readonly length: number
  readonly capital: boolean
  /** With the stop that may belong to it: of an initial, of a short title. */
  readonly stopped: PrintedForm<Note> | null
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

/** What a word, its apostrophe straight, in lower case, is noted to be in a language. */
export type NoteOf<Note> = (plain: string, language: string) => Note

function printedRun<Note>(printed: string, language: string, noteOf: NoteOf<Note>): PrintedRun<Note> {
  const hasApostrophe = printed.includes("'") || printed.includes('’')
  const elided = hasApostrophe ? elisionOf(printed) : 0
  const body = printed.slice(elided)
  const possessive = hasApostrophe && POSSESSIVE.test(body) && body.length > 2
  const form = new PrintedForm(possessive ? body.slice(0, -2) : body, language, noteOf)
  const isTitle = form.capital && STOPPED.has(form.lower)
  const takesStop = !possessive && (isTitle || /^\p{Lu}$/u.test(form.text))
  return {
    elided,
    possessive,
    form,
    length: form.text.length,
    capital: form.capital,
    stopped: takesStop ? new PrintedForm(`${form.text}.`, language, noteOf) : null,
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

/** Finds the runs that stand in a text. */
export type RunAt<Note> = FormAt<PrintedRun<Note>>

/** Runs of any language, each made where it is met first; asked for once for each text. */
export function printedRuns<Note>(noteOf: NoteOf<Note>): (language: string) => RunAt<Note> {
  const runs = keptForms(() => new Forms((printed, language) => printedRun(printed, language, noteOf)))
  return (language) => runs().language(language)
}
