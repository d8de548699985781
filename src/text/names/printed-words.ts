/**
 * In: a text. Out: its words as names are read from them, with what stands between each and the one before. Unlike `tokens`, a hyphenated
 * word is one ("Anne-Marie"), an initial or a short title keeps its stop ("J.", "Sen."), and a possessive ending is told apart.
 */
import type { PrintedForm, PrintedRun, RunAt } from './printed-forms.ts'
import { endOfPrintedWord, nextPrintedWord } from './printed-word-ends.ts'

export class PrintedWord<Note = unknown> {
  readonly form: PrintedForm<Note>
  readonly start: number
  readonly end: number
  /** End with the possessive ending. */
  readonly fullEnd: number
  readonly capital: boolean
  readonly possessive: boolean
  /** A space alone stands between it and the word before. */
  readonly joined: boolean
  /** Begins a sentence, a line or a quotation, so that its capital says nothing. */
  readonly initial: boolean

  constructor(
    form: PrintedForm<Note>,
    start: number,
    end: number,
    fullEnd: number,
    capital: boolean,
    possessive: boolean,
    joined: boolean,
    initial: boolean,
  ) {
    this.form = form
    this.start = start
    this.end = end
    this.fullEnd = fullEnd
    this.capital = capital
    this.possessive = possessive
    this.joined = joined
    this.initial = initial
  }

  get text(): string {
    return this.form.text
  }

  get lower(): string {
    return this.form.lower
  }

  get shapes(): number {
    return this.form.shapes
  }
}

const LOOK = 4 // characters read between two words to tell what parts them

export function printedWords<Note>(text: string, runAt: RunAt<Note>): PrintedWord<Note>[] {
  const found: PrintedWord<Note>[] = []
  let last = 0
  for (let at = nextPrintedWord(text, 0); at < text.length; at = nextPrintedWord(text, last)) {
    const end = endOfPrintedWord(text, at)
    const word = printedWord(text, at, end, last, runAt(text, at, end))
    found.push(word)
    last = Math.max(word.fullEnd, end)
  }
  return found
}

/** The word of a run from `at` to `to`; the word before ends at `last`. */
function printedWord<Note>(
  text: string,
  at: number,
  to: number,
  last: number,
  run: PrintedRun<Note>,
): PrintedWord<Note> {
  const start = at + run.elided
  const stopped = run.stopped !== null && hasStop(text, to, run) ? run.stopped : null
  const end = start + run.length + (stopped === null ? 0 : 1)
  const fullEnd = run.possessive ? to : end
  const joined = last > 0 && at - last === 1 && isSpace(text.charCodeAt(last))
  return new PrintedWord(
    stopped ?? run.form,
    start,
    end,
    fullEnd,
    run.capital,
    run.possessive || isPluralPossessive(text, start, fullEnd),
    joined,
    last === 0 || (!joined && beginsAnew(text, Math.max(last, at - LOOK), start)),
  )
}

function hasStop(text: string, end: number, { isTitle }: PrintedRun): boolean {
  return text.charAt(end) === '.' && (isTitle || /^\.?\s+\p{Lu}/u.test(text.slice(end, end + LOOK)))
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x202f

function isPluralPossessive(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(end)
  if (mark !== 0x27 && mark !== 0x2019) return false
  return /s$/i.test(text.slice(start, end)) && /^(?:\s|$)/.test(text.slice(end + 1, end + 2))
}

const ANEW = new Set(['\n', ...'.!?…:;•'].map((mark) => mark.charCodeAt(0)))
const OPENING = new Set([...`"“„«‹‘'「『*—–`].map((mark) => mark.charCodeAt(0)))

const isBlank = (code: number): boolean =>
  code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(String.fromCharCode(code))

/** Whether what stands between two words ends a sentence or opens a quotation. */
function beginsAnew(text: string, from: number, to: number): boolean {
  let last = 0
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place)
    if (ANEW.has(code)) return true
    if (!isBlank(code)) last = code
  }
  return OPENING.has(last)
}
