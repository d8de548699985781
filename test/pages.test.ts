/** Every kind and state of page, read with real parsers. */
import { posix } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OutputFile } from '../src/records.ts'
import { TemplateError } from '../src/render/index.ts'
import {
  directionUnknown,
  exampleSite,
  exampleStories,
  fiveReports,
  oneReport,
  sixtyReports,
} from './pages-example.ts'
import { input, ownTemplates, renderSite, site } from './pages-fixture.ts'
import { checkVerbatim, collapsed } from './verbatim.ts'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

function elements(parent: Parent): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node)] : []))
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const asText = (file: OutputFile | undefined) => String(file?.contents ?? '')

const byPath = (files: readonly OutputFile[]) => new Map(files.map((file) => [file.path, file]))

const isPage = ({ path }: OutputFile) => path.endsWith('.html')

const script = { path: 'search.js', contents: '' }

function rendered(given: Parameters<typeof input>[0] = {}, pages = exampleSite): OutputFile[] {
  const made = input(given)
  return renderSite(pages, { ...made, assets: [...made.assets, { path: 'app.js', contents: '' }, script] })
}

/** Links of a page as paths below the site's root. */
function linksOf(page: OutputFile): { href: string; path: string; fragment: string }[] {
  return elements(parse(asText(page))).flatMap((element) => {
    const href = attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action')
    if (href === undefined || /^[a-z]+:/i.test(href)) return []
    const [path = '', fragment = ''] = href.split('#')
    const target = path === '' ? page.path : posix.join(posix.dirname(page.path), path)
    const isFolder = path !== '' && (path.endsWith('/') || path === '.')
    return [{ href, path: isFolder ? posix.join(target, 'index.html') : target, fragment }]
  })
}

function brokenLinks(files: readonly OutputFile[]): string[] {
  const known = byPath(files)
  const ids = new Map(
    files
      .filter(isPage)
      .map((page) => [
        page.path,
        new Set(elements(parse(asText(page))).map((element) => attribute(element, 'id'))),
      ]),
  )
  return files.filter(isPage).flatMap((page) =>
    linksOf(page)
      .filter(({ path, fragment }) => !known.has(path) || (fragment !== '' && !ids.get(path)?.has(fragment)))
      .map(({ href }) => `${page.path} → ${href}`),
  )
}

describe('all pages of a site', () => {
  let files: OutputFile[]
  beforeAll(() => {
    files = rendered()
  })

  it('are of every kind', () => {
    const paths = files.map(({ path }) => path)
    for (const path of [
      'index.html',
      'outlets/index.html',
      'outlets/unknown/index.html',
      'method/index.html',
    ])
      expect(paths).toContain(path)
    for (const path of ['search/index.html', '404.html', 'sitemap.xml', 'robots.txt', 'style.css'])
      expect(paths).toContain(path)
    expect(paths).toContain(`stories/${fiveReports.slug}/compare/a-b/index.html`)
    expect(paths).toContain(`stories/${sixtyReports.slug}/ba/index.html`)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'doctype-style': 'off' },
    })
    const faults: string[] = []
    for (const page of files.filter(isPage)) {
      const report = await validator.validateString(asText(page))
      for (const { messages } of report.results)
        for (const { line, ruleId, message } of messages)
          faults.push(`${page.path}:${line} ${ruleId}: ${message}`)
    }
    expect(faults.slice(0, 20)).toEqual([])
  })

  it('link nothing that is not there', () => {
    expect(brokenLinks(files)).toEqual([])
  })

  it('print no word as a reporter’s that no report holds', () => {
    const reports = exampleStories.flatMap(({ cluster }) => cluster.reports)
    const seeds = reports.map(({ file, headline, paragraphs, setAside }) => ({
      file,
      text: collapsed(
        [
          headline.text,
          ...paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')),
          ...paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join('')),
          ...setAside.map(({ text }) => text),
        ].join('\n'),
      ),
    }))
    const site = new Map(files.filter(isPage).map(({ path, contents }) => [path, Buffer.from(contents)]))
    const { faults, texts, citations } = checkVerbatim(site, seeds)
    expect(faults).toEqual([])
    expect(texts).toBeGreaterThan(500)
    expect(citations).toBeGreaterThan(500)
  })

  it('hold no inline style, no inline script but data, and ask no other host for anything', () => {
    for (const page of files.filter(isPage)) {
      const all = elements(parse(asText(page)))
      const styled = all.filter(
        (element) => element.tagName === 'style' || attribute(element, 'style') !== undefined,
      )
      const handlers = all.filter((element) => element.attrs.some(({ name }) => name.startsWith('on')))
      const scripts = all.filter(
        (element) =>
          element.tagName === 'script' &&
          attribute(element, 'type') !== 'application/ld+json' &&
          attribute(element, 'src') === undefined,
      )
      const loaded = all.filter(
        (element) =>
          /^https?:|^\/\//.test(attribute(element, 'src') ?? '') ||
          (element.tagName === 'link' &&
            attribute(element, 'rel') === 'stylesheet' &&
            /^https?:|^\/\//.test(attribute(element, 'href') ?? '')),
      )
      expect([styled, handlers, scripts, loaded].map((found) => found.length)).toEqual([0, 0, 0, 0])
      expect(asText(page)).toContain(`content="default-src 'self'"`)
    }
  })

  it('carry JSON-LD that parses, and gives back any text', () => {
    for (const page of files.filter(isPage)) {
      const data = elements(parse(asText(page))).find(
        (element) => attribute(element, 'type') === 'application/ld+json',
      )
      if (asText(page).includes('http-equiv="refresh"')) continue
      const text = data ? textOf(data) : ''
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)['@context']).toBe('https://schema.org')
    }
    const page = byPath(files).get(`stories/${oneReport.slug}/index.html`)
    const list = JSON.parse(
      elements(parse(asText(page)))
        .filter((element) => attribute(element, 'type') === 'application/ld+json')
        .map(textOf)
        .join(''),
    ).mainEntity
    expect(list.itemListElement[0].item.headline).toBe(`${oneReport.headline.text} …`)
  })

  it('say in JSON-LD what a report is based on only where that is known or inferred', () => {
    const page = asText(byPath(files).get(`stories/${fiveReports.slug}/index.html`))
    const [data = ''] = /(?<=ld\+json">).*?(?=<\/script>)/s.exec(page) ?? []
    const { itemListElement } = JSON.parse(data).mainEntity
    expect(itemListElement.map(({ item }: { item: Record<string, unknown> }) => item.isBasedOn)).toEqual([
      undefined,
      { '@id': '#A' },
      undefined,
      { '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Baltic Agency' } },
      undefined,
    ])
  })

  it('stay within their budgets', () => {
    const size = (path: string) => Buffer.byteLength(asText(byPath(files).get(path)))
    expect(size('style.css')).toBeLessThanOrEqual(30_000)
    expect(size(`stories/${fiveReports.slug}/index.html`)).toBeLessThanOrEqual(60_000)
    expect(size(`stories/${sixtyReports.slug}/index.html`)).toBeLessThanOrEqual(200_000)
  })

  it('are the same bytes again', () => {
    expect(rendered()).toEqual(files)
  })
})

