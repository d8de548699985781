/**
 * Markdown that marks nothing, as most articles are: paragraphs of prose with blank lines between them → the tree that remark would make of
 * it, a tenth of its cost. Anything that could be a mark, even where it is none, is left to remark: null.
 */
import type { Paragraph, Root } from 'mdast'

/** Marks inside a line; a reference needs a letter or `#` after its `&`. */
const INLINE = /[\\`*_[\]<~|\t\r\0]|&[#\p{L}]/u
/** Marks at the begin of a line, and blanks at either end of one. */
const LINE = /^(?:[-+=#>: \ufeff]|\d+[.)])| $/m
const BREAK = /\n\n+/g

interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** One paragraph; `start` is its place in the body, `by` where the body begins in the seed. */
function paragraph(value: string, start: Place, by: number): { node: Paragraph; end: Place } {
  const lines = value.split('\n')
  const last = lines.at(-1) ?? ''
  const end = {
    line: start.line + lines.length - 1,
    column: last.length + 1,
    offset: start.offset + value.length,
  }
  const position = () => ({
    start: { ...start, offset: start.offset + by },
    end: { ...end, offset: end.offset + by },
  })
  return {
    node: {
      type: 'paragraph',
      children: [{ type: 'text', value, position: position() }],
      position: position(),
    },
    end,
  }
}

/** The tree of `source` from `bodyStart` on, its offsets into `source`; null where it may hold a mark. */
export function plainMarkdown(source: string, bodyStart: number): Root | null {
  const body = source.slice(bodyStart)
  if (INLINE.test(body) || LINE.test(body)) return null
  const children: Paragraph[] = []
  let line = 1
  let offset = 0
  const add = (to: number) => {
    if (to > offset) {
      const { node, end } = paragraph(body.slice(offset, to), { line, column: 1, offset }, bodyStart)
      children.push(node)
      line = end.line
    }
  }
  const lead = /^\n*/.exec(body)?.[0].length ?? 0
  line += lead
  offset = lead
  BREAK.lastIndex = lead
  for (let match = BREAK.exec(body); match !== null; match = BREAK.exec(body)) {
    add(match.index)
    line += match[0].length
    offset = match.index + match[0].length
  }
  add(body.endsWith('\n') ? Math.max(offset, body.length - 1) : body.length)
  return { type: 'root', children }
}
