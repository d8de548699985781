import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SECTIONS } from './config/settings.ts'
import { DEFAULT_CONFIG, parseConfig } from './config.ts'

const parsed = (settings: unknown) => parseConfig(JSON.stringify(settings, null, 2), 'c.json')
const configOf = (settings: unknown) => parsed(settings).config
const complaints = (settings: unknown) =>
  parsed(settings).problems.map(({ line, message }) => `${line}: ${message}`)

describe('a configuration', () => {
  it('that is missing or empty has every default', () => {
    expect(parseConfig(null, 'c.json')).toEqual({ config: DEFAULT_CONFIG, problems: [] })
    expect(parseConfig('\ufeff{}\n', 'c.json')).toEqual({ config: DEFAULT_CONFIG, problems: [] })
  })
  it('of this project is right', () => {
    expect(parseConfig(readFileSync('stemma.config.json', 'utf8'), 'stemma.config.json').problems).toEqual([])
  })
  it('described in the documentation is right', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/configuration.md', 'utf8')) ?? []
    expect(parseConfig(example, 'c.json').problems).toEqual([])
    expect(parseConfig(example, 'c.json').config.site.name).toBe('The Witness')
  })
  it('is taken whole', () => {
    const settings = {
      site: {
        name: ' The Witness ',
        language: 'pt-BR',
        baseUrl: 'https://example.org/news',
        description: 'News.',
      },
      outlets: { 'Example Daily': { name: 'The Example Daily', aliases: ['Ex. Daily'] }, Wire: {} },
      colors: { link: { light: '#1B4B87', dark: 'oklch(80% 0.1 250 / 90%)' }, rubric: 'RebeccaPurple' },
      sections: ['reports', 'summary'],
      redirects: 'file',
      silence: ['file-kind'],
      cards: { maxStories: 0 },
      pageSize: 20,
      limits: { seedBytes: 100_000 },
    }
    expect(parsed(settings)).toEqual({
      config: {
        ...settings,
        site: { ...settings.site, name: 'The Witness', baseUrl: 'https://example.org/news/' },
        colors: { ...settings.colors, rubric: { light: 'RebeccaPurple', dark: 'RebeccaPurple' } },
        sections: ['summary', 'reports'],
      },
      problems: [],
    })
  })
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://EXAMPLE.org:80/a b/', 'http://example.org/a%20b/'],
    [null, null],
  ])('has an address that ends where a path can begin: %s', (baseUrl, expected) => {
    expect(configOf({ site: { baseUrl } }).site.baseUrl).toBe(expected)
  })
})

describe('a setting in error', () => {
  it.each([
    [{ sites: {} }, '2: `sites` is no setting; did you mean `site`?'],
    [{ site: { nmae: 'x' } }, '3: `site.nmae` is no setting; did you mean `name`?'],
    [{ outlets: { A: { alias: ['x'] } } }, '4: `outlets.A.alias` is no setting; did you mean `aliases`?'],
    [{ colors: { papr: 'red' } }, '3: `colors.papr` is no setting; did you mean `paper`?'],
    [{ analytics: true }, '2: `analytics` is no setting.'],
    [{ site: { name: 3 } }, '3: `site.name` must be a text.'],
    [{ site: { name: '' } }, '3: `site.name` must not be empty.'],
    [{ site: { name: 'a\nb' } }, '3: `site.name` must be one line without control characters.'],
    [
      { site: { baseUrl: 'javascript:alert(1)' } },
      '3: `site.baseUrl` must be an address such as https://example.org/news/.',
    ],
    [
      { site: { baseUrl: 'https://u:p@example.org' } },
      '3: `site.baseUrl` must be an address such as https://example.org/news/.',
    ],
    [
      { site: { baseUrl: 'https://example.org/?q' } },
      '3: `site.baseUrl` must be an address such as https://example.org/news/.',
    ],
    [{ site: { language: 'English' } }, '3: `site.language` must be a language tag such as en or pt-BR.'],
    [{ site: 'Stemma' }, '2: `site` must be a group of settings.'],
    [{ outlets: { A: { aliases: 'x' } } }, '4: `outlets.A.aliases` must be a list of names.'],
    [{ sections: ['tree', 'maps'] }, `4: \`sections[1]\` must be one of ${SECTIONS.join(', ')}.`],
    [{ sections: ['tree', 'tree'] }, '2: `sections` must not name a section twice.'],
    [{ redirects: 'both' }, '2: `redirects` must be "pages" or "file".'],
    [{ pageSize: 0 }, '2: `pageSize` must be a whole number from 1 to 1000.'],
    [{ pageSize: 1.5 }, '2: `pageSize` must be a whole number from 1 to 1000.'],
    [
      { limits: { seedBytes: '2 MB' } },
      '3: `limits.seedBytes` must be a whole number from 1000 to 50000000.',
    ],
    [{ silence: ['File kind'] }, '3: `silence[0]` must be a problem’s name such as file-kind.'],
    [[], '1: The configuration must be a group of settings, {…}.'],
    ['text', '1: The configuration must be a group of settings, {…}.'],
  ])('is named with its line: %j', (settings, message) => {
    expect(complaints(settings)).toEqual([message])
    expect(parsed(settings).problems[0]).toMatchObject({
      level: 'error',
      file: 'c.json',
      hint: expect.stringMatching(/./),
    })
  })
  it.each([
    'red;}body{display:none',
    'url(https://evil)',
    'var(--x)',
    '#12',
    '#12345',
    'expression(1)',
    'rgb(0,0,0)/**/',
    '</style>',
    'rgb(calc(1))',
    'notacolour',
    'image(red)',
    'rgb(0 0 0',
    'rgb(0 0 0))',
  ])('is a colour that is more than a colour: %s', (color) => {
    expect(complaints({ colors: { ink: color } })).toHaveLength(1)
    expect(complaints({ colors: { ink: { light: color, dark: '#fff' } } })).toHaveLength(1)
    expect(configOf({ colors: { ink: color } }).colors.ink).toBeUndefined()
  })
  it.each([
    '#123',
    '#1234',
    '#123456',
    '#12345678',
    'rgb(1, 2, 3)',
    'hsl(120deg 50% 50% / 0.5)',
    'lab(50% -20 30)',
    'Tomato',
  ])('is none of the usual ways to write a colour: %s', (color) =>
    expect(complaints({ colors: { ink: color } })).toEqual([]),
  )
  it('has its default, and all others are taken', () => {
    const { config, problems } = parsed({
      site: { name: 'A', language: 7 },
      pageSize: 5,
      redirects: 1,
      cads: {},
    })
    expect(problems).toHaveLength(3)
    expect(config.site).toEqual({ ...DEFAULT_CONFIG.site, name: 'A' })
    expect(config).toMatchObject({ pageSize: 5, redirects: 'pages' })
  })
  it('may be the whole file', () => {
    const { config, problems } = parseConfig('{\n  "site": {"name": "A"},\n}', 'c.json')
    expect(config).toBe(DEFAULT_CONFIG)
    expect(problems).toMatchObject([{ level: 'error', code: 'config-json', file: 'c.json', line: 3 }])
  })
})
