/**
 * The short stack of open quote marks in a paragraph: what a mark opens, what it closes, and what an apostrophe leaves in doubt. A mark
 * that can close takes the nearest open one of its own pair, else the nearest of its family.
 */
import type { Mark } from './quotation-marks.ts'

export interface OpenMark {
  readonly mark: Mark
  /** The first closing mark that may as well be an apostrophe. */
  maybeClosed: Mark | null
}

export interface Found {
  readonly start: number
  readonly end: number
  readonly open: string
  readonly close: string
  readonly continues: boolean
}

const DEEPEST = 5 // open marks kept; a text that nests deeper is no prose

const CLOSER_BY_OPENER: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '‟': '”',
  '‘': '’',
  '‚': '‘',
  '`': "'",
  '``': "''",
  "'": "'",
  "''": "''",
  '’': '’',
  '”': '”',
}

/** Closes what the mark closes; false where it closes nothing and so may open. */
export function close(stack: OpenMark[], mark: Mark, found: Found[]): boolean {
  const level = closedLevel(stack, mark)
  const opened = stack[level]
  if (opened === undefined) return !mark.canOpen
  if (mark.maybeApostrophe && opened.mark.family === 'single') {
    opened.maybeClosed ??= mark
    return true
  }
  settle(stack, level + 1, found)
  stack.length = level
  found.push(span(opened.mark, mark))
  return true
}

/** The open mark this one closes: its own pair if that is open, else the nearest of the family; -1 for none. */
function closedLevel(stack: readonly OpenMark[], mark: Mark): number {
  if (mark.family === 'single') {
    const top = stack.at(-1)
    return top?.mark.family === 'single' ? stack.length - 1 : -1
  }
  let nearest = -1
  for (let level = stack.length - 1; level >= 0; level -= 1) {
    const opened = stack[level]?.mark
    if (opened?.family !== mark.family || !mayPair(opened, mark)) continue
    if (CLOSER_BY_OPENER[opened.glyph] === mark.glyph) return level
    if (nearest < 0) nearest = level
  }
  return nearest
}

/** `“` closes `„` always, but another opening mark only where it cannot open; `»` closes `«` and, in Nordic texts, itself. */
function mayPair(opened: Mark, mark: Mark): boolean {
  if (mark.glyph === '“') return opened.glyph === '„' || mark.canClose
  if (mark.glyph === '«' || mark.glyph === '‹') return opened.glyph !== mark.glyph
  return true
}

export function open(text: string, stack: OpenMark[], mark: Mark, found: Found[]): void {
  const top = stack.at(-1)
  if (top && forgets(text, top.mark, mark)) {
    settle(stack, stack.length - 1, found)
    stack.pop()
  }
  if (stack.length >= DEEPEST) stack.shift()
  stack.push({ mark, maybeClosed: null })
}

/** Straight marks do not nest in themselves, and no mark nests in itself across a line end: the earlier one was never closed. */
function forgets(text: string, earlier: Mark, mark: Mark): boolean {
  if (earlier.glyph !== mark.glyph) return false
  return CLOSER_BY_OPENER[mark.glyph] === mark.glyph || text.slice(earlier.at, mark.at).includes('\n')
}

/** Single quotations that closed only by what may be an apostrophe, from this level up. */
export function settle(stack: OpenMark[], level: number, found: Found[]): void {
  for (const opened of stack.slice(level)) {
    if (opened.maybeClosed) found.push(span(opened.mark, opened.maybeClosed))
  }
}

function span(opened: Mark, closed: Mark): Found {
  const end = closed.at + closed.length
  return {
    start: opened.at,
    end,
    open: opened.length > 0 ? opened.glyph : '',
    close: closed.glyph,
    continues: false,
  }
}
