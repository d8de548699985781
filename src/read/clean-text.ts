/**
 * Decoded text → the text every later offset counts in: no byte order mark, every line end `\n`, no control characters.
 *
 * Line ends are `\r\n`, `\r`, next line (U+0085), vertical tab (a soft break in word processors), form feed and U+2028; a
 * paragraph separator (U+2029) is two. Other controls and noncharacters mean nothing in prose and are taken out, lone surrogates
 * become U+FFFD.
 */
export interface CleanText {
  readonly text: string
  /** Control characters taken out, and the 1-based line of the first; 0 and null where there were none. */
  readonly controls: number
  readonly firstControlLine: number | null
}

const LINE_END = /\r\n?|[\v\f\u0085\u2028]/g
const CONTROL = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu
const LONE_SURROGATE = /\p{Cs}/gu
/**
 * One look that decides for nearly every text that nothing below needs doing; a third of the time a pattern takes. Surrogates,
 * noncharacters and marks all stand at 0xd800 or above.
 */
function mayNeedCleaning(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 ? code !== 0x0a && code !== 0x09 : code >= 0x7f && code <= 0x9f) return true
    if (code >= 0x2028 && (code <= 0x2029 || code >= 0xd800)) return true
  }
  return false
}

export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

export function cleanText(decoded: string): CleanText {
  if (!mayNeedCleaning(decoded)) return { text: decoded, controls: 0, firstControlLine: null }
  const marked = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
  const lines = marked.replace(LINE_END, '\n').replace(/\u2029/g, '\n\n')
  const first = lines.search(CONTROL)
  let controls = 0
  const text = lines
    .replace(CONTROL, () => {
      controls++
      return ''
    })
    .replace(LONE_SURROGATE, '\ufffd')
  return { text, controls, firstControlLine: first < 0 ? null : lineAt(lines, first) }
}
