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
const CONTAINER_LINES = 1500 // lines of lists and quotations in the file, those that go on without a mark included
const UNDERLINES = 1500 // of headings in the file
const DEFINITIONS = 1500 // of links and notes in the file
/** Marks of one kind cost the square of their number in a block: over all blocks so much, twice what one block may have. */
const SQUARES = 2 * EMPHASIS ** 2

const DEFINITION = /^ {0,3}\[[^\]\n]{1,999}\]:/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const PREFIX = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)+/
const DEEPEST_INDENT = 120 // columns: thirty nested items

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

/** What of its lines is too much. */
function tooMuchInLines(text: string): string | null {
  let cells = 0
  let containers = 0
  let definitions = 0
  let underlines = 0
  let [isOpen, isAfterBlank] = [false, true]
  for (const line of text.split('\n')) {
    const prefix = PREFIX.exec(line)?.[0] ?? ''
    const isBlank = line.trim() === ''
    isOpen = prefix !== '' || (isOpen && (isBlank || !isAfterBlank || /^[ \t]/.test(line)))
    isAfterBlank = isBlank
    if (isOpen && !isBlank) containers += 1
    if (count(prefix, /[>*+.)-]/g) > NESTING || /^ {120}/.test(line.slice(0, DEEPEST_INDENT)))
      return 'lists or quotations nested too deeply'
    if (DEFINITION.test(line)) definitions += 1
    if (UNDERLINE.test(line)) underlines += 1
    const pipes = count(line, /\|/g)
    if (pipes > COLUMNS) return `a table of more than ${COLUMNS} columns`
    cells += pipes
  }
  if (cells > CELLS) return `tables of more than ${CELLS} cells`
  if (containers > CONTAINER_LINES) return `more than ${CONTAINER_LINES} lines in lists and quotations`
  if (underlines > UNDERLINES) return `more than ${UNDERLINES} underlined headings`
  return definitions > DEFINITIONS ? `more than ${DEFINITIONS} definitions of links and notes` : null
}

/** What of its blocks is too much. */
function tooMuchInBlocks(text: string): string | null {
  let [bracketSquares, emphasisSquares] = [0, 0]
  for (const block of text.split(/\n[ \t]*\n/)) {
    const brackets = count(block, /[[\]]/g)
    const emphasis = count(block, /[*_~]/g)
    if (brackets > BRACKETS) return `more than ${BRACKETS} brackets in a paragraph`
    if (emphasis > EMPHASIS) return `more than ${EMPHASIS} emphasis marks in a paragraph`
    if (count(block, /</g) > ANGLES) return `more than ${ANGLES} angle brackets in a paragraph`
    bracketSquares += brackets ** 2
    emphasisSquares += emphasis ** 2
  }
  if (bracketSquares > SQUARES) return 'too many paragraphs full of brackets'
  return emphasisSquares > SQUARES ? 'too many paragraphs full of emphasis marks' : null
}

/** What of a text is too much to parse, in words; null where nothing is. */
export function tooMuchMarkdown(text: string): string | null {
  if (text.length > LONGEST) return `more than ${LONGEST} characters`
  return tooMuchInLines(text) ?? tooMuchInBlocks(text)
}
