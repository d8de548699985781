/** Kept blocks of a plain-text seed → the mdast tree of its report. No Markdown is read: what the file does not mark is text. */
import type { Root, Text } from 'mdast'
import { type Block, collapsed } from './blocks.ts'

export interface KeptBlock {
  readonly block: Block
  readonly kind: 'text' | 'subheading'
}

/** Offsets are into the seed; lines and columns are not kept, nothing needs them. */
const position = ({ start, end }: { start: number; end: number }) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
})

/** One text node a run; white space at the block's ends is left out, and doubled none between runs. */
function textNodes({ runs, text }: Block, source: string): Text[] {
  const [only] = runs
  if (only && runs.length === 1)
    return text === '' ? [] : [{ type: 'text', value: text, position: position(only) }]
  const nodes: Text[] = []
  let spaced = true
  for (const run of runs) {
    const value = collapsed(source.slice(run.start, run.end))
    const own: string = spaced ? value.trimStart() : value
    if (own === '') continue
    spaced = own.endsWith(' ')
    nodes.push({ type: 'text', value: own, position: position(run) })
  }
  const last = nodes.at(-1)
  return last === undefined ? nodes : [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }]
}

export function plainTree(kept: readonly KeptBlock[], source: string): Root {
  return {
    type: 'root',
    children: kept.map(({ block, kind }) => {
      const children = textNodes(block, source)
      return kind === 'subheading'
        ? { type: 'heading' as const, depth: 3 as const, children, position: position(block) }
        : { type: 'paragraph' as const, children, position: position(block) }
    }),
  }
}
