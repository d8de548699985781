/**
 * A seed's path and bytes → `SeedFile`, or the Problems that say why not. Pure: nothing here touches the disk, so that watch mode
 * can keep results by content.
 *
 * An error means the seed is left out. A warning means it is used, and something in it was passed over.
 */
import type { FrontMatter, Problem, SeedFile } from '../records.ts'
import { cleanText, lineAt } from './clean-text.ts'
import { decode } from './decode.ts'
import { escapeControl } from './escape-control.ts'
import { checkedFields, holdsKnownField, NO_FRONT_MATTER } from './fields.ts'
import { frontMatterBlock, lateFrontMatterLine } from './front-matter-block.ts'
import { nameKind } from './seed-names.ts'
import { yamlFields } from './yaml-fields.ts'

/** A novel has 700,000; every stage reads as much in a few seconds. */
export const DEFAULT_MAX_BYTES = 1_000_000
/** A long live blog has 3,000; each line costs more than its characters. */
const MAX_LINES = 20_000

export interface ParseOptions {
  /** Larger seeds are refused. */
  readonly maxBytes?: number
  /** How the seeds' folder is called in problems: `seeds` makes `seeds/a.md`. Default: nothing is put before the path. */
  readonly shownFolder?: string
}

export interface ParsedSeed {
  /** Null where the seed is left out. A draft is returned, with `frontMatter.draft` set: leaving it out is the caller's. */
  readonly seed: SeedFile | null
  readonly problems: readonly Problem[]
}

type Say = (level: Problem['level'], code: string, line: number | null, message: string, hint: string) => void

/** A seed's name as problems show it. */
export const shownPath = (path: string, folder = ''): string =>
  escapeControl(folder === '' ? path : `${folder.replace(/\/+$/, '')}/${path}`)

const grouped = (bytes: number): string => String(bytes).replace(/\B(?=(?:\d{3})+$)/g, ',')

export const tooLarge = (bytes: number, maxBytes: number): { message: string; hint: string } => ({
  message: `The file has ${grouped(bytes)} bytes; a seed may have ${grouped(maxBytes)}.`,
  hint: 'Split it into one file for each report, or raise `limits.seedBytes` in the configuration.',
})

function textOf(
  contents: Uint8Array | string,
  maxBytes: number,
  say: Say,
): { text: string; encoding: string } | null {
  const size = typeof contents === 'string' ? Buffer.byteLength(contents) : contents.byteLength
  if (size > maxBytes) {
    const { message, hint } = tooLarge(size, maxBytes)
    say('error', 'file-too-large', null, message, hint)
    return null
  }
  if (typeof contents === 'string') return { text: contents, encoding: 'utf-8' }
  const decoded = decode(Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength))
  if ('code' in decoded) {
    say('error', decoded.code, null, decoded.message, decoded.hint)
    return null
  }
  if (decoded.guessed) {
    const message = `The text is neither UTF-8 nor UTF-16; it was read as ${decoded.encoding}, by its letters.`
    say('warning', 'encoding-guessed', null, message, 'Save the file as UTF-8 to be sure.')
  }
  return decoded
}

function sayLate(text: string, say: Say): void {
  const line = lateFrontMatterLine(text)
  if (line === null) return
  const message = 'Front matter begins in the first line, at its left; these fields were taken for text.'
  say('warning', 'front-matter-late', line, message, 'Remove what stands before the first `---`.')
}

/** Front matter and where the body begins; null where the seed cannot be used. */
function frontMatterOf(text: string, say: Say): { frontMatter: FrontMatter; bodyStart: number } | null {
  const block = frontMatterBlock(text)
  if (block.kind === 'none') {
    sayLate(text, say)
    return { frontMatter: NO_FRONT_MATTER, bodyStart: 0 }
  }
  if (block.kind === 'refused') {
    say('error', block.code, block.line, block.message, block.hint)
    return null
  }
  const reading = yamlFields(block.yaml)
  if (reading.kind === 'broken') {
    const hint = 'Mend it; quote texts that hold `: `, ` #` or begin with a sign.'
    say('error', 'front-matter-yaml', reading.line, `The front matter is not YAML: ${reading.why}`, hint)
    return null
  }
  if (reading.kind === 'no fields') return { frontMatter: NO_FRONT_MATTER, bodyStart: 0 }
  if (!holdsKnownField(reading.fields)) {
    const message =
      'The lines between the first two `---` were taken for front matter, but no field of it is known.'
    say(
      'warning',
      'front-matter-key',
      1,
      message,
      'If they belong to the text, put an empty line before the first `---`.',
    )
  }
  const frontMatter = checkedFields(reading.fields, (code, line, message, hint) =>
    say('warning', code, line, message, hint),
  )
  return { frontMatter, bodyStart: block.bodyStart }
}

const HAS_TEXT = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

function parsed(path: string, contents: Uint8Array | string, maxBytes: number, say: Say): SeedFile | null {
  const kind = nameKind(path.slice(path.lastIndexOf('/') + 1))
  const source = textOf(contents, maxBytes, say)
  if (source === null) return null
  const { text, controls, firstControlLine } = cleanText(source.text)
  if (source.text.includes('\u001b$')) {
    say(
      'error',
      'file-encoding',
      null,
      'The text seems to be ISO-2022, which is not read.',
      'Save the file as UTF-8.',
    )
    return null
  }
  if (lineAt(text, text.length) > MAX_LINES) {
    const message = `The file has more than ${grouped(MAX_LINES)} lines.`
    say('error', 'file-too-many-lines', null, message, 'Split it into one file for each report.')
    return null
  }
  if (controls > 0) {
    const message = `${controls} control character${controls === 1 ? ' was' : 's were'} left out.`
    say('warning', 'control-characters', firstControlLine, message, 'Remove them from the file.')
  }
  const front = frontMatterOf(text, say)
  if (front === null) return null
  if (!HAS_TEXT.test(text.slice(front.bodyStart))) {
    const message =
      front.bodyStart > 0 ? 'There is no text after the front matter.' : 'The file holds no text.'
    say('error', 'no-text', null, message, 'Add the report’s text, or remove the file.')
    return null
  }
  return {
    path,
    format: kind.kind === 'seed' ? kind.format : 'text',
    encoding: source.encoding,
    text,
    ...front,
  }
}

/** `path` is the path under `seeds/`; its ending decides the format (`.md`, else plain text). */
export function parseSeed(
  path: string,
  contents: Uint8Array | string,
  options: ParseOptions = {},
): ParsedSeed {
  const problems: Problem[] = []
  const file = shownPath(path, options.shownFolder)
  const seed = parsed(
    path,
    contents,
    options.maxBytes ?? DEFAULT_MAX_BYTES,
    (level, code, line, message, hint) => problems.push({ level, code, file, line, message, hint }),
  )
  return { seed, problems }
}
