/**
 * A request's target → the names of folders and file it asks for, or null where no published file can have such an address. Pure.
 *
 * A target is decoded once, name by name. What could leave the site in some spelling is no address at all: `..`, a slash or backslash
 * that was written as `%2f` or `%5c`, a NUL, an empty name. Hidden files are not published, so they have none either.
 */
export interface Address {
  /** Decoded names, the file last; empty for the site's root. */
  readonly names: readonly string[]
  /** Whether the target ends in a slash and so asks for a folder's page. */
  readonly folder: boolean
  /** `?…` as sent, or ''. */
  readonly query: string
}

const LONGEST_TARGET = 4096 // characters; file systems end at 4096 bytes a path

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const IMPOSSIBLE = /[/\\\u0000-\u001f\u007f]/

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}

const isPossible = (name: string | null): name is string =>
  name !== null && name !== '' && !name.startsWith('.') && !IMPOSSIBLE.test(name)

/** `/stories/a%20b/?x` → names `stories`, `a b`, a folder. */
export function addressOf(target: string): Address | null {
  if (!target.startsWith('/') || target.length > LONGEST_TARGET) return null
  const end = target.indexOf('?')
  const path = end < 0 ? target : target.slice(0, end)
  const folder = path.endsWith('/')
  const written = path.slice(1, folder && path.length > 1 ? -1 : undefined)
  const names = written === '' && path.length === 1 ? [] : written.split('/').map(decoded)
  return names.every(isPossible) ? { names, folder, query: end < 0 ? '' : target.slice(end) } : null
}

/** The address as a link: every name encoded. */
export const pathOf = (names: readonly string[], folder: boolean): string =>
  `/${names.map(encodeURIComponent).join('/')}${folder && names.length > 0 ? '/' : ''}`
