/** The body of a seed → its non-blank lines, each with its place. */

export interface Line {
  /** 1-based in the whole file. */
  readonly number: number
  /** Begin and end in the whole file, blanks at either end left out. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether a blank line, or nothing, stands before it. */
  readonly afterBlank: boolean
}

/** What looks like nothing: white space, and the invisible marks that pages leave behind. */
const BLANK = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/

const isBlank = (char: string | undefined): boolean => char !== undefined && BLANK.test(char)

/** The non-blank lines of `text` from `bodyStart` on. */
export function linesOf(text: string, bodyStart: number): Line[] {
  const lines: Line[] = []
  let number = 1
  for (let index = 0; index < bodyStart; index += 1) if (text.charCodeAt(index) === 10) number += 1
  let afterBlank = true
  for (let from = bodyStart; from < text.length; number += 1) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    let start = from
    let end = to
    while (start < end && isBlank(text[start])) start += 1
    while (end > start && isBlank(text[end - 1])) end -= 1
    if (end > start) lines.push({ number, start, end, text: text.slice(start, end), afterBlank })
    afterBlank = end === start
    from = to + 1
  }
  return lines
}

/** The lines of the seed that a node's source takes. */
export function linesBetween(lines: readonly Line[], start: number, end: number): Line[] {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: Line[] = []
  for (let index = low; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || line.start >= end) break
    const from = Math.max(line.start, start)
    const to = Math.min(line.end, end)
    if (to > from) found.push(line)
  }
  return found
}
