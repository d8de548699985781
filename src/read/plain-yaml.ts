/**
 * Front matter that is nothing but lines of `key: value`, each value a word, some words or a text in quotation marks without any inside: its
 * fields, read directly at a tenth of what `yaml` takes. Of anything else null; a differential test holds the two together.
 */
import type { Field, FieldValue } from './yaml-fields.ts'

/** A key, and a value that begins with a letter, a figure or a quotation mark. */
const LINE = /^([A-Za-z_][\w-]{0,99}):(?: +(["'\p{L}\p{N}].*?))? *$/u
/** Characters that are neither white space to anyone nor refused by anyone, but for the space. */
const STRANGE = /[^\n\x20-\x7e\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff]/
/** What ends a plain value, or makes a key of it. */
const MEANT = /: | #|:$/

/** The words between quotation marks that stand at both ends and nowhere inside; null where it is otherwise. */
function quoted(value: string): string | null {
  const mark = value.charAt(0)
  if (value.length < 2 || value.indexOf(mark, 1) !== value.length - 1 || value.includes('\\')) return null
  return value.slice(1, -1)
}

function plainValue(value: string): FieldValue | null {
  if (value === '' || /^(?:null|Null|NULL)$/.test(value)) return { kind: 'empty' }
  const isQuoted = value.startsWith('"') || value.startsWith("'")
  const text = isQuoted ? quoted(value) : MEANT.test(value) ? null : value
  if (text === null) return null
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text }
}

const MOST = 50 // fields

/** The fields of what stands between the fences, whose first line is the seed's `firstLine`. */
export function plainFields(yaml: string, firstLine: number): Field[] | null {
  if (STRANGE.test(yaml)) return null
  const fields: Field[] = []
  for (const [index, line] of yaml.split('\n').entries()) {
    if (line === '') continue
    const [, key, printed = ''] = LINE.exec(line) ?? []
    const value = plainValue(printed)
    if (key === undefined || value === null || fields.length === MOST) return null
    if (fields.some((field) => field.key === key)) return null
    fields.push({ key, line: firstLine + index, value })
  }
  return fields
}
