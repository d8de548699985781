/**
 * A report's mdast tree and the seed it was read from → its paragraphs of sentences, each with its place in the seed. One way for plain
 * text and Markdown: what is shown is read off the tree, and aligned with the source by the nodes' offsets.
 */
import type { Nodes, Root } from 'mdast'
import type { Paragraph, Sentence } from '../records.ts'
import { type LeafBlock, leafBlocks } from '../text/leaves.ts'
import { sentences } from '../text/sentences.ts'

/** The text of a leaf block, and for every UTF-16 unit of it the range of the seed it stands for. */
interface PlacedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
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

function placeValue(
  value: string,
  source: string,
  from: number,
  to: number,
  starts: number[],
  ends: number[],
): void {
  let place = from
  const isDirect = value.length === to - from
  for (let index = 0; index < value.length; index += 1) {
    const found = isDirect
      ? { start: from + index, end: from + index + 1 }
      : sourceOf(value[index] ?? '', source, place, to)
    starts.push(found.start)
    ends.push(found.end)
    place = found.end
  }
}

/** The text a reader sees of a leaf block; images, notes and raw HTML show none. */
function placedText(leaf: LeafBlock, source: string): PlacedText {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  const visit = (node: Nodes): void => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from
    const value = node.type === 'break' ? '\n' : 'value' in node && node.type !== 'html' ? node.value : null
    if (value !== null) {
      parts.push(value)
      placeValue(value, source, from, to, starts, ends)
    } else if ('children' in node) for (const child of node.children as Nodes[]) visit(child)
  }
  visit(leaf)
  return { text: parts.join(''), starts, ends }
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

function sentencesOf(leaf: LeafBlock, source: string, language: string): Sentence[] {
  const { text, starts, ends } = placedText(leaf, source)
  const ranges = leaf.type === 'code' ? sentences(text, 'und') : sentences(text, language)
  return ranges.map(({ start, end }) => ({
    text: collapsed(text.slice(start, end)),
    start: starts[start] ?? 0,
    end: ends[end - 1] ?? 0,
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
