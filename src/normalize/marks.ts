/**
 * Plain text that was made from a web page often keeps marks of it: "## " before headings, "[word][3]" for links with their addresses listed
 * at the end, "[what the picture shows]" for images, "**bold**". Where a file has such marks, what is shown leaves them out; where it
 * has none, an asterisk is an asterisk.
 */
import type { Mark, Run } from './blocks.ts'
import type { Line } from './lines.ts'
import { joinsUnspaced } from './unspaced.ts'

const DEFINITION = /^\[\d{1,4}\]:\s+\S/
const BULLET = /^(?:[*+•‣▪◦·●►–-]|o)\s+(?=\S)/

/** Whether a file's text carries the marks of a page turned to text. */
export const isMarked = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => DEFINITION.test(text)) ||
  lines.filter(({ text }) => /^#{1,6}\s+\S/.test(text)).length >= 2

export interface Marked {
  readonly runs: readonly Run[]
  readonly mark: Mark | null
  readonly linkShare: number
}

/** The place of a line's text after its mark, and the mark. */
function unprefixed(line: Line, marked: boolean): { start: number; mark: Mark | null } {
  const bullet = BULLET.exec(line.text)
  if (bullet) return { start: line.start + bullet[0].length, mark: 'bullet' }
  if (/^[│┌├└─═┬┴┼]/.test(line.text)) return { start: line.start, mark: 'table' }
  if (!marked) return { start: line.start, mark: null }
  const heading = /^#{1,6}\s+/.exec(line.text)
  if (heading) return { start: line.start + heading[0].length, mark: 'heading' }
  const quote = /^(?:>\s*)+/.exec(line.text)
  if (quote) return { start: line.start + quote[0].length, mark: 'quote' }
  return { start: line.start, mark: null }
}

/** An asterisk between blanks or between figures is one. */
const STANDS = /^\s?\*(?:\s|$)|^\d\*\d/

/** The shown parts of `source` from `start` to `end`, link brackets, addresses and emphasis left out; how much of it is link text. */
function inlineRuns(source: string, start: number, end: number): { runs: Run[]; linked: number } {
  const runs: Run[] = []
  const open: number[] = []
  let linked = 0
  let from = start
  const leaveOut = (at: number, to: number): void => {
    if (at > from) runs.push({ start: from, end: at })
    from = to
  }
  for (let at = start; at < end; at += 1) {
    const char = source[at]
    if (char === '[') {
      open.push(at)
      leaveOut(at, at + 1)
    } else if (char === ']') {
      const begin = open.pop()
      const address = /^\]\[\d{1,4}\]/.exec(source.slice(at, at + 8))
      if (begin !== undefined && address) linked += at - begin - 1
      const to = at + (address?.[0].length ?? 1)
      leaveOut(at, Math.min(to, end))
      at = to - 1
    } else if (char === '*' && !STANDS.test(source.slice(Math.max(0, at - 1), at + 2))) {
      leaveOut(at, at + 1)
    }
  }
  if (end > from) runs.push({ start: from, end })
  return { runs, linked }
}

/** A picture's description stands in brackets before or instead of its caption: "[A map] Air in the capital stayed bad." */
const isImage = (text: string): boolean => /^\[\s*(?!\[)[^[\]]{3,}\](?!\[\d)/.test(text)

/** What is shown of a paragraph's lines. */
export function markedLines(lines: readonly Line[], source: string, marked: boolean): Marked {
  const first = lines[0]
  if (marked && first && DEFINITION.test(first.text))
    return { runs: lines.map(({ start, end }) => ({ start, end })), mark: 'link-list', linkShare: 1 }
  const parts = lines.map((line) => ({ line, ...unprefixed(line, marked) }))
  const mark = parts[0]?.mark ?? null
  if (!marked) return { runs: wholeRuns(parts), mark, linkShare: 0 }
  const image = first !== undefined && isImage(lines.map(({ text }) => text).join(' '))
  const inline = parts.map((part, index) => {
    const next = parts[index + 1]
    const isOpen = next !== undefined && !joinsUnspaced(part.line.text, next.line.text)
    return inlineRuns(source, part.start, isOpen ? next.line.start : part.line.end)
  })
  const runs = inline.flatMap((part) => part.runs)
  const length = runs.reduce((sum, { start, end }) => sum + end - start, 0)
  const linked = inline.reduce((sum, part) => sum + part.linked, 0)
  return { runs, mark: image ? 'image' : mark, linkShare: length === 0 ? 0 : Math.min(1, linked / length) }
}

/** One run over all lines, the first one's bullet left out; the line breaks between characters that take no space are between two runs. */
function wholeRuns(parts: readonly { line: Line; start: number }[]): Run[] {
  const runs: Run[] = []
  let from = parts[0]?.start ?? 0
  parts.forEach(({ line }, index) => {
    const next = parts[index + 1]?.line
    if (next && !joinsUnspaced(line.text, next.text)) return
    runs.push({ start: from, end: line.end })
    from = next?.start ?? line.end
  })
  return runs
}
