/** Where the readers' comments begin: from their first sign after the report to the end of the page. */
import type { Block } from './blocks.ts'
import { isProse, type Shape } from './shape.ts'
import type { Sign } from './signs.ts'

const LONGEST_SIGN = 90 // characters
const NEAR = 14 // blocks after a sign in which comments would show

/** "Ana Lee says:", "Ana Lee wrote on 3 June", "Reply", "3 hours ago": what stands around each comment. */
const SAYS =
  /^.{1,40}\s(?:says|said|wrote|schrieb|sagt|dice|dijo|disse|diz|a dit|dit|пишет|говорит|schreef)\s?(?:on .{4,40})?:$/iu
const REPLY =
  /^(?:reply|répondre|antworten|responder|rispondi|beantwoorden|antwoorden|ответить|yanıtla|cevapla|رد|返信|回复|回覆|quote|like|report|flag)(?:\s?\(?\d*\)?)$/iu
/** "3 hours ago", "vor 2 Tagen". */
const isAgo = (text: string): boolean =>
  text.length <= 40 && (text.endsWith(' ago') || /^(?:vor|hace|il y a|há)\s\d/iu.test(text))

const says = (text: string): boolean => text.length <= LONGEST_SIGN && text.endsWith(':') && SAYS.test(text)

const showsComment = ({ text }: Block, sign: Sign | null): boolean =>
  says(text) ||
  (text.length <= 30 && REPLY.test(text)) ||
  isAgo(text) ||
  (sign?.strong === true && sign.reason === 'date line')

/** The index of the first block of the comments; the number of blocks where there are none. */
export function commentsStart(
  blocks: readonly Block[],
  shapes: readonly Shape[],
  signs: readonly (Sign | null)[],
): number {
  const words = shapes.map((shape) => (isProse(shape) ? shape.length : 0))
  const total = words.reduce((sum, length) => sum + length, 0)
  const evidence = blocks.map((block, index) => (showsComment(block, signs[index] ?? null) ? 1 : 0))
  let before = 0
  for (let index = 0; index < blocks.length; index += 1) {
    const reason = signs[index]?.strong ? signs[index]?.reason : undefined
    const isSign = reason === 'reader comment' || reason === 'comment form' || says(blocks[index]?.text ?? '')
    if (isSign && before >= 40) {
      if (reason === 'comment form' && (shapes[index]?.length ?? 0) >= 5) return index
      const shown = evidence.slice(index + 1, index + 1 + NEAR).reduce<number>((sum, one) => sum + one, 0)
      if (shown >= 2 || before >= total * 0.6) return index
    }
    before += words[index] ?? 0
  }
  return blocks.length
}
