/**
 * JSON text → its value and the line of every member, or where and why it is no JSON, in words that do not depend on the engine's.
 * RFC 8259, and duplicate names refused: the engine would quietly take the last.
 */
export interface JsonPlaces {
  readonly value: unknown
  /** 1-based line of the member at `path` (`['site', 'name']`), or of the nearest one around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

export class JsonError extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

const MAX_DEPTH = 50
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const TEXT = /"(?:[\u0020\u0021\u0023-\u005b\u005d-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const WORD = /true|false|null/y
const SPACE = /[ \t\n\r]*/y

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String))

class Reader {
  readonly places = new Map<string, number>()
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  whole(): unknown {
    const value = this.value([])
    this.space()
    if (this.at < this.text.length) this.fail('There is more after the end of the value.')
    return value
  }

  lineAt(offset: number): number {
    return this.text.slice(0, offset).split('\n').length
  }

  private fail(message: string): never {
    throw new JsonError(message, this.lineAt(this.at))
  }

  private match(form: RegExp): string | null {
    form.lastIndex = this.at
    const found = form.exec(this.text)?.[0]
    if (found === undefined) return null
    this.at += found.length
    return found
  }

  private space(): void {
    this.match(SPACE)
    if (this.text.startsWith('//', this.at) || this.text.startsWith('/*', this.at)) {
      this.fail('JSON has no comments.')
    }
  }

  private takes(sign: string): boolean {
    this.space()
    if (this.text[this.at] !== sign) return false
    this.at++
    return true
  }

  private value(path: readonly PropertyKey[]): unknown {
    if (path.length > MAX_DEPTH) this.fail('It is nested too deeply.')
    if (this.takes('{')) return this.members(path)
    if (this.takes('[')) return this.elements(path)
    const simple = this.match(TEXT) ?? this.match(WORD) ?? this.match(NUMBER)
    if (simple !== null) return JSON.parse(simple)
    if (this.at >= this.text.length) this.fail('It ends too early.')
    if (this.text[this.at] === "'") this.fail('Texts stand in double quotation marks.')
    return this.fail(`A value was expected, not ${JSON.stringify(this.text[this.at])}.`)
  }

  private members(path: readonly PropertyKey[]): Record<string, unknown> {
    const members = new Map<string, unknown>()
    if (this.takes('}')) return {}
    do {
      this.space()
      const start = this.at
      const quoted = this.match(TEXT)
      if (quoted === null)
        this.fail('A name in double quotation marks was expected (no comma after the last one).')
      const name = JSON.parse(quoted) as string
      if (members.has(name)) this.fail(`\`${name}\` is given twice.`)
      if (!this.takes(':')) this.fail(`A colon was expected after \`${name}\`.`)
      this.places.set(keyOf([...path, name]), start)
      members.set(name, this.value([...path, name]))
    } while (this.takes(','))
    if (!this.takes('}')) this.fail('A comma or `}` was expected.')
    return Object.fromEntries(members)
  }

  private elements(path: readonly PropertyKey[]): unknown[] {
    const elements: unknown[] = []
    if (this.takes(']')) return elements
    do {
      this.space()
      this.places.set(keyOf([...path, elements.length]), this.at)
      elements.push(this.value([...path, elements.length]))
    } while (this.takes(','))
    if (!this.takes(']')) this.fail('A comma or `]` was expected (no comma after the last one).')
    return elements
  }
}

/** Throws a `JsonError`. */
export function jsonPlaces(text: string): JsonPlaces {
  const reader = new Reader(text)
  const value = reader.whole()
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const offset = reader.places.get(keyOf(path.slice(0, length)))
      if (offset !== undefined) return reader.lineAt(offset)
    }
    return 1
  }
  return { value, lineOf }
}
