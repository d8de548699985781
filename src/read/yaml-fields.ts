/**
 * The YAML between a seed's fences → its top-level fields with their lines, or why it cannot be read. gray-matter splits, `yaml` parses
 * what is more than plain lines (`plain-yaml.ts`): core schema (dates stay texts), no aliases, no tags of other languages. Only text that
 * `frontMatterBlock` cut out reaches gray-matter, between fences written here, so that none of its other engines can be asked for.
 */
import matter from 'gray-matter'
import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { lineAt } from './clean-text.ts'
import { plainFields } from './plain-yaml.ts'

export type FieldValue =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'text'
      readonly text: string
    }
  | { readonly kind: 'list'; readonly values: readonly FieldValue[] }
  | { readonly kind: 'group' }

export interface Field {
  readonly key: string
  /** 1-based line of the seed. */
  readonly line: number
  readonly value: FieldValue
}

export type YamlReading =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  /** A text or a list: lines between two rules, not front matter. */
  | { readonly kind: 'no fields' }
  | { readonly kind: 'broken'; readonly line: number; readonly why: string }

const MAX_FIELDS = 500
const TOO_DEEP = 'It is nested too deeply.'

class BrokenYaml extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** yaml’s own words; where it ran out of stack, what that means. */
const sentence = (message: string): string =>
  /call stack/.test(message) ? TOO_DEEP : message.replace(/\.?$/, '.')

function refuseErrors(document: Document.Parsed): void {
  const [first] = [...document.errors, ...document.warnings]
  if (first) throw new BrokenYaml(sentence(first.message), first.pos[0])
  visit(document, {
    Alias: (_, alias) => {
      throw new BrokenYaml(
        'An alias (`*name`) stands for another value; write the value.',
        alias.range?.[0] ?? 0,
      )
    },
  })
}

function fieldValue(node: unknown): FieldValue {
  if (isScalar(node)) {
    if (node.value === null) return { kind: 'empty' }
    const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
    return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text }
  }
  if (isSeq(node)) return { kind: 'list', values: node.items.map(fieldValue) }
  return node === null || node === undefined ? { kind: 'empty' } : { kind: 'group' }
}

/** `lineOf` counts in what gray-matter hands on, which begins on the line of the opening fence: the seed's own lines. */
function fieldsOf(document: Document.Parsed, lineOf: (offset: number) => number): Field[] | null {
  const { contents } = document
  if (contents === null) return []
  if (!isMap(contents)) return null
  if (contents.items.length > MAX_FIELDS) throw new BrokenYaml(`It has more than ${MAX_FIELDS} fields.`, 0)
  const seen = new Set<string>()
  return contents.items.map(({ key, value }) => {
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    if (!isScalar(key) || isAlias(key)) throw new BrokenYaml('A key is not a word.', offset)
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '')
    if (seen.has(name)) throw new BrokenYaml(`\`${name}\` is given twice.`, offset)
    seen.add(name)
    return { key: name, line: lineOf(offset), value: fieldValue(value) }
  })
}

/** The engine gray-matter calls. What it returns must be an object; the fields are in `reading`. */
function parsed(yaml: string): { reading: YamlReading } {
  const fields = plainFields(yaml, 1)
  return { reading: fields ? { kind: 'fields', fields } : parsedByYaml(yaml) }
}

/** The same of any YAML. */
export function parsedByYaml(yaml: string): YamlReading {
  const lineOf = (offset: number): number => lineAt(yaml, offset)
  try {
    const document = parseDocument(yaml, {
      schema: 'core',
      merge: false,
      strict: true,
      uniqueKeys: false,
      prettyErrors: false,
    })
    refuseErrors(document)
    const fields = fieldsOf(document, lineOf)
    return fields ? { kind: 'fields', fields } : { kind: 'no fields' }
  } catch (error) {
    if (error instanceof BrokenYaml) {
      return { kind: 'broken', line: lineOf(error.offset), why: error.message }
    }
    return { kind: 'broken', line: 2, why: TOO_DEEP }
  }
}

export function yamlFields(yaml: string): YamlReading {
  const { data } = matter(`---\n${yaml}---\n`, { language: 'yaml', engines: { yaml: parsed } })
  return (data as { reading?: YamlReading }).reading ?? { kind: 'fields', fields: [] }
}
