/**
 * A seed's text → where its front matter stands, if it has any. The fences are found here and not by gray-matter, which takes
 * `---not a close` for a closing line, swallows a text that merely begins with a rule, and runs code for `---js`.
 */
export type FrontMatterBlock =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'yaml'
      /** The lines between the fences, each with its `\n`; the first is line 2 of the seed. */
      readonly yaml: string
      /** Offset of the line after the closing fence. */
      readonly bodyStart: number
    }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly line: number
      readonly message: string
      readonly hint: string
    }

/** Characters. The largest honest front matter seen has 3,000. */
const MAX_FRONT_MATTER = 32_768
/** gray-matter takes time quadratic in a run of blank lines. */
const MAX_BLANK_LINES = 50

const OPENING = /^---[ \t]*$/
const NAMED_OPENING = /^(?:---[ \t]*([A-Za-z][\w.+#-]{0,30})|(\+{3}|;{3}))[ \t]*$/
/** Languages that some generator runs or reads between fences; refused also where the closing fence is missing. */
const LANGUAGES = new Set(
  'js javascript jsx ts typescript mjs cjs node coffee coffeescript cson json json5 toml yaml yml ini lua ruby python php'.split(
    ' ',
  ),
)
const KEY_LINE = /^(?:["']?[\p{L}_$<][\p{L}\p{N}_ .<-]{0,60}["']?[ \t]*:(?:[ \t]|$)|[{%!&]|\?[ \t])/u
const KNOWN_KEY = /^(?:title|date|outlet|source|publisher|url|author|language|id|section|draft)[ \t]*:/m

const refused = (code: string, line: number, message: string, hint: string): FrontMatterBlock => ({
  kind: 'refused',
  code,
  line,
  message,
  hint,
})

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Offsets of the begin and end of the first line after the first that is `fence` and nothing else; null where there is none. */
function closingFence(text: string, fence: string): { start: number; end: number } | null {
  for (let at = text.indexOf(`\n${fence}`); at >= 0; at = text.indexOf(`\n${fence}`, at + 1)) {
    const start = at + 1
    let end = start + fence.length
    while (text[end] === ' ' || text[end] === '\t') end++
    if (end === text.length || text[end] === '\n') return { start, end }
  }
  return null
}

/** Whether the first line that says something is a key, so that the block is front matter and not prose between two rules. */
function beginsLikeYaml(block: string): boolean {
  for (let at = 0; at < block.length; ) {
    const end = lineEnd(block, at)
    const line = block.slice(at, Math.min(end, at + 200)).trim()
    if (line !== '' && !line.startsWith('#')) return KEY_LINE.test(line)
    at = end + 1
  }
  return true
}

function unclosed(text: string): FrontMatterBlock {
  const head = text.slice(4, MAX_FRONT_MATTER)
  const firstParagraph = head.slice(0, Math.max(0, head.search(/\n[ \t]*\n|$/)))
  if (!KNOWN_KEY.test(firstParagraph) || !beginsLikeYaml(head)) return { kind: 'none' }
  return refused(
    'front-matter-unclosed',
    1,
    'The front matter is not closed.',
    'Put a line `---` after its last field.',
  )
}

function namedBlock(text: string, firstLine: string): FrontMatterBlock {
  const parts = NAMED_OPENING.exec(firstLine)
  if (!parts) return { kind: 'none' }
  const fence = parts[2] ?? '---'
  const name = parts[1]?.toLowerCase() ?? (fence === '+++' ? 'toml' : 'json')
  const isClosed = closingFence(text, fence) !== null
  if (!isClosed && !(parts[1] !== undefined && LANGUAGES.has(name))) return { kind: 'none' }
  return refused(
    'front-matter-language',
    1,
    `The front matter begins with \`${firstLine.trim()}\`, which asks for another language than YAML; nothing of it was read or run.`,
    'Write it as YAML between two lines that are `---` and nothing else.',
  )
}

const tooLong = (): FrontMatterBlock =>
  refused(
    'front-matter-size',
    1,
    `The front matter is longer than ${MAX_FRONT_MATTER} characters, or holds more than ${MAX_BLANK_LINES} empty lines in a row.`,
    'Keep the fields, and put the text after the closing line `---`.',
  )

const HAS_BLANK_RUN = new RegExp(`(?:^|\\n)(?:[^\\S\\n]*\\n){${MAX_BLANK_LINES}}`)

/** 1-based line of front matter that does not begin in the first line and so is none; null where there is no such thing. */
export function lateFrontMatterLine(text: string): number | null {
  const blank = /^(?:[^\S\n]*\n){0,20}[^\S\n]*(?=---[ \t]*\n)/.exec(text)?.[0] ?? ''
  if (blank === '') return null
  const rest = text.slice(blank.length, blank.length + MAX_FRONT_MATTER)
  const close = closingFence(rest, '---')
  return close && KNOWN_KEY.test(rest.slice(0, close.start)) ? blank.split('\n').length : null
}

/** Fields as other generators take them: a JSON object before the first empty line that holds a key of ours. */
function jsonBlock(text: string): FrontMatterBlock {
  const head = text.slice(0, MAX_FRONT_MATTER)
  try {
    const fields: unknown = JSON.parse(head.slice(0, head.search(/\n[ \t]*\n|$/)))
    if (!Object.keys(fields ?? {}).some((key) => KNOWN_KEY.test(`${key}:`))) return { kind: 'none' }
  } catch {
    return { kind: 'none' }
  }
  const hint = 'Write it as YAML between two lines that are `---` and nothing else.'
  return refused('front-matter-language', 1, 'The front matter is JSON, which is not read.', hint)
}

export function frontMatterBlock(text: string): FrontMatterBlock {
  if (text.startsWith('{')) return jsonBlock(text)
  if (!/^(?:---|\+\+\+|;;;)/.test(text)) return { kind: 'none' }
  const firstEnd = lineEnd(text, 0)
  const firstLine = text.slice(0, Math.min(firstEnd, 200))
  if (!OPENING.test(firstLine)) return namedBlock(text, firstLine)
  const close = closingFence(text, '---')
  if (close === null) return unclosed(text)
  const yaml = text.slice(firstEnd + 1, close.start)
  if (!beginsLikeYaml(yaml)) return { kind: 'none' }
  if (yaml.length > MAX_FRONT_MATTER || HAS_BLANK_RUN.test(yaml)) return tooLong()
  return { kind: 'yaml', yaml, bodyStart: Math.min(close.end + 1, text.length) }
}
