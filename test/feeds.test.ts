/** Feeds, read back by two parsers that know nothing of what wrote them, and held against the rules of RFC 4287 and JSON Feed 1.1. */
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { describe, expect, it } from 'vitest'
import { uuidUrn } from '../src/feeds/addresses.ts'
import { type FeedOptions, siteFeeds } from '../src/feeds/index.ts'
import type { OutputFile } from '../src/records.ts'
import type { StoryPage } from '../src/records-page.ts'
import { outletPages, storyPage } from './search-pages.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const BASE = 'https://news.example/site/'

const options: FeedOptions = {
  siteName: 'The <Stemma> & friends',
  baseUrl: BASE,
  language: 'en',
  builtAt: null,
  labels: {
    countReports: (n) => `${n} reports`,
    countAccounts: (n) => `${n} independent accounts`,
    noHeadline: 'No headline. Opens:',
    dateNotPrinted: 'Date not printed',
    comma: ', ',
  },
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** The document as a tree, by a parser that refuses what is not well-formed. */
function parsed(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    )
    const element = { name: tag.uri === ATOM ? tag.local : tag.name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current) current.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (!root) throw new Error('No root element.')
  return root
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name)
const textOf = (element: Element, name: string) => all(element, name)[0]?.text ?? ''
const links = (element: Element, rel: string) =>
  all(element, 'link').filter(({ attributes }) => attributes.rel === rel)

function fileAt(files: readonly OutputFile[], path: string): string {
  const file = files.find((one) => one.path === path)
  if (!file) throw new Error(`No ${path} among ${files.map((one) => one.path).join(', ')}`)
  return String(file.contents)
}

const feeds = (stories: readonly StoryPage[], changed: Partial<FeedOptions> = {}) =>
  siteFeeds({ stories, outlets: outletPages(stories) }, { ...options, ...changed })

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** What RFC 4287 demands of a feed, as faults. */
function faults(xml: string): string[] {
  const feed = parsed(xml)
  const found: string[] = []
  const demand = (holds: boolean, fault: string) => {
    if (!holds) found.push(fault)
  }
  const one = (element: Element, name: string) =>
    demand(all(element, name).length === 1, `${element.name} has ${all(element, name).length} ${name}`)
  const entries = all(feed, 'entry')
  demand(feed.name === 'feed', 'the root is no atom:feed')
  demand(links(feed, 'self').length === 1, 'no link to itself')
  demand(
    all(feed, 'author').length > 0 || entries.every((entry) => all(entry, 'author').length > 0),
    'no author',
  )
  for (const element of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) one(element, name)
    const { href: id } = { href: textOf(element, 'id') }
    demand(id === id.trim() && URL.canParse(id), `id is no IRI: ${id}`)
    demand(RFC3339.test(textOf(element, 'updated')), `updated is ${textOf(element, 'updated')}`)
    for (const { text } of all(element, 'published')) demand(RFC3339.test(text), `published is ${text}`)
    demand(all(element, 'published').length <= 1, 'published twice')
    for (const author of all(element, 'author'))
      demand(textOf(author, 'name').trim() !== '', 'a nameless author')
    const alternate = links(element, 'alternate').map(
      ({ attributes }) => `${attributes.type} ${attributes.hreflang}`,
    )
    demand(new Set(alternate).size === alternate.length, 'two alternates of one type')
    demand(textOf(element, 'title').trim() !== '', 'an empty title')
  }
  for (const entry of entries) {
    demand(
      links(entry, 'alternate').length > 0 || all(entry, 'content').length > 0,
      'an entry that leads nowhere',
    )
    for (const name of ['content', 'summary']) demand(all(entry, name).length <= 1, `${name} twice`)
  }
  const ids = [feed, ...entries].map((element) => textOf(element, 'id'))
  demand(new Set(ids).size === ids.length, 'an id twice')
  const updated = entries.map((entry) => Date.parse(textOf(entry, 'updated')))
  if (updated.length > 0)
    demand(Date.parse(textOf(feed, 'updated')) === Math.max(...updated), 'updated is not the newest entry’s')
  return found
}

