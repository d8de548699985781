/**
 * In: a text. Out: its words as names are read from them, with what stands between each and the one before. Unlike `tokens`, a hyphenated
 * word is one ("Anne-Marie"), an initial or a short title keeps its stop ("J.", "Sen."), and a possessive ending is told apart.
 */
import { endOfPrintedWord, nextPrintedWord } from './printed-word-ends.ts'
import { printedForm, type WordForm, wordForm } from './word-forms.ts'

export interface PrintedWord {
  /** Without a possessive ending or an elided article: `Miller’s` → `Miller`, `l’Union` → `Union`. */
  readonly text: string
  readonly lower: string
  readonly form: WordForm
  readonly start: number
  readonly end: number
  /** End with the possessive ending. */
  readonly fullEnd: number
  readonly possessive: boolean
  readonly capital: boolean
  /** A space alone stands between it and the word before. */
  readonly joined: boolean
  /** Begins a sentence, a line or a quotation, so that its capital says nothing. */
  readonly initial: boolean
}

const LOOK = 4 // characters read between two words to tell what parts them

export function printedWords(text: string): PrintedWord[] {
  const found: PrintedWord[] = []
  let last = 0
  for (let at = nextPrintedWord(text, 0); at < text.length; at = nextPrintedWord(text, last)) {
    const end = endOfPrintedWord(text, at)
    const word = printedWord(text, at, end, last)
    found.push(word)
    last = Math.max(word.fullEnd, end)
  }
  return found
}

function printedWord(text: string, at: number, to: number, last: number): PrintedWord {
  const printed = printedForm(text.slice(at, to))
  const { elision, possessive } = printed
  const start = at + elision
  const keepsStop =
    !possessive &&
    text.charAt(to) === '.' &&
    (printed.isTitle || (printed.isInitial && FOLLOWING_CAPITAL.test(text.slice(to, to + LOOK))))
  const form = keepsStop ? wordForm(`${printed.word.text}.`) : printed.word
  const end = start + form.text.length
  const fullEnd = possessive ? to : end
  const joined = last > 0 && at - last === 1 && SPACES.includes(text.charAt(last))
  return {
    text: form.text,
    lower: form.lower,
    form,
    start,
    end,
    fullEnd,
    possessive: possessive || isPluralPossessive(text, fullEnd, form.text),
    capital: form.capital,
    joined,
    initial: last === 0 || (!joined && beginsAnew(text.slice(Math.max(last, at - LOOK), start))),
  }
}

const FOLLOWING_CAPITAL = /^\.?\s+\p{Lu}/u
const SPACES = ' \u00a0\u202f'

function isPluralPossessive(text: string, end: number, word: string): boolean {
  const mark = text.charAt(end)
  return (mark === "'" || mark === '’') && /s$/i.test(word) && /^(?:\s|$)/.test(text.slice(end + 1, end + 2))
}

function beginsAnew(between: string): boolean {
  if (/\n/.test(between)) return true
  const mark = between.trim()
  return /[.!?…:;•]/.test(mark) || /["“„«‹‘'「『*—–]$/.test(mark)
}
