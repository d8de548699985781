import { describe, expect, it } from 'vitest'
import { areTold, askedNames, type SiteNames } from './asked-names.ts'

const site = (slug: string, outlet = 'Herald'): SiteNames => ({
  slugById: new Map([['a', slug]]),
  outletById: new Map([['a', outlet]]),
  outletSlug: new Map([
    ['Herald', 'herald'],
    [null, 'unknown'],
  ]),
})

describe('the names a story asks for', () => {
  it('are those of the site, each written down once', () => {
    const { names, asked } = askedNames(site('one'))
    const told = [
      names.slugById.get('a'),
      names.slugById.get('a'),
      names.slugById.get('b'),
      names.outletSlug.get(null),
    ]
    expect([...told, names.outletById.has('a'), names.outletById.has('b')]).toEqual([
      'one',
      'one',
      undefined,
      'unknown',
      true,
      false,
    ])
    expect(asked()).toEqual([
      ['slugById', 'a', 'one'],
      ['slugById', 'b', undefined],
      ['outletSlug', null, 'unknown'],
      ['outletById', 'a', 'Herald'],
      ['outletById', 'b', undefined],
    ])
  })

  it('hold as long as every one of them is told the same', () => {
    const { names, asked } = askedNames(site('one'))
    names.slugById.get('a')
    names.slugById.get('b')
    expect(areTold(asked(), site('one'))).toBe(true)
    expect(areTold(asked(), site('one', 'Courier'))).toBe(true)
    expect(areTold(asked(), site('two'))).toBe(false)
    expect(areTold([['slugById', 'b', undefined]], { ...site('one'), slugById: new Map([['b', 'b']]) })).toBe(
      false,
    )
  })

  it('are asked for one by one', () => {
    const { names } = askedNames(site('one'))
    expect(() => [...names.slugById]).toThrow('single values')
    expect(() => names.outletById.keys()).toThrow('single values')
  })
})
