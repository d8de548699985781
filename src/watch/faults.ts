/** Problems and errors → faults as an editor is shown them, with the lines around. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PublishError } from '../publish/index.ts'
import type { Problem } from '../records.ts'
import { TemplateError } from '../render/template-error.ts'
import { shownPath } from './located.ts'
import type { ExcerptLine, Fault } from './preview-state.ts'

/** Lines shown before and after the one concerned. */
const AROUND = 2
const LONGEST_LINE = 160 // characters

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A line as it can be shown anywhere: nothing in it steers a terminal or turns the text around. */
function shownLine(text: string): string {
  const plain = text.replaceAll('\t', '  ').replace(CONTROL, '\ufffd')
  return plain.length <= LONGEST_LINE ? plain : `${plain.slice(0, LONGEST_LINE - 1)}…`
}

/** The line, counted from 1, and its neighbours; none where the text has no such line. */
export function excerptOf(text: string, line: number): ExcerptLine[] {
  const lines = text.split(/\r\n|\n|\r/)
  // What ends with a line's end has no line behind it.
  if (line < lines.length && lines.at(-1) === '') lines.pop()
  if (line < 1 || line > lines.length) return []
  const first = Math.max(1, line - AROUND)
  return lines
    .slice(first - 1, line + AROUND)
    .map((words, place) => ({ line: first + place, text: shownLine(words), here: first + place === line }))
}

const LARGEST_READ = 5_000_000 // characters

function excerptFrom(path: string | null, line: number | null): ExcerptLine[] {
  if (path === null || line === null) return []
  try {
    const text = readFileSync(path, 'utf8')
    return text.length > LARGEST_READ ? [] : excerptOf(text, line)
  } catch {
    return []
  }
}

const placeOf = (file: string | null, line: number | null) =>
  file === null || line === null ? file : `${file}:${line}`

/** A problem whose file is named as seen from the current folder. */
export const faultOf = ({ level, code, file, line, message, hint }: Problem): Fault => ({
  level,
  code,
  place: placeOf(file, line),
  message,
  hint,
  excerpt: excerptFrom(file, line),
})

const failure = (code: string, message: string, more: Partial<Fault> = {}): Fault => ({
  level: 'error',
  code,
  place: null,
  message,
  hint: '',
  excerpt: [],
  ...more,
})

function templateFault(error: TemplateError, folders: readonly string[]): Fault {
  const file = folders.map((folder) => join(folder, error.template)).find((path) => existsSync(path)) ?? null
  return failure('template', error.message, {
    place: placeOf(file === null ? error.template : shownPath(file), error.line),
    hint: 'The pages stay as they were until it is mended.',
    excerpt: excerptFrom(file, error.line),
  })
}

/**
 * Why a build published nothing. `templates`: the folders templates are taken from, the one that wins first. What nobody foresaw is a
 * fault of Stemma's, and still no reason to end.
 */
export function failureOf(error: unknown, templates: readonly string[]): Fault {
  if (error instanceof TemplateError) return templateFault(error, templates)
  if (error instanceof PublishError) return failure('publish', error.message, { hint: error.hint })
  if (!(error instanceof Error)) return failure('unforeseen', String(error))
  if (error.constructor.name === 'NotBuilt') return failure('not-built', error.message)
  const where = error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) ?? ''
  const hint = `This is a fault of Stemma; please report it. ${where.trim()}`.trim()
  return failure('unforeseen', error.message, { hint })
}

interface CompilerMessage {
  readonly text: string
  readonly location: { readonly file: string; readonly line: number } | null
}

const isCompilerError = (error: unknown): error is { errors: CompilerMessage[] } =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors)

/** What the compiler says of Stemma's own sources, below `root`. */
export function compileFault(error: unknown, root: string): Fault {
  const first = isCompilerError(error) ? error.errors[0] : undefined
  const hint = 'The preview goes on with the sources as they were.'
  if (!first) return failure('compiler', error instanceof Error ? error.message : String(error), { hint })
  const { text, location } = first
  if (!location) return failure('compiler', text, { hint })
  const place = placeOf(location.file, location.line)
  return failure('compiler', text, {
    place,
    hint,
    excerpt: excerptFrom(join(root, location.file), location.line),
  })
}

/** The code of a fault that the next build mends. */
export const LOST = 'builder-lost'

export const lostBuilder = (reason: string): Fault =>
  failure(LOST, `The builder was lost: ${reason}.`, { hint: 'It begins anew at the next change.' })
