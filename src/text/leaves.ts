/**
 * A report's mdast tree → its leaf blocks in document order: paragraphs, headings, table cells and code. The n-th one that holds any
 * text is `StoryRecord.paragraphs[n]`; whoever reads sentences off the tree or puts anchors into it walks it with this one function.
 */
import type { Code, Heading, Nodes, Paragraph, Root, TableCell } from 'mdast'

export type LeafBlock = Paragraph | Heading | TableCell | Code

const isLeaf = (node: Nodes): node is LeafBlock =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code'

/** Whether a reader would see any text of it. */
function holdsText(node: Nodes): boolean {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return /\S/.test(node.value)
  return 'children' in node && (node.children as Nodes[]).some(holdsText)
}

/** The leaf blocks that hold text, in document order. */
export function leafBlocks(tree: Root): readonly LeafBlock[] {
  const leaves: LeafBlock[] = []
  const visit = (node: Nodes): void => {
    if (isLeaf(node)) {
      if (holdsText(node)) leaves.push(node)
    } else if ('children' in node) for (const child of node.children as Nodes[]) visit(child)
  }
  visit(tree)
  return leaves
}