describe('the states of a page', () => {
  const pages = byPath(rendered())
  const storyText = (page: { slug: string }) =>
    collapsed(textOf(parse(asText(pages.get(`stories/${page.slug}/index.html`)))))

  it('a report without headline, outlet or date says so', () => {
    const text = storyText(oneReport)
    expect(text).toContain('No headline. Opens: The council said')
    expect(text).toContain('Unknown outlet')
    expect(text).toContain('Date not printed.')
    expect(text).toContain('One report. Nothing to compare it with.')
    expect(text).not.toContain('Family tree')
    expect(text).toContain('{{ 7 * 7 }}')
  })

  it('a direction that cannot be told has no arrow', () => {
    const page = asText(pages.get(`stories/${directionUnknown.slug}/index.html`))
    expect(storyText(directionUnknown)).toContain('Direction unknown')
    expect(page).not.toContain('class="edge"')
    expect(page).toContain('<h1 class="t long">')
  })

  it('sixty reports have a page each, and the citations follow', () => {
    const page = asText(pages.get(`stories/${sixtyReports.slug}/index.html`))
    expect(page).toContain('<a class="c" href="a/#A-1-1">A 1.1</a>')
    expect(page).not.toContain('id="A-1-1"')
    expect(asText(pages.get(`stories/${sixtyReports.slug}/a/index.html`))).toContain('<span id="A-1-1">')
    expect(page).toContain('and 24 more')
  })

  it('counts readers’ comments and does not reprint them', () => {
    const text = storyText(fiveReports)
    expect(text).toContain('2 lines of reader comments, not reprinted')
    expect(text).not.toContain('About time!')
    expect(text).toContain('Removed as page furniture: 5 lines')
  })

  it('a source that is credited and not held is named as such', () => {
    const text = storyText(fiveReports)
    expect(text).toContain('Baltic Agency report')
    expect(text).toContain('Not held, see D’s credit')
  })

  it('text of another language or direction says which', () => {
    const front = asText(pages.get('index.html'))
    expect(front).toContain('<h3 class="t" lang="ar" dir="rtl">')
    expect(front).toContain('<h3 class="t" lang="ja">')
  })

  it('a site without stories has a front page', () => {
    const text = textOf(parse(asText(byPath(rendered({}, site([]))).get('index.html'))))
    expect(text).toContain('No story yet')
  })

  it('older stories stand on pages of their own', () => {
    const files = rendered({}, site(exampleStories, {}, 2))
    const known = byPath(files)
    expect(known.has('page/3/index.html')).toBe(true)
    expect(asText(known.get('page/2/index.html'))).toContain('<a href="../../page/3/" rel="next">')
    expect(brokenLinks(files)).toEqual([])
  })
})

