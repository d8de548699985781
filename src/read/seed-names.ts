/**
 * A file's name → what it is to Stemma, by name alone: a seed, a file to pass over in silence (hidden files, what editors and
 * systems leave behind), or another kind that the operator is told about.
 */
import type { SeedFile } from '../records.ts'

export type NameKind =
  | { readonly kind: 'seed'; readonly format: SeedFile['format'] }
  | { readonly kind: 'passed over' }
  | { readonly kind: 'other'; readonly ending: string }

/** Written in full by an editor or a system: vim's write test, folder settings of Windows and macOS. */
const LEFTOVER_NAMES = new Set(['4913', 'thumbs.db', 'desktop.ini', 'ehthumbs.db', 'icon\r', '__macosx'])
const LEFTOVER_ENDING =
  /(?:~|\.(?:sw[a-p]|un~|tmp|temp|bak|backup|old|orig|rej|part|partial|crdownload|lock|lck|kate-swp))$/
const SEED_FORMATS: Readonly<Record<string, SeedFile['format']>> = { txt: 'text', md: 'markdown' }

function isLeftover(name: string): boolean {
  const lower = name.toLowerCase()
  if (
    lower.startsWith('.') ||
    lower.startsWith('~$') ||
    LEFTOVER_NAMES.has(lower) ||
    LEFTOVER_ENDING.test(lower)
  )
    return true
  return lower.startsWith('#') && lower.endsWith('#')
}

export function nameKind(name: string): NameKind {
  if (isLeftover(name)) return { kind: 'passed over' }
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  const format = Object.hasOwn(SEED_FORMATS, ending) ? SEED_FORMATS[ending] : undefined
  return format ? { kind: 'seed', format } : { kind: 'other', ending }
}

/** Whether a folder is looked into: hidden ones and what a package manager or an archive left are not. */
export const isFolderRead = (name: string): boolean => !isLeftover(name) && name !== 'node_modules'
