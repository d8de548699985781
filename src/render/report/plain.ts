/**
 * The same HTML as `fullText` for records whose tree is paragraphs and headings of unbroken text, as plain-text seeds are: written
 * directly, some 20 times as fast. A differential test holds the two together.
 */
import type { Heading, Paragraph as ParagraphNode, RootContent, Text } from 'mdast'
import type { Paragraph, StoryRecord } from '../../records.ts'
import { sentenceRanges } from './sentence-ranges.ts'

type PlainBlock = (ParagraphNode | Heading) & { readonly children: readonly [Text] }

function isPlain(node: RootContent): node is PlainBlock {
  return (
    (node.type === 'paragraph' || node.type === 'heading') &&
    node.children.length === 1 &&
    node.children[0]?.type === 'text' &&
    /\S/.test(node.children[0].value)
  )
}

/** As rehype-stringify escapes the text of an element. */
const escaped = (text: string) => text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'))
const unchanged = (text: string) => text
/** Most texts have nothing to escape, and then no part of them has. */
const escaping = (text: string) => (/[&<]/.test(text) ? escaped : unchanged)

const UNEVEN = /[\t\n\r\f]| {2}|^ /

/** As `anchors.ts` collapses the white space of a leaf. Most texts have nothing to collapse. */
const collapsed = (text: string) =>
  (UNEVEN.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ /, '') : text).trimEnd()

function sentencesOf(text: string, paragraph: Paragraph, siglum: string): string {
  const inHtml = escaping(text)
  const address = `${siglum}-${paragraph.number}-`
  let shown = ''
  let place = 0
  let number = 1
  for (const { start, end } of sentenceRanges(text, paragraph.sentences)) {
    if (start > place) shown += inHtml(text.slice(place, start))
    shown += `<span id="${address}${number}">${inHtml(text.slice(start, end))}</span>`
    place = end
    number += 1
  }
  return place < text.length ? shown + inHtml(text.slice(place)) : shown
}

function block(node: PlainBlock, paragraph: Paragraph, siglum: string): string {
  const text = collapsed(node.children[0].value)
  const tag = paragraph.kind === 'text' ? 'p' : 'h4'
  if (paragraph.number === null) return `<${tag} class="t">${escaping(text)(text)}</${tag}>`
  const words = sentencesOf(text, paragraph, siglum)
  return `<${tag} class="t" data-n="${siglum} ${paragraph.number}">${words}</${tag}>`
}

/** Null where the record's tree holds anything but plain blocks. */
export function plainText({ tree, paragraphs }: StoryRecord, siglum: string): string | null {
  if (tree.children.length !== paragraphs.length) return null
  const blocks: string[] = []
  for (const [index, node] of tree.children.entries()) {
    const paragraph = paragraphs[index]
    if (!paragraph || !isPlain(node)) return null
    blocks.push(block(node, paragraph, siglum))
  }
  return blocks.join('\n')
}
