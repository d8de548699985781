import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonError, jsonPlaces } from './json-places.ts'

const fault = (text: string): string => {
  try {
    jsonPlaces(text)
    return 'read'
  } catch (error) {
    if (error instanceof JsonError) return `${error.line}: ${error.message}`
    throw error
  }
}

describe('JSON', () => {
  it('comes back as the engine reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify(value, null, space)
        expect(jsonPlaces(text).value).toEqual(JSON.parse(text))
      }),
      { numRuns: 1000 },
    )
  })
  it('is refused where the engine refuses it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]{}",:0-9a-z\-.\\ ]{0,12}$/), (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        })()
        const refused = fault(text)
        if (!refused.includes('twice')) expect(refused === 'read', text).toBe(isJson)
      }),
      { numRuns: 3000 },
    )
  })
  it('knows the line of every member, or of the nearest around it', () => {
    const { lineOf } = jsonPlaces('{\n  "a": {\n    "b": [\n      1,\n      2\n    ]\n  },\n  "c": 3\n}')
    expect(lineOf(['a'])).toBe(2)
    expect(lineOf(['a', 'b', 1])).toBe(5)
    expect(lineOf(['a', 'b', 7, 'x'])).toBe(3)
    expect(lineOf(['c'])).toBe(8)
    expect(lineOf(['d'])).toBe(1)
  })
  it.each([
    ['', /1: It ends too early/],
    ['{"a": 1,\n}', /2: .*no comma after the last/],
    ['[1,]', /1: A value was expected/],
    ['{\n// note\n"a": 1}', /2: JSON has no comments/],
    ["{'a': 1}", /double quotation marks/],
    ['{"a": \'b\'}', /double quotation marks/],
    ['{"a": 1 "b": 2}', /comma or `}`/],
    ['{"a" 1}', /colon/],
    ['{"a": 1,\n"a": 2}', /2: `a` is given twice|given twice/],
    ['{} {}', /more after the end/],
    ['{"a": "line\nbreak"}', /A value was expected/],
    ['[NaN]', /A value was expected, not "N"/],
    ['['.repeat(100_000), /nested too deeply/],
  ])('%.30j is refused in plain words', (text, words) => expect(fault(text)).toMatch(words))
  it('has no names that reach the language’s own objects', () => {
    const { value } = jsonPlaces('{"__proto__": {"admin": true}}')
    expect('admin' in (value as object)).toBe(false)
    expect(Object.keys(value as object)).toEqual(['__proto__'])
  })
})
