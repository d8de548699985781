/**
 * Markdown joins lines without a blank one between them. Texts pasted into a Markdown file often have a line for each paragraph; where the
 * lines of a block are such paragraphs (long, or of several sentences each) and not wrapped at a width, each line is made a paragraph again.
 */
import type { Paragraph, PhrasingContent, Text } from 'mdast'
import type { Line } from './lines.ts'
import { shapeOf } from './shape.ts'
import { joinsUnspaced } from './unspaced.ts'
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

/** A text node cut where its lines go on without a space. */
function unspaced(node: Text, source: string): Text[] {
  const lines = cutText(node, source)
  const joins = lines.map(({ value }, at) => at > 0 && joinsUnspaced(lines[at - 1]?.value ?? '', value))
  if (!joins.includes(true)) return [node]
  const groups: Text[][] = []
  lines.forEach((line, at) => {
    if (joins[at] || at === 0) groups.push([line])
    else groups.at(-1)?.push(line)
  })
  return groups.map((group) => ({
    type: 'text',
    value: group.map(({ value }) => value).join('\n'),
    position: position(group[0]?.position?.start.offset ?? 0, group.at(-1)?.position?.end.offset ?? 0),
  }))
}

/** The paragraph without the line breaks that would show as spaces between characters that take none. */
export const withoutUnspacedBreaks = (node: Paragraph, source: string): Paragraph => ({
  ...node,
  children: node.children.flatMap((child) =>
    child.type === 'text' && child.value.includes('\n') ? unspaced(child, source) : [child],
  ),
})

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
