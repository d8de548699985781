/**
 * Whether a text is one that a Markdown parser reads in good time. The parser is superlinear in brackets, emphasis marks, nesting and cells
 * (two thousand nested images cost it seconds, five thousand nested quotations its stack), so hostile text is counted before it is parsed.
 * Each bound is ten times what long articles hold and costs well under a second; beyond one the text is read as plain text.
 */

const LONGEST = 300_000 // characters: a book's chapter
const BRACKETS = 1200 // opening and closing, in one block
const EMPHASIS = 2000 // marks in one block
const ANGLES = 3000 // in one block
const NESTING = 30 // marks of quotations and lists at a line's beginning
const COLUMNS = 60
const CELLS = 6000 // in the file
const CONTAINER_LINES = 1500 // lines of lists and quotations in the file

const PREFIX = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)+/
const DEEPEST_INDENT = 120 // columns: thirty nested items

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

/** What of a text is too much to parse, in words; null where nothing is. */
export function tooMuchMarkdown(text: string): string | null {
  if (text.length > LONGEST) return `more than ${LONGEST} characters`
  let cells = 0
  let containers = 0
  for (const line of text.split('\n')) {
    const prefix = PREFIX.exec(line)?.[0] ?? ''
    if (prefix !== '') containers += 1
    if (count(prefix, /[>*+.)-]/g) > NESTING || /^ {120}/.test(line.slice(0, DEEPEST_INDENT)))
      return 'lists or quotations nested too deeply'
    const pipes = count(line, /\|/g)
    if (pipes > COLUMNS) return `a table of more than ${COLUMNS} columns`
    cells += pipes
  }
  if (cells > CELLS) return `tables of more than ${CELLS} cells`
  if (containers > CONTAINER_LINES) return `more than ${CONTAINER_LINES} lines in lists and quotations`
  for (const block of text.split(/\n[ \t]*\n/)) {
    if (count(block, /[[\]]/g) > BRACKETS) return `more than ${BRACKETS} brackets in a paragraph`
    if (count(block, /[*_~]/g) > EMPHASIS) return `more than ${EMPHASIS} emphasis marks in a paragraph`
    if (count(block, /</g) > ANGLES) return `more than ${ANGLES} angle brackets in a paragraph`
  }
  return null
}
