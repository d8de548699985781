import { describe, expect, it } from 'vitest'
import { askedMap, askedSet } from '../../asked-maps.ts'
import { lookups } from './lookups.ts'

const sources = (files: readonly string[], slugs: Readonly<Record<string, string>>) => ({
  files: new Set(files),
  slugs: new Map(Object.entries(slugs)),
})

describe('lookups', () => {
  it('hold as long as every answer would be the same', () => {
    const asked = lookups(sources(['a', 'b'], { x: '1' }))
    const files = askedSet((path: string) => asked.ask(`file ${path}`, (now) => now.files.has(path)))
    const slugs = askedMap((name: string) => asked.ask(`slug ${name}`, (now) => now.slugs.get(name)))
    expect([files.has('a'), files.has('c'), slugs.get('x'), slugs.has('y')]).toEqual([
      true,
      false,
      '1',
      false,
    ])
    expect(asked.hold(sources(['a', 'z'], { x: '1' }))).toBe(true)
    expect(asked.hold(sources(['a', 'c'], { x: '1' }))).toBe(false)
    expect(asked.hold(sources(['b'], { x: '1' }))).toBe(false)
    expect(asked.hold(sources(['a'], { x: '2' }))).toBe(false)
    expect(asked.hold(sources(['a'], { x: '1', y: '2' }))).toBe(false)
  })

  it('refuse what they could not remember', () => {
    expect(() => [...askedSet(() => true)]).toThrow('single values')
    expect(() => askedSet(() => true).size).toThrow('single values')
    expect(() => [...askedMap(() => 1)]).toThrow('single values')
  })
})