const ferry = storyPage({
  slug: 'ferry-runs-aground-1a2b',
  reports: [
    {
      id: 'ferry/1',
      headline: 'Ferry runs aground <off> Kalvö & nobody is hurt',
      outlet: 'Kalvö Tidning & Co',
      published: '2024-06-03',
      url: 'https://kalvo.example/ferry?id=1&x=2',
      text: [['A ferry ran aground on Friday.', 'Nobody was "hurt".'], ['Tugs were on their way.']],
    },
    {
      id: 'ferry/2',
      outlet: 'Harbour News',
      published: '2024-06-03T23:30:00-05:00',
      text: [['Passengers were rescued as a ferry stranded.']],
    },
    { id: 'ferry/3', text: [['A third report, of nobody knows what paper.']] },
  ],
  accounts: [[0], [1], [2]],
  summary: [{ report: 'ferry/2', paragraph: 1, sentence: 1 }],
})

const undated = storyPage({
  slug: 'mayor-resigns-3c4d',
  reports: [
    { id: 'mayor', headline: 'Mayor resigns', outlet: 'Harbour News', text: [['The mayor resigned.']] },
  ],
})

const arabic = storyPage({
  slug: 'x-5e6f',
  reports: [
    {
      id: 'arabic',
      headline: 'العنوان',
      outlet: 'الصحيفة',
      published: '2023',
      language: 'ar',
      direction: 'rtl',
      text: [['جملة أولى.']],
    },
  ],
})

const stories = [undated, ferry, arabic]

describe.each([BASE, null])('feeds with the base URL %s', (baseUrl) => {
  const files = feeds(stories, { baseUrl })
  const atoms = files.filter(({ path }) => path.endsWith('.xml'))

  it('are there for the site, every named outlet and every story of two accounts or more', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'feed.xml',
      'feed.json',
      'outlets/outlet-0/feed.xml',
      'outlets/outlet-1/feed.xml',
      'outlets/outlet-3/feed.xml',
      'stories/ferry-runs-aground-1a2b/feed.xml',
    ])
  })

  it('keep the rules of RFC 4287', () => {
    for (const { path, contents } of atoms) expect([path, faults(String(contents))]).toEqual([path, []])
  })

  it('are read by an independent parser as they were meant', () => {
    const feed = parseAtomFeed(fileAt(files, 'feed.xml'))
    expect(feed.title?.value).toBe(options.siteName)
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual([
      'Ferry runs aground <off> Kalvö & nobody is hurt',
      'العنوان',
      'Mayor resigns',
    ])
    expect(feed.entries?.[0]?.authors?.map(({ name }) => name)).toEqual([
      'Kalvö Tidning & Co',
      'Harbour News',
    ])
    const json = parseJsonFeed(fileAt(files, 'feed.json'))
    expect(json.items?.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id))
    expect(json.items?.map(({ content_html }) => content_html)).toEqual(
      feed.entries?.map(({ content }) => content?.value),
    )
  })

  it('lead to pages of the site', () => {
    const prefix = baseUrl ?? ''
    const story = parsed(fileAt(files, 'stories/ferry-runs-aground-1a2b/feed.xml'))
    const hrefs = [story, ...all(story, 'entry')].flatMap((element) =>
      links(element, 'alternate').map(({ attributes }) => attributes.href),
    )
    const page = `${prefix}stories/ferry-runs-aground-1a2b/`
    const seen = baseUrl === null ? `../../${page}` : page
    expect(hrefs).toEqual([seen, `${seen}#B`, `${seen}#A`, `${seen}#C`])
    const [first] = all(parsed(fileAt(files, 'feed.xml')), 'entry')
    expect(first && textOf(first, 'content')).toContain(`<a href="${page}#B-1-1">B 1.1</a>`)
  })
})

