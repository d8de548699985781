/**
 * A report's mdast tree and the seed it was read from → its paragraphs of sentences, each with its place in the seed. One way for plain
 * text and Markdown: what is shown is read off the tree, and aligned with the source by the nodes' offsets.
 */
import type { Nodes, Root } from 'mdast'
import type { Paragraph, Sentence } from '../records.ts'
import { type LeafBlock, leafBlocks } from '../text/leaves.ts'
import { type SentenceRange, sentences } from '../text/sentences.ts'
import { collapsed, isEven } from './blocks.ts'

/** A stretch of a leaf's text and the range of the seed it was read from. */
interface Piece {
  /** Offset in the leaf's text. */
  readonly at: number
  readonly value: string
  readonly from: number
  readonly to: number
}

const isSpace = (char: string): boolean => /\s/.test(char)

/** Where the source of one shown character begins and ends, from `from` on: escapes and entities are longer than what they show. */
function sourceOf(char: string, source: string, from: number, limit: number): { start: number; end: number } {
  for (let place = from; place < limit; place += 1) {
    const candidate = source[place] ?? ''
    if (candidate === '&' && char !== '&') {
      const close = source.slice(place, Math.min(limit, place + 40)).indexOf(';')
      if (close > 0) return { start: place, end: place + close + 1 }
    }
    if (candidate === char || (isSpace(char) && isSpace(candidate))) {
      const isEntity = char === '&' ? /^&(?:amp|#38|#x26);/i.exec(source.slice(place, place + 7)) : null
      return { start: place, end: place + (isEntity?.[0].length ?? 1) }
    }
  }
  return { start: Math.min(from, limit), end: Math.min(from, limit) }
}

/** The places in the seed of a piece's characters whose offsets are asked for, ascending. */
function placesIn(
  { value, from, to }: Piece,
  source: string,
  offsets: readonly number[],
): { start: number; end: number }[] {
  if (value.length === to - from)
    return offsets.map((offset) => ({ start: from + offset, end: from + offset + 1 }))
  const places: { start: number; end: number }[] = []
  let place = from
  let asked = 0
  for (let index = 0; index < value.length && asked < offsets.length; index += 1) {
    const found = sourceOf(value[index] ?? '', source, place, to)
    place = found.end
    for (; offsets[asked] === index; asked += 1) places.push(found)
  }
  return places
}

/** The text a reader sees of a leaf block, in pieces; images, notes and raw HTML show none. */
function piecesOf(leaf: LeafBlock): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const visit = (node: Nodes): void => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from
    const value = node.type === 'break' ? '\n' : 'value' in node && node.type !== 'html' ? node.value : null
    if (value !== null) {
      pieces.push({ at, value, from, to })
      at += value.length
    } else if ('children' in node) for (const child of node.children as Nodes[]) visit(child)
  }
  visit(leaf)
  return pieces
}

/** The places in the seed of ascending offsets of a leaf's text. */
function placesOf(
  pieces: readonly Piece[],
  source: string,
  offsets: readonly number[],
): { start: number; end: number }[] {
  let asked = 0
  return pieces.flatMap((piece) => {
    const own: number[] = []
    for (; (offsets[asked] ?? Number.POSITIVE_INFINITY) < piece.at + piece.value.length; asked += 1)
      own.push((offsets[asked] ?? 0) - piece.at)
    return placesIn(piece, source, own)
  })
}

/** Where ranges of a leaf's text begin and end in the seed. */
function spotsOf(pieces: readonly Piece[], source: string, ranges: readonly SentenceRange[]) {
  const [only] = pieces
  if (only && pieces.length === 1 && only.value.length === only.to - only.from)
    return ranges.map(({ start, end }) => ({ start: only.from + start, end: only.from + end }))
  const places = placesOf(
    pieces,
    source,
    ranges.flatMap(({ start, end }) => [start, end - 1]),
  )
  return ranges.map((_, index) => ({
    start: places[2 * index]?.start ?? 0,
    end: places[2 * index + 1]?.end ?? 0,
  }))
}

function sentencesOf(leaf: LeafBlock, source: string, language: string): Sentence[] {
  const pieces = piecesOf(leaf)
  const text = pieces.map(({ value }) => value).join('')
  const ranges = sentences(text, leaf.type === 'code' ? 'und' : language)
  const spots = spotsOf(pieces, source, ranges)
  const shown = isEven(text) ? (words: string) => words : collapsed
  return ranges.map(({ start, end }, index) => ({
    text: shown(text.slice(start, end)).trim(),
    start: spots[index]?.start ?? 0,
    end: spots[index]?.end ?? 0,
  }))
}

/** The paragraphs of the tree; `source` is the seed's whole text, into which the nodes' offsets point. */
export function paragraphsOf(tree: Root, source: string, language: string): readonly Paragraph[] {
  let number = 0
  return leafBlocks(tree).map((leaf) => {
    const kind = leaf.type === 'heading' ? 'subheading' : 'text'
    if (kind === 'text') number += 1
    return {
      kind,
      number: kind === 'text' ? number : null,
      sentences: sentencesOf(leaf, source, language),
    }
  })
}
