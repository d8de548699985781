/**
 * hast of a report, its leaf blocks marked with `data-leaf` → the same with every sentence in a `<span>` that carries its address
 * (`C-5-1`), every leaf marked as the report's words (class `t`) and numbered as it is cited (`C 5`). Emphasis and links that cross the
 * end of a sentence are split there.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import type { Paragraph } from '../../records.ts'
import { type Range, sentenceRanges } from './sentence-ranges.ts'

/** What of the record the plugins need; travels with the file through the one frozen processor. */
export interface ReportFile {
  readonly siglum: string
  readonly paragraphs: readonly Paragraph[]
}

/** A text, a line break or a note in a leaf, and the elements it stands in, outermost first. */
interface Piece {
  readonly node: Text | Element
  readonly within: readonly Element[]
}

/** Line breaks, and notes of ours, which are no part of the text. */
const isWhole = (element: Element) => element.children.length === 0 || element.tagName === 'i'

function piecesOf(nodes: readonly ElementContent[], within: readonly Element[], pieces: Piece[]): Piece[] {
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isWhole(node))) pieces.push({ node, within })
    else if (node.type === 'element') piecesOf(node.children, [...within, node], pieces)
  }
  return pieces
}

const textOf = ({ node }: Piece) => (node.type === 'text' ? node.value : '')

/** Runs of white space are layout: one space is left of each, none at either end. No-break spaces are not touched. */
function collapsed(pieces: readonly Piece[]): Piece[] {
  let afterSpace = true
  const kept = pieces.map((piece) => {
    if (piece.node.type !== 'text') {
      afterSpace = piece.node.tagName === 'br'
      return piece
    }
    const value = piece.node.value.replace(/[ \t\n\r\f]+/g, ' ')
    const shown = afterSpace && value.startsWith(' ') ? value.slice(1) : value
    if (shown !== '') afterSpace = shown.endsWith(' ')
    return { ...piece, node: { type: 'text' as const, value: shown } }
  })
  const last = kept.findLastIndex((piece) => textOf(piece) !== '')
  return kept
    .map((piece, index) =>
      index === last ? { ...piece, node: { type: 'text' as const, value: textOf(piece).trimEnd() } } : piece,
    )
    .filter(({ node }) => node.type === 'element' || node.value !== '')
}

/** The pieces cut at every boundary, in groups: one for each sentence (`sentence` its index), one for what stands between two. */
interface Group {
  readonly sentence: number | null
  readonly pieces: Piece[]
}

function grouped(pieces: readonly Piece[], ranges: readonly Range[]): Group[] {
  const groups: Group[] = []
  let place = 0
  let next = 0
  const put = (sentence: number | null, piece: Piece) => {
    const last = groups.at(-1)
    if (last && last.sentence === sentence) last.pieces.push(piece)
    else groups.push({ sentence, pieces: [piece] })
  }
  /** Sentences that end at or before `place`; an empty one still gets its anchor. */
  const pass = () => {
    for (let range = ranges[next]; range && range.end <= place; range = ranges[++next])
      if (range.start === range.end) groups.push({ sentence: next, pieces: [] })
  }
  for (const piece of pieces) {
    const text = textOf(piece)
    let from = 0
    pass()
    if (piece.node.type === 'element') {
      const range = ranges[next]
      put(range && range.start < place ? next : null, piece)
    }
    while (from < text.length) {
      pass()
      const range = ranges[next]
      const inside = range !== undefined && range.start <= place
      const limit = range === undefined ? Number.POSITIVE_INFINITY : inside ? range.end : range.start
      const length = Math.min(text.length - from, limit - place)
      const value = text.slice(from, from + length)
      put(inside ? next : null, { ...piece, node: { type: 'text', value } })
      from += length
      place += length
    }
  }
  pass()
  return groups
}

/** Pieces → nodes again, those that stood in one element together in it. */
function nested(pieces: readonly Piece[], depth: number): ElementContent[] {
  const nodes: ElementContent[] = []
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index]
    if (!piece) break
    const parent = piece.within[depth]
    if (!parent) {
      nodes.push(piece.node)
      index++
      continue
    }
    let end = index + 1
    while (pieces[end]?.within[depth] === parent) end++
    nodes.push({ ...parent, children: nested(pieces.slice(index, end), depth + 1) })
    index = end
  }
  return nodes
}

function anchored(leaf: Element, paragraph: Paragraph, siglum: string): ElementContent[] {
  const all = piecesOf(leaf.children, [], [])
  const pieces = leaf.tagName === 'pre' ? all : collapsed(all)
  if (paragraph.number === null) return nested(pieces, 0)
  const ranges = sentenceRanges(pieces.map(textOf).join(''), paragraph.sentences)
  return grouped(pieces, ranges).flatMap(({ sentence, pieces: own }): ElementContent[] => {
    const children = nested(own, 0)
    if (sentence === null) return children
    const id = `${siglum}-${paragraph.number}-${sentence + 1}`
    return [{ type: 'element', tagName: 'span', properties: { id }, children }]
  })
}

const isRunningText = (element: Element) => /^(?:p|h[1-6])$/.test(element.tagName)

function address(leaf: Element, { siglum, paragraphs }: ReportFile): Element {
  const { dataLeaf, ...properties } = leaf.properties
  const paragraph = paragraphs[Number(dataLeaf)]
  if (!paragraph) return { ...leaf, properties }
  const isText = paragraph.kind === 'text'
  return {
    ...leaf,
    tagName: isRunningText(leaf) ? (isText ? 'p' : 'h4') : leaf.tagName,
    properties: {
      ...properties,
      className: ['t'],
      ...(paragraph.number === null ? {} : { dataN: `${siglum} ${paragraph.number}` }),
    },
    children: anchored(leaf, paragraph, siglum),
  }
}

function addressed<T extends RootContent>(node: T, report: ReportFile): T | Element {
  if (node.type !== 'element') return node
  if (node.properties.dataLeaf !== undefined) return address(node, report)
  return { ...node, children: node.children.map((child) => addressed(child, report)) }
}

/** The plugin. */
export function sentenceAnchors() {
  return (tree: Root, file: { readonly data: Readonly<Record<string, unknown>> }): Root => {
    const report = file.data.report as ReportFile
    return { ...tree, children: tree.children.map((node) => addressed(node, report)) }
  }
}
