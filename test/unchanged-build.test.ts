/** A second build of the same inputs: nothing is built where the site is there already, and everything is as after the first. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, stemma, treeOf } from './command.ts'

const ARTICLE = `The harbour bridge at Velmora was closed on Monday after engineers found cracks in two of its pillars.

The city said that trams would turn back at the fish market until further notice. Repairs would take until autumn, it said.
`

const BAD_DATE = `---\ndate: 2024-02-30\n---\n${ARTICLE}`

interface Report {
  readonly milliseconds: number
  readonly timings: Readonly<Record<string, number>>
}

/** A build's report without what the clock says, and the stages it went through. */
function built(folder: string, args: readonly string[] = []) {
  const { out, err, status } = stemma(folder, ['--json', ...args])
  const { milliseconds: _, timings, ...report } = JSON.parse(out) as Report
  return { report, err, status, stages: Object.keys(timings) }
}

const AS_BEFORE = ['read', 'compare']

describe('a build of what is built', () => {
  it('ends after comparing, and reports as the first did', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, 'seeds/b.md': BAD_DATE })
    const first = built(folder)
    const site = treeOf(join(folder, 'dist'))
    const second = built(folder)
    expect(first.stages).toContain('publish')
    expect(second.stages).toEqual(AS_BEFORE)
    expect(second).toEqual({ ...first, stages: AS_BEFORE })
    expect(treeOf(join(folder, 'dist'))).toEqual(site)
  })

  it.each([
    ['a page was changed', (dist: string) => writeFileSync(join(dist, 'index.html'), 'x')],
    ['a page is missing', (dist: string) => rmSync(join(dist, 'index.html'))],
    ['a file was added', (dist: string) => writeFileSync(join(dist, 'more.txt'), 'x')],
    ['all of it is missing', (dist: string) => rmSync(dist, { recursive: true })],
  ])('mends the site where %s', (_, harm) => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE })
    built(folder)
    const dist = join(folder, 'dist')
    const site = treeOf(dist)
    harm(dist)
    expect(built(folder).stages).toContain('publish')
    expect(treeOf(dist)).toEqual(site)
  })

  it('builds again whatever of its input changes', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, 'seeds/b.md': BAD_DATE, 'public/own.txt': 'one' })
    built(folder)
    const changes: (() => readonly string[])[] = [
      () => ['--base-url', 'https://a.example/'],
      () => {
        writeFileSync(join(folder, 'public/own.txt'), 'two')
        return []
      },
      () => {
        writeFileSync(join(folder, 'seeds/a.txt'), `${ARTICLE}\nOne more sentence stands here.\n`)
        return []
      },
      () => {
        writeFileSync(join(folder, 'stemma.config.json'), '{ "site": { "name": "Another" } }')
        return []
      },
      () => ['--strict'],
    ]
    for (const change of changes) expect(built(folder, change()).stages).toContain('normalize')
    expect(built(folder, ['--strict']).status).toBe(1)
  })

  it('makes the same site with a cache, without one, and with one that is damaged', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, 'seeds/b.md': BAD_DATE })
    built(folder)
    const site = treeOf(join(folder, 'dist'))
    const again = () => {
      rmSync(join(folder, 'dist'), { recursive: true })
      const { stages } = built(folder)
      expect(stages).toContain('publish')
      expect(treeOf(join(folder, 'dist'))).toEqual(site)
    }
    again()
    const records = join(folder, '.cache/records')
    for (const name of readdirSync(records)) {
      const bytes = readFileSync(join(records, name))
      expect(statSync(join(records, name)).size).toBeGreaterThan(1000)
      writeFileSync(join(records, name), bytes.fill(7, 40, 400))
    }
    again()
    rmSync(join(folder, '.cache'), { recursive: true })
    again()
  })
})
