/** What the five seeds must come to, and that nothing but the input decides it. */
import { cpSync, mkdirSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { FIVE_SEEDS, folderOf, stemma, treeOf } from './command.ts'

interface Stories {
  stories: {
    id: string
    url: string
    reports: string[]
    accounts: { reports: string[]; origin: string | null }[]
  }[]
  reports: {
    id: string
    file: string
    headline: string
    headlineFrom: string
    outlet: string | null
    published: string | null
    setAside: number
    derivedFrom: { report: string; direction: string; degree: string } | null
  }[]
}

const [first = '', second = '', third = '', fourth = '', fifth = ''] = readdirSync(FIVE_SEEDS)
  .map((name) => name.replace('.txt', ''))
  .sort()

function built(folder: string, seeds: string, env: Record<string, string> = {}): Map<string, Buffer> {
  const ran = stemma(folder, ['--seeds', seeds, '--out', 'out'], env)
  expect(ran).toMatchObject({ status: 0, err: '' })
  return treeOf(join(folder, 'out'))
}

const storiesOf = (tree: Map<string, Buffer>): Stories => JSON.parse(String(tree.get('stories.json')))

describe('the five seeds', () => {
  let tree: Map<string, Buffer>
  let data: Stories
  beforeAll(() => {
    tree = built(folderOf({}), FIVE_SEEDS)
    data = storiesOf(tree)
  })
  const report = (id: string) => data.reports.find((one) => one.id === id)

  it('are one story of five reports and three accounts', () => {
    expect(data.stories).toHaveLength(1)
    expect(data.stories[0]?.reports).toEqual([first, second, third, fourth, fifth])
    expect(data.stories[0]?.accounts.map((account) => account.reports)).toEqual([
      [first, third],
      [second],
      [fourth, fifth],
    ])
  })

  it('have the first follow the third, and no invented direction between the last two', () => {
    expect(report(first)?.derivedFrom).toMatchObject({ report: third, direction: 'inferred' })
    expect(report(third)?.derivedFrom).toBeNull()
    const pair = [report(fourth)?.derivedFrom, report(fifth)?.derivedFrom].filter((one) => one !== null)
    expect(pair).toHaveLength(1)
    expect(['unknown', 'inferred']).toContain(pair[0]?.direction)
  })

  it('keep their headlines, outlets and missing dates', () => {
    expect(data.reports.map(({ headlineFrom }) => headlineFrom)).toEqual([
      'text',
      'opening',
      'text',
      'opening',
      'opening',
    ])
    expect(data.reports.map(({ outlet }) => outlet)).toEqual([
      'Tasnim',
      null,
      'Sputnik',
      null,
      'ABC Flash Point News',
    ])
    expect(data.reports.map(({ published }) => published)).toEqual([null, null, null, null, null])
  })

  it('have one story page, and four addresses that lead to it', () => {
    const pages = [...tree.keys()].filter((name) => /^stories\/[^/]+\/index\.html$/.test(name))
    const redirects = pages.filter((name) => String(tree.get(name)).includes('http-equiv="refresh"'))
    expect(pages).toHaveLength(5)
    expect(redirects).toHaveLength(4)
    const address = data.stories[0]?.url.split('/').at(-2) ?? '?'
    for (const name of redirects) expect(String(tree.get(name))).toContain(`../${address}/`)
  })
})

describe('a second story beside it', () => {
  it('changes nothing in the first but the river', () => {
    const folder = folderOf({
      'more/ferry-1.txt':
        'Ferry runs aground off Kalvö\n\nA ferry with 212 passengers ran aground off the island of Kalvö on Friday morning, the coast guard said. Nobody was hurt.\n\nThe vessel, the Marjatta, lost power in fog and drifted onto a sandbank, its operator Nordlinjen said. Tugs were to pull it free at high tide.\n\nPassengers were taken to Hamnvik in lifeboats and fishing boats.\n',
      'more/ferry-2.txt':
        'Passengers rescued as ferry Marjatta strands in fog\n\nHAMNVIK - More than 200 people were brought ashore in lifeboats after the Nordlinjen ferry Marjatta stranded on a sandbank near Kalvö in thick fog on Friday.\n\nThe coast guard said an engine failure was the likely cause. Nobody aboard was injured, and tugs stood by to refloat the ferry at high tide.\n\nFishermen from Hamnvik joined the rescue.\n',
    })
    mkdirSync(join(folder, 'seeds'))
    cpSync(FIVE_SEEDS, join(folder, 'seeds'), { recursive: true })
    const alone = built(folder, 'seeds')
    cpSync(join(folder, 'more'), join(folder, 'seeds'), { recursive: true })
    const together = built(folder, 'seeds')
    const [before] = storiesOf(alone).stories
    const after = storiesOf(together).stories
    expect(after).toHaveLength(2)
    expect(after.find(({ id }) => id === before?.id)?.reports).toEqual(before?.reports)
    expect(after.find(({ id }) => id !== before?.id)?.reports).toHaveLength(2)
    const page = `${before?.url.slice(1)}index.html`
    expect(String(together.get(page))).toBe(String(alone.get(page)))
  })
})

describe('an outlet that goes by several names', () => {
  it('has one in the feeds too', () => {
    const seed = (outlet: string) =>
      `---\ntitle: A bridge was opened\noutlet: ${outlet}\n---\nThe bridge is open.\n`
    const folder = folderOf({
      'seeds/one.md': seed('Post'),
      'seeds/two.md': seed('The Harbour Post'),
      'stemma.config.json': JSON.stringify({
        outlets: { 'Harbour Post': { aliases: ['The Harbour Post', 'Post'] } },
      }),
    })
    const tree = built(folder, 'seeds')
    for (const path of ['feed.xml', 'outlets/harbour-post/feed.xml']) {
      const names = String(tree.get(path)).match(/(?<=<name>)[^<]+/g)
      expect(new Set(names), path).toEqual(new Set(['Stemma', 'Harbour Post']))
    }
  })
})

describe('the same input', () => {
  it('gives the same bytes in another time zone, locale, order of files and time of change', () => {
    const folder = folderOf({})
    const here = built(folder, FIVE_SEEDS, { TZ: 'America/Los_Angeles' })
    const seeds = join(folder, 'copied')
    mkdirSync(seeds)
    for (const name of readdirSync(FIVE_SEEDS).sort().reverse()) {
      cpSync(join(FIVE_SEEDS, name), join(seeds, name))
      utimesSync(join(seeds, name), 1_000_000, 1_000_000)
    }
    const there = built(folder, 'copied', { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8', HOME: '/tmp' })
    expect([...there.keys()]).toEqual([...here.keys()])
    for (const [name, bytes] of here) expect(there.get(name)?.equals(bytes), name).toBe(true)
  })
})