describe('the site’s feed', () => {
  const xml = fileAt(feeds(stories), 'feed.xml')
  const entries = all(parsed(xml), 'entry')

  it('has the newest report’s date as `updated`, whatever zone it is printed in', () => {
    expect(entries.map((entry) => textOf(entry, 'updated'))).toEqual([
      '2024-06-03T23:30:00-05:00',
      '2023-01-01T00:00:00Z',
      '1970-01-01T00:00:00Z',
    ])
    expect(entries.map((entry) => textOf(entry, 'published'))).toEqual([
      '2024-06-03T00:00:00Z',
      '2023-01-01T00:00:00Z',
      '',
    ])
  })

  it('says of a story that no report dates that no date is printed', () => {
    expect(textOf(entries[2] ?? parsed(xml), 'content')).toContain('Date not printed')
    expect(fileAt(feeds([undated]), 'feed.json')).not.toContain('date_')
  })

  it('has the addresses of stories as ids where there is a base URL, and ids of the same length of life without', () => {
    expect(entries.map((entry) => textOf(entry, 'id'))).toEqual(
      [ferry, arabic, undated].map(({ slug }) => `${BASE}stories/${slug}/`),
    )
    const ids = (pages: StoryPage[]) =>
      all(parsed(fileAt(feeds(pages, { baseUrl: null }), 'feed.xml')), 'entry').map((entry) =>
        textOf(entry, 'id'),
      )
    expect(ids([arabic, undated]).every((id) => /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5/.test(id))).toBe(true)
    const renamed = { ...undated, slug: 'another', headline: { ...undated.headline, text: 'Another' } }
    expect(ids([arabic, renamed])).toEqual(ids([undated, arabic].reverse()))
  })

  it('does not depend on the order of stories', () => {
    const forwards = feeds(stories).slice(0, 2)
    expect(feeds([...stories].reverse()).slice(0, 2)).toEqual(forwards)
  })

  it('shows the language and direction of what it quotes', () => {
    expect(entries[1]?.attributes['xml:lang']).toBe('ar')
    expect(textOf(entries[1] ?? parsed(xml), 'content')).toContain(
      '<span lang="ar" dir="rtl">جملة أولى.</span>',
    )
  })

  it('names an outlet as its page does, whatever name a report gives it', () => {
    const outlets = outletPages([ferry]).map((outlet) =>
      outlet.name === 'Harbour News' ? { ...outlet, name: 'Harbour News Agency' } : outlet,
    )
    const [entry] = all(
      parsed(fileAt(siteFeeds({ stories: [ferry], outlets }, options), 'feed.xml')),
      'entry',
    )
    const authors = all(entry ?? parsed(xml), 'author').map((author) => textOf(author, 'name'))
    expect(authors).toEqual(['Kalvö Tidning & Co', 'Harbour News Agency'])
  })

  it('holds fifty entries, the newest', () => {
    const many = Array.from({ length: 120 }, (_, n) =>
      storyPage({ reports: [{ id: `s${n}`, published: `${2000 - n}`, text: [['Text.']] }] }),
    )
    const shown = all(parsed(fileAt(feeds(many), 'feed.xml')), 'entry')
    expect(shown.map((entry) => textOf(entry, 'updated').slice(0, 4))).toEqual(
      Array.from({ length: 50 }, (_, n) => `${2000 - n}`),
    )
  })

  it('holds a story for its newest report, however old the others are', () => {
    const report = (id: string, published: string) => ({ id, published, text: [['Text.']] })
    const many = Array.from({ length: 60 }, (_, n) =>
      storyPage({ reports: [report(`s${n}`, `${1900 + n}`)] }),
    )
    const reports = [report('first', '1800'), report('last', '2024-06-03T14:05:00'), report('next', '1801')]
    const shown = all(parsed(fileAt(feeds([...many, storyPage({ reports })]), 'feed.xml')), 'entry')
    expect([shown[0], shown[1], shown[49]].map((entry) => entry && textOf(entry, 'updated'))).toEqual([
      '2024-06-03T14:05:00Z',
      '1959-01-01T00:00:00Z',
      '1911-01-01T00:00:00Z',
    ])
  })

  it('without any story is still a feed, as old as the build where that is known', () => {
    expect(faults(fileAt(feeds([]), 'feed.xml'))).toEqual([])
    const built = fileAt(feeds([], { builtAt: '2026-01-02T03:04:05Z' }), 'feed.xml')
    expect(textOf(parsed(built), 'updated')).toBe('2026-01-02T03:04:05Z')
    expect(parseJsonFeed(fileAt(feeds([]), 'feed.json')).items ?? []).toEqual([])
  })
})