describe('addresses', () => {
  it('of all reports lead to their story, by a page each', () => {
    const pages = byPath(rendered())
    const [, ...others] = [...fiveReports.slugByReport.values()]
    for (const slug of others) {
      const page = asText(pages.get(`stories/${slug}/index.html`))
      expect(page).toContain(`<meta http-equiv="refresh" content="0; url=../${fiveReports.slug}/">`)
      expect(page).toContain(`<link rel="canonical" href="../${fiveReports.slug}/">`)
    }
  })

  it('or by one file', () => {
    const made = input()
    const pages = byPath(renderSite(exampleSite, { ...made, config: { ...made.config, redirects: 'file' } }))
    const [, second = ''] = [...fiveReports.slugByReport.values()]
    expect(pages.has(`stories/${second}/index.html`)).toBe(false)
    expect(asText(pages.get('_redirects'))).toContain(
      `/stories/${second}/* /stories/${fiveReports.slug}/ 301\n`,
    )
  })

  it('are absolute where the site’s own is known', () => {
    const pages = byPath(rendered({ site: { baseUrl: 'https://example.org/news/' } }))
    const story = asText(pages.get(`stories/${fiveReports.slug}/index.html`))
    const address = `https://example.org/news/stories/${fiveReports.slug}/`
    expect(story).toContain(`<link rel="canonical" href="${address}">`)
    expect(story).toContain(`<meta property="og:url" content="${address}">`)
    expect(asText(pages.get('sitemap.xml'))).toContain(`<loc>${address}</loc>`)
    expect(asText(pages.get('robots.txt'))).toContain('Sitemap: https://example.org/news/sitemap.xml')
    expect(asText(pages.get('404.html'))).toContain('<base href="/news/">')
  })

  it('work wherever the site lies, so every link is relative', () => {
    for (const given of [{}, { site: { baseUrl: 'https://example.org/news/' } }])
      for (const page of rendered(given).filter(isPage))
        for (const { href } of linksOf(page))
          if (!asText(page).includes('<base')) expect(href).not.toMatch(/^\//)
  })

  it('are all in the sitemap, redirects and searches not', () => {
    const files = rendered()
    const map = asText(byPath(files).get('sitemap.xml'))
    const listed = [...map.matchAll(/<loc>\/([^<]*)<\/loc>/g)].map(([, path]) => `${path}index.html`)
    const pages = files
      .filter((file) => isPage(file) && !asText(file).includes('noindex'))
      .map(({ path }) => path)
      .sort()
    expect(listed.sort()).toEqual(pages)
    expect(map).toContain('site.baseUrl')
    expect(asText(byPath(files).get('robots.txt'))).not.toContain('Sitemap')
  })
})

describe('what an operator sets', () => {
  it('sections of the story page', () => {
    const made = input()
    const config = { ...made.config, sections: ['summary', 'reports'] as const }
    const page = asText(
      byPath(renderSite(exampleSite, { ...made, config })).get(`stories/${fiveReports.slug}/index.html`),
    )
    expect([...page.matchAll(/<section class="sec" id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'summary',
      'reports',
    ])
  })

  it('names of outlets, name of the site, colours', () => {
    const made = input({ site: { name: 'Velmora <Wire>' } })
    const config = {
      ...made.config,
      outlets: { 'Velmora Courier': { name: 'The Courier' } },
      colors: { link: { light: '#123456', dark: '#abcdef' } },
    }
    const pages = byPath(renderSite(exampleSite, { ...made, config }))
    const story = asText(pages.get(`stories/${fiveReports.slug}/index.html`))
    expect(story).toContain('The Courier')
    expect(story).toContain('Velmora &lt;Wire&gt;')
    expect(story).toContain('href="../../colours.css"')
    expect(asText(pages.get('colours.css'))).toContain('--link:light-dark(#123456,#abcdef)')
  })

  it('templates, one by one', () => {
    const templates = new Map([
      ...ownTemplates,
      [
        'not-found.njk',
        '{% extends "layout.njk" %}{% block main %}<main id="main">Gone</main>{% endblock %}',
      ],
    ])
    const pages = byPath(renderSite(exampleSite, { ...input(), templates }))
    expect(asText(pages.get('404.html'))).toContain('<main id="main">Gone</main>')
  })

  it.each([
    ['{% block main %}\n{{ nothing.at.all }}\n{% endblock %}', 'line 2'],
    ['{% extends "layout.njk" %}\n{% block main %}{% if %}', 'line 2'],
    ['\n\n{{ t("noSuchLabel") }}', 'There is no label “noSuchLabel”.'],
  ])('a fault in one names it and the line', (source, words) => {
    const templates = new Map([...ownTemplates, ['not-found.njk', source]])
    const render = () => renderSite(exampleSite, { ...input(), templates })
    expect(render).toThrow(TemplateError)
    expect(render).toThrow(/^Template not-found\.njk, line \d+: /)
    expect(render).toThrow(words)
  })
})
