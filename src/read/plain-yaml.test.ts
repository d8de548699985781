import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainFields } from './plain-yaml.ts'
import { parsedByYaml } from './yaml-fields.ts'

const key = fc.constantFrom(
  'title',
  'date',
  'outlet',
  'a-b',
  '_x',
  'null',
  'true',
  'Y2',
  '9',
  'é',
  '- a',
  '#x',
  '<<',
)
const unit = fc.constantFrom(
  ...[
    'a',
    'B',
    'é',
    '漢',
    '7',
    ' ',
    ' ',
    ':',
    '#',
    "'",
    '"',
    '\\',
    '-',
    ',',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
  ],
  ...['|', '>', '%', '@', '`', '?', '~', '.', '\t', '\u00a0', '\u0085', '\u2028', '\ufeff', '\u3000', '🙂'],
)
const value = fc.oneof(
  fc.string({ unit, maxLength: 8 }),
  fc.constantFrom(
    'null',
    'true',
    '~',
    '1_000',
    '0x1F',
    '0o7',
    '12e3',
    '.inf',
    '2024-03-01',
    '2022-01-17T10:55:47Z',
  ),
  fc.constantFrom(
    '"A: b"',
    "'it''s'",
    "'#1'",
    '"a" # b',
    '""',
    "' '",
    'https://a.example/b?c#d',
    'a: b',
    'a #b',
    'a:',
  ),
)
const space = fc.constantFrom('', ' ', ' ', ' ', '  ', '\t')
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(key, space, value, space).map(([a, b, c, d]) => `${a}:${b}${c}${d}`) },
  fc.constantFrom('', ' ', '  - b', '- b', '# c', '...', '---', 'word', '  more: words'),
)
const block = fc.array(line, { maxLength: 4 }).map((lines) => `\n${lines.map((one) => `${one}\n`).join('')}`)

describe('plain lines of front matter', () => {
  it('say what yaml says, or are left to it', () => {
    fc.assert(
      fc.property(block, (yaml) => {
        const fields = plainFields(yaml, 1)
        if (fields) expect({ kind: 'fields', fields }).toEqual(parsedByYaml(yaml))
      }),
      { numRuns: 20_000 },
    )
  })

  it('are most of it', () => {
    const yaml =
      '\ntitle: "Harbour: closed"\ndate: 2024-03-01\n\noutlet: Valley Herald\nurl: https://a.example/b\nid:\n'
    expect(plainFields(yaml, 1)).toEqual([
      { key: 'title', line: 2, value: { kind: 'text', text: 'Harbour: closed' } },
      { key: 'date', line: 3, value: { kind: 'text', text: '2024-03-01' } },
      { key: 'outlet', line: 5, value: { kind: 'text', text: 'Valley Herald' } },
      { key: 'url', line: 6, value: { kind: 'text', text: 'https://a.example/b' } },
      { key: 'id', line: 7, value: { kind: 'empty' } },
    ])
  })

  it('are not all of it', () => {
    for (const yaml of [
      'a: [b]\n',
      'a: |\n  b\n',
      'a: b\na: c\n',
      'a: b # c\n',
      '- a\n',
      'a: "b\\n"\n',
      'a: b\n  c\n',
    ])
      expect(plainFields(yaml, 1)).toBeNull()
  })
})
