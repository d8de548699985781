/**
 * Markdown joins lines without a blank one between them. Texts pasted into a Markdown file often have a line for each paragraph; where the
 * lines of a block are such paragraphs (long, or of several sentences each) and not wrapped at a width, each line is made a paragraph again.
 */
import type { Paragraph, PhrasingContent, Text } from 'mdast'
import type { Line } from './lines.ts'
import { shapeOf } from './shape.ts'
import { wrapWidth } from './wrapped.ts'

const LONG = 160 // characters: longer than sentences written one a line

/** Whether the lines of a block read as paragraphs. */
function areParagraphs(lines: readonly Line[]): boolean {
  if (lines.length < 2 || wrapWidth(lines) !== null) return false
  const paragraphs = lines.filter(({ text }) => text.length >= LONG || shapeOf({ text }).hasInnerStop)
  return paragraphs.length >= lines.length * 0.4
}

const position = (start: number, end: number) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
})

/** A text node cut at its line ends; each part knows its place. */
function cutText(node: Text, source: string): Text[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const values = node.value.split('\n')
  const parts = source.slice(start, end).split('\n')
  if (values.length !== parts.length) return [node]
  let at = start
  return values.map((value, index) => {
    const from = at
    at += (parts[index]?.length ?? 0) + 1
    return { type: 'text', value, position: position(from, at - 1) }
  })
}

/** The paragraph, or one paragraph for each of its lines. */
export function unjoined(node: Paragraph, lines: readonly Line[], source: string): Paragraph[] {
  if (!areParagraphs(lines)) return [node]
  const groups: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    const parts: PhrasingContent[] = child.type === 'text' ? cutText(child, source) : [child]
    parts.forEach((part, index) => {
      if (index > 0) groups.push([])
      if (part.type !== 'text' || part.value !== '') groups.at(-1)?.push(part)
    })
  }
  return groups
    .filter((children) => children.length > 0)
    .map((children) => {
      const start = children[0]?.position?.start.offset ?? 0
      return {
        type: 'paragraph',
        children,
        position: position(start, children.at(-1)?.position?.end.offset ?? start),
      }
    })
}