describe('a report’s entry', () => {
  const entries = all(parsed(fileAt(feeds([ferry]), 'stories/ferry-runs-aground-1a2b/feed.xml')), 'entry')

  it('names where it was published, and nothing that is no web address', () => {
    const via = entries.flatMap((entry) => links(entry, 'via').map(({ attributes }) => attributes.href))
    expect(via).toEqual(['https://kalvo.example/ferry?id=1&x=2'])
    const forged = storyPage({
      slug: 's',
      reports: [
        { id: 'a', url: 'javascript:alert(1)', text: [['One.']] },
        { id: 'b', url: 'no address', text: [['Two.']] },
      ],
    })
    expect(fileAt(feeds([forged]), 'stories/s/feed.xml')).not.toMatch(/rel="via"/)
  })

  it('has the same id in the feed of its outlet', () => {
    const outlet = all(parsed(fileAt(feeds([ferry]), 'outlets/outlet-0/feed.xml')), 'entry')
    expect(outlet.map((entry) => textOf(entry, 'id'))).toEqual([textOf(entries[0] ?? parsed('<a/>'), 'id')])
  })
})

describe('an id made of a name', () => {
  it('is the UUID that RFC 9562 makes of it', () => {
    expect([uuidUrn('https://example.org/#story/ferry'), uuidUrn('Föhr')]).toEqual([
      'urn:uuid:3df76ec9-7f9a-57bd-821d-b051bd65ce21',
      'urn:uuid:c9a4ad31-80c1-5959-8ec9-f321c0e3bfde',
    ])
  })
})

describe('any text', () => {
  /** What XML can say of it: RFC 4287 leaves the rest no place. */
  const sayable = (text: string) =>
    [...text.replace(/\r\n?/g, '\n')]
      .filter((one) => /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(one))
      .join('')

  it('comes back from both parsers as it went in', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('&', '<', ']]>', '&amp;', ' ', '\n', '\r', '\0', '\ud800', '"', 'é', '‏'),
      }),
    )
    fc.assert(
      fc.property(anyText, anyText, anyText, (headline, outlet, sentence) => {
        const page = storyPage({
          slug: 's',
          reports: [{ id: 'r', headline, outlet: `x${outlet}`, text: [[sentence]] }],
        })
        const xml = fileAt(feeds([page]), 'feed.xml')
        expect(faults(xml)).toEqual([])
        const [entry] = all(parsed(xml), 'entry')
        if (!entry) throw new Error('no entry')
        const kept = sayable(headline)
        expect(textOf(entry, 'title')).toBe(kept.trim() === '' ? '—' : kept)
        expect(textOf(all(entry, 'author')[0] ?? entry, 'name')).toBe(`x${sayable(outlet)}`)
        expect(textOf(entry, 'summary')).toBe(`${sayable(sentence)} [A 1.1]`)
        expect(parseAtomFeed(xml).entries?.[0]?.title?.value).toBe(textOf(entry, 'title').trim())
        const [inJson] = JSON.parse(fileAt(feeds([page]), 'feed.json')).items
        expect(inJson.title).toBe(kept)
        expect(inJson.summary).toBe(`${sayable(sentence)} [A 1.1]`)
      }),
      { numRuns: 1000, seed: 4287 },
    )
  })
})
