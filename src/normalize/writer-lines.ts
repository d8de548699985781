/** "By", and the name on the next line. */
import type { Pass } from './inside.ts'
import { byWords } from './phrases.ts'

export const writerReasons: Pass = ({ shapes, blocks }, reasons) => {
  const settled = [...reasons]
  shapes.forEach((shape, index) => {
    if (shape.length === 0 || byWords(shape.words) !== shape.words.length || settled[index] !== null) return
    const next = shapes[index + 1]
    if (!next || next.endsSentence || next.length > 6 || next.capitals < 0.6) return
    settled[index] = 'byline'
    for (let at = index + 1; at < index + 5; at += 1) {
      const name = shapes[at]
      const isJoin = /^(?:,|and|&|und|et|y|e)$/iu.test(blocks[at]?.text.trim() ?? '')
      if (!name || (!isJoin && (name.endsSentence || name.length > 6 || name.capitals < 0.6))) break
      if (settled[at] === null || isJoin) settled[at] = 'byline'
    }
  })
  return settled
}
