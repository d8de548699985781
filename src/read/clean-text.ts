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
/** One look that decides for nearly every text that nothing below needs doing. */
const NEEDS_CLEANING = /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/u

export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

export function cleanText(decoded: string): CleanText {
  if (!NEEDS_CLEANING.test(decoded)) return { text: decoded, controls: 0, firstControlLine: null }
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
