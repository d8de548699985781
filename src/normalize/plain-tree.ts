/** Kept blocks of a plain-text seed → the mdast tree of its report. No Markdown is read: an asterisk stays an asterisk. */
import type { Root } from 'mdast'
import type { Block } from './blocks.ts'

export interface KeptBlock {
  readonly block: Block
  readonly kind: 'text' | 'subheading'
}

/** Offsets are into the seed; lines and columns are not kept, nothing needs them. */
const position = ({ start, end }: Block) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
})

export function plainTree(kept: readonly KeptBlock[]): Root {
  return {
    type: 'root',
    children: kept.map(({ block, kind }) => {
      const children = [{ type: 'text' as const, value: block.text, position: position(block) }]
      return kind === 'subheading'
        ? { type: 'heading' as const, depth: 3 as const, children, position: position(block) }
        : { type: 'paragraph' as const, children, position: position(block) }
    }),
  }
}
