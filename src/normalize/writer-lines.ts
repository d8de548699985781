/** "By", and the name on the next line. */
import type { SetAsideReason } from '../records.ts'
import type { Pass } from './inside.ts'
import { byWords } from './phrases.ts'
import type { Shape } from './shape.ts'

/** "Written by:" is a byline by its own sign; "Written by" and "Author" are also labels above what a page says about its writer. */
const LABELS: readonly (SetAsideReason | null)[] = [null, 'byline', 'about the author or outlet']
const NAMES = 4 // lines of names and joins; more only where they are joined
const MOST = 12 // lines of them all
const JOIN = /^(?:,|and|&|und|et|y|e)$/iu

const isName = (shape: Shape | undefined): boolean =>
  shape !== undefined && !shape.endsSentence && shape.length <= 6 && shape.capitals >= 0.6

export const writerReasons: Pass = ({ shapes, blocks }, reasons) => {
  const settled = [...reasons]
  shapes.forEach((shape, index) => {
    if (shape.length === 0 || byWords(shape.words) !== shape.words.length) return
    if (!LABELS.includes(settled[index] ?? null) || !isName(shapes[index + 1])) return
    settled[index] ??= 'byline'
    let joined = false
    for (let at = index + 1; at <= index + MOST; at += 1) {
      const isJoin = JOIN.test(blocks[at]?.text ?? '')
      const goesOn = isJoin || (isName(shapes[at]) && (joined || at <= index + NAMES))
      if (!goesOn) break
      if (settled[at] === null || isJoin) settled[at] = 'byline'
      joined = isJoin
    }
  })
  return settled
}
