/**
 * A Markdown seed → its tree, made plain for a report (images, notes' marks and raw HTML's tags left out, links holding their addresses), and
 * the blocks that the rules of furniture look at, each with the nodes it stands for.
 */
import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { type Block, collapsed, type Mark } from './blocks.ts'
import { htmlParagraphs } from './html-text.ts'
import { type Line, linesBetween, linesOf } from './lines.ts'
import { parseMarkdown } from './markdown-parse.ts'
import { unjoined, withoutUnspacedBreaks } from './soft-breaks.ts'

export interface MarkdownBlock {
  readonly block: Block
  /** What is removed from the tree where the block is furniture: a leaf, or a whole table. */
  readonly node: RootContent
}

export interface MarkdownPage {
  readonly tree: Root
  readonly blocks: readonly MarkdownBlock[]
}

type Definitions = ReadonlyMap<string, Definition>

function definitionsIn(tree: Root): Definitions {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
}

/** Inline content as a report keeps it. */
function plainPhrasing(nodes: readonly PhrasingContent[], definitions: Definitions): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image' || node.type === 'imageReference' || node.type === 'footnoteReference')
      return []
    if (node.type === 'html')
      return /^<br\s*\/?>$/i.test(node.value) && node.position
        ? [{ type: 'break', position: node.position }]
        : []
    if (node.type === 'linkReference') {
      const children = plainPhrasing(node.children, definitions) as typeof node.children
      const url = definitions.get(node.identifier)?.url
      return url === undefined
        ? children
        : [{ type: 'link', url, children, ...(node.position ? { position: node.position } : {}) }]
    }
    return 'children' in node
      ? [{ ...node, children: plainPhrasing(node.children, definitions) } as PhrasingContent]
      : [node]
  })
}

interface Reading {
  readonly definitions: Definitions
  readonly lines: readonly Line[]
  readonly source: string
}

/** Blocks as a report keeps them; containers keep their children's order. */
function plainBlocks(nodes: readonly RootContent[], reading: Reading): RootContent[] {
  const { definitions, lines, source } = reading
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'definition' || node.type === 'thematicBreak' || node.type === 'yaml') return []
    if (node.type === 'html') return htmlParagraphs(node)
    if (node.type === 'footnoteDefinition') return plainBlocks(node.children, reading)
    if (node.type === 'paragraph') {
      const plain = { ...node, children: plainPhrasing(node.children, definitions) }
      const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
      const own = linesBetween(lines, start.offset ?? 0, end.offset ?? 0)
      return unjoined(plain, own, source).map((paragraph) => withoutUnspacedBreaks(paragraph, source))
    }
    if (node.type === 'heading' || node.type === 'tableCell')
      return [{ ...node, children: plainPhrasing(node.children, definitions) } as RootContent]
    return 'children' in node
      ? [{ ...node, children: plainBlocks(node.children as RootContent[], reading) } as RootContent]
      : [node]
  })
}

const isInline = (node: Nodes): boolean =>
  node.type === 'text' || node.type === 'inlineCode' || node.type === 'code'

/** The text a reader sees, and how many of its characters are inside links. */
function shownText(node: Nodes): { text: string; linked: number } {
  if (isInline(node) && 'value' in node) return { text: node.value, linked: 0 }
  if (node.type === 'break') return { text: ' ', linked: 0 }
  if (!('children' in node)) return { text: '', linked: 0 }
  const parts = (node.children as Nodes[]).map(shownText)
  const text = parts
    .map((part) => part.text)
    .join(node.type === 'tableRow' || node.type === 'table' ? ' ' : '')
  return {
    text,
    linked: node.type === 'link' ? text.length : parts.reduce((sum, part) => sum + part.linked, 0),
  }
}

interface Context {
  readonly lines: readonly Line[]
  readonly source: string
  readonly mark: Mark | null
}

function blockOf(node: RootContent, { lines, mark }: Context): Block {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const { text, linked } = shownText(node)
  const shown = collapsed(text).trim()
  const own = linesBetween(lines, start, end)
  const hasText = /\S/.test(shown)
  return {
    lines: own,
    start,
    end,
    runs: [],
    text: shown,
    afterBlank: own[0]?.afterBlank ?? true,
    mark: !hasText ? 'image' : node.type === 'heading' ? 'heading' : node.type === 'table' ? 'table' : mark,
    linkShare: text.length === 0 ? 0 : linked / text.length,
  }
}

function collect(nodes: readonly RootContent[], context: Context): MarkdownBlock[] {
  return nodes.flatMap((node): MarkdownBlock[] => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code' || node.type === 'table')
      return [{ node, block: blockOf(node, context) }]
    if (node.type === 'list') return collect(node.children, { ...context, mark: 'bullet' })
    if (node.type === 'blockquote')
      return collect(node.children, { ...context, mark: context.mark ?? 'quote' })
    return 'children' in node ? collect(node.children as RootContent[], context) : []
  })
}

export function markdownPage(source: string, bodyStart: number): MarkdownPage {
  const parsed = parseMarkdown(source, bodyStart)
  const lines = linesOf(source, bodyStart)
  const reading = { definitions: definitionsIn(parsed), lines, source }
  const tree: Root = { type: 'root', children: plainBlocks(parsed.children, reading) }
  return { tree, blocks: collect(tree.children, { lines, source, mark: null }) }
}
