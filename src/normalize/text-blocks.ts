/** The body of a plain-text seed → its blocks. */
import { type Block, shown } from './blocks.ts'
import { unglued } from './glue.ts'
import { linesOf } from './lines.ts'
import { isMarked, markedLines } from './marks.ts'
import { paragraphLines } from './wrapped.ts'

/** The blocks of `source` from `bodyStart` on, in order. Every non-blank character of it is in exactly one of their lines. */
export function textBlocks(source: string, bodyStart: number): Block[] {
  const lines = linesOf(source, bodyStart)
  const marked = isMarked(lines)
  const blocks = paragraphLines(unglued(lines), marked).map((group): Block => {
    const { runs, mark, linkShare } = markedLines(group, source, marked)
    const first = group[0]
    const last = group.at(-1)
    return {
      lines: group,
      start: first?.start ?? bodyStart,
      end: last?.end ?? bodyStart,
      runs,
      text: shown(source, runs),
      afterBlank: first?.afterBlank ?? true,
      mark,
      linkShare,
    }
  })
  return blocks.map((block, index) =>
    block.mark === null &&
    isNumbered(block) &&
    (isNumbered(blocks[index - 1]) || isNumbered(blocks[index + 1]))
      ? { ...block, mark: 'bullet' }
      : block,
  )
}

/** "3. …": an entry of a numbered list, where another stands beside it. */
const isNumbered = (block: Block | undefined): boolean => /^\d{1,2}[.)]\s/.test(block?.text ?? '')
