import { describe, expect, it } from 'vitest'
import { language } from '../labels/index.ts'
import { labeller } from './labeller.ts'
import { markSvg } from './mark.ts'

const labels = labeller(language('en'))
const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length

describe('the mark of a story', () => {
  it('has a line for each account and a dot for each report', () => {
    const svg = markSvg(
      [
        { reports: 2, origin: 'held' },
        { reports: 1, origin: 'held' },
        { reports: 2, origin: 'named' },
      ],
      labels,
    ).toString()
    expect(count(svg, /<circle/g)).toBe(6)
    expect(count(svg, /fill="currentColor"/g)).toBe(2)
    expect(count(svg, /dasharray/g)).toBe(1)
    expect(svg).toContain('width="47" height="44" aria-hidden="true"')
  })

  it('says how many it leaves out', () => {
    const svg = markSvg(
      Array.from({ length: 9 }, () => ({ reports: 25, origin: 'held' as const })),
      labels,
    ).toString()
    expect(svg).toContain('>+20<')
    expect(svg).toContain('>and 5 more<')
    expect(count(svg, /<path/g)).toBe(4)
  })
})
