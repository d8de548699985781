/**
 * In: a text. Out: its words as names are read from them, with what stands between each and the one before. Unlike `tokens`, a hyphenated
 * word is one ("Anne-Marie"), an initial or a short title keeps its stop ("J.", "Sen."), and a possessive ending is told apart.
 */
import { endOfPrintedWord, nextPrintedWord } from './printed-word-ends.ts'

export interface PrintedWord {
  /** Without a possessive ending or an elided article: `Miller’s` → `Miller`, `l’Union` → `Union`. */
  readonly text: string
  readonly lower: string
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
  /** What it can be in a name, as `word-shapes.ts` tells; 0 until somebody asks. */
  shapes: number
}

const STOPPED = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj brig rev hon st ste jr sr sens reps govs det insp supt m mm mme msgr vol'.split(
    ' ',
  ),
)
const ELISION = /^(?:l|d|s|n|c|j|m|t|qu|dell|nell|all|dall|sull|un)['’](?=\p{L})/iu
const POSSESSIVE = /['’]s$/i

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
  const printed = text.slice(at, to)
  const hasApostrophe = printed.includes("'") || printed.includes('’')
  const start = hasApostrophe ? at + elisionOf(printed) : at
  const body = text.slice(start, to)
  const possessive = hasApostrophe && POSSESSIVE.test(body) && body.length > 2
  const bare = possessive ? body.slice(0, -2) : body
  const word = withStop(text, start + bare.length, bare, possessive)
  const fullEnd = start + (possessive ? body.length : word.length)
  const joined = last > 0 && at - last === 1 && SPACES.includes(text.charAt(last))
  return {
    text: word,
    lower: word.toLowerCase(),
    start,
    end: start + word.length,
    fullEnd,
    possessive: possessive || isPluralPossessive(text, fullEnd, word),
    capital: isCapital(word),
    joined,
    initial: last === 0 || (!joined && beginsAnew(text.slice(Math.max(last, at - LOOK), start))),
    shapes: 0,
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

function withStop(text: string, end: number, word: string, possessive: boolean): string {
  if (possessive || text.charAt(end) !== '.') return word
  const isInitial = /^\p{Lu}$/u.test(word)
  const follows = /^\.?\s+\p{Lu}/u.test(text.slice(end, end + LOOK))
  return (isInitial && follows) || (STOPPED.has(word.toLowerCase()) && isCapital(word)) ? `${word}.` : word
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128 && !word.includes('-')) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word) || /^(?:al|el|ul|as|at|ar|bin)-\p{Lu}/u.test(word)
}

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
