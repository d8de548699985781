/**
 * A site's sources in a folder, and random edits of them as an editor makes them: by a seed, so that a sequence that fails can be had again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generated, random, seedTextOf } from '../bench/generate.ts'
import type { BuildOptions } from '../src/cli/options.ts'

export interface Workplace {
  readonly folder: string
  readonly options: BuildOptions
}

const NO_OPTIONS = {
  baseUrl: null,
  strict: false,
  json: false,
  quiet: true,
  timings: false,
  threads: 1,
  port: 0,
}

/** Writes a file below the workplace, its folders too. */
export function write({ folder }: Workplace, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Seeds of so many reports, a configuration, and folders of the operator's own. */
export function workplace(folder: string, reports: number, seed: number): Workplace {
  const place = {
    folder,
    options: {
      ...NO_OPTIONS,
      seeds: join(folder, 'seeds'),
      out: join(folder, 'dist'),
      templates: join(folder, 'templates'),
      public: join(folder, 'public'),
      config: join(folder, 'stemma.config.json'),
    },
  }
  for (const name of ['seeds', 'templates', 'public']) mkdirSync(join(folder, name))
  write(place, 'stemma.config.json', configuration())
  for (const report of generated(reports, seed))
    write(place, `seeds/${report.id}.md`, short(seedTextOf(report)))
  return place
}

/** The front matter and the first paragraphs: enough words for derivation, few enough for many builds. */
const short = (text: string) => text.split('\n\n').slice(0, 5).join('\n\n')

type Next = () => number

const whole = (next: Next, below: number) => Math.floor(next() * below)
const pick = <T>(next: Next, from: readonly T[]): T => from[whole(next, from.length)] as T

function seedsOf({ folder }: Workplace): string[] {
  const seeds = join(folder, 'seeds')
  return readdirSync(seeds, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(seeds.length + 1))
    .sort()
}

/** What is done to a workplace, and what it is called. */
type Edit = readonly [name: string, edit: (place: Workplace, next: Next) => void]

function onSeed(name: string, change: (text: string, next: Next, place: Workplace) => string): Edit {
  return [
    name,
    (place, next) => {
      const seeds = seedsOf(place)
      if (seeds.length === 0) return
      const path = join(place.folder, 'seeds', pick(next, seeds))
      writeFileSync(path, change(readFileSync(path, 'utf8'), next, place))
    },
  ]
}

const paragraphsOf = (text: string) => text.split('\n\n')

const withField = (field: string, value: string) => (text: string) =>
  text.includes(`\n${field}: `)
    ? text.replace(new RegExp(`\\n${field}: .*`), () => `\n${field}: ${value}`)
    : text.replace(/^---\n/, () => `---\n${field}: ${value}\n`)

const OUTLETS = ['Harbour Post', 'The Harbour Post', 'Example Daily', 'Beispiel-Zeitung']

let counter = 0

const SEED_EDITS: readonly Edit[] = [
  onSeed(
    'a paragraph comes',
    (text, next) =>
      `${text}\n\nOfficials said on Tuesday that ${pick(next, paragraphsOf(text)).slice(0, 200)}\n`,
  ),
  onSeed('a paragraph goes', (text) => {
    const paragraphs = paragraphsOf(text)
    return paragraphs.length > 2 ? paragraphs.slice(0, -1).join('\n\n') : text
  }),
  onSeed('paragraphs change places', (text, next) => {
    const [front = '', ...rest] = paragraphsOf(text)
    const from = whole(next, rest.length)
    return [front, ...rest.slice(from), ...rest.slice(0, from)].join('\n\n')
  }),
  onSeed('a paragraph of another comes', (text, next, place) => {
    const other = readFileSync(join(place.folder, 'seeds', pick(next, seedsOf(place))), 'utf8')
    return `${text}\n\n${pick(next, paragraphsOf(other).slice(1)) ?? ''}\n`
  }),
  onSeed('another headline', (text, next) => withField('title', `Headline number ${whole(next, 50)}`)(text)),
  onSeed('another date', (text, next) =>
    withField('date', `2022-01-${String(1 + whole(next, 28)).padStart(2, '0')}`)(text),
  ),
  onSeed('another outlet', (text, next) => withField('outlet', pick(next, OUTLETS))(text)),
  onSeed('another id', (text, next) => withField('id', `id-${whole(next, 5)}`)(text)),
  onSeed('a draft', (text) => withField('draft', 'true')(text)),
  onSeed('broken', (text) => `---\ntitle: [broken\n---\n${text}`),
  onSeed(
    'a line that the outlet repeats',
    (text) => `${text}\n\nSubscribe now and never miss a story from our newsroom again.\n`,
  ),
  onSeed('mended', (text) => text.replace(/^---\ntitle: \[broken\n---\n/, '').replace('\ndraft: true', '')),
  [
    'a new seed',
    (place, next) => {
      const [report] = generated(1, whole(next, 1000))
      if (report) write(place, `seeds/${pick(next, ['', 'new/'])}n${counter++}.md`, short(seedTextOf(report)))
    },
  ],
  [
    'a rewrite of a seed',
    (place, next) => {
      const text = readFileSync(join(place.folder, 'seeds', pick(next, seedsOf(place))), 'utf8')
      const [front = '', ...rest] = paragraphsOf(text)
      const fields = front.replace(/^id: .*\n/m, '')
      write(
        place,
        `seeds/w${counter++}.md`,
        [fields, ...rest.slice(0, -1), 'It was the first of its kind.'].join('\n\n'),
      )
    },
  ],
  [
    'a seed gets another name',
    (place, next) => {
      const from = pick(next, seedsOf(place))
      mkdirSync(join(place.folder, 'seeds', 'moved'), { recursive: true })
      renameSync(
        join(place.folder, 'seeds', from),
        join(
          place.folder,
          'seeds',
          pick(next, [`m${counter++}.md`, `moved/m${counter++}.md`, `t${counter++}.txt`]),
        ),
      )
    },
  ],
  [
    'a seed goes',
    (place, next) => {
      const seeds = seedsOf(place)
      if (seeds.length > 3) rmSync(join(place.folder, 'seeds', pick(next, seeds)))
    },
  ],
  ['a file of another kind', (place) => write(place, `seeds/notes${counter++}.pdf`, 'x')],
]

/** Drawing social cards takes longer than all the rest: only one configuration has them. */
const configuration = (settings: object = {}) => JSON.stringify({ cards: { maxStories: 0 }, ...settings })

const CONFIGURATIONS = [
  configuration(),
  configuration({ site: { name: 'Other name' } }),
  configuration({ site: { baseUrl: 'https://example.org/news/' } }),
  configuration({ site: { language: 'fr' }, pageSize: 2 }),
  configuration({ redirects: 'file', sections: ['summary', 'tree', 'reports'] }),
  configuration({ outlets: { 'Harbour Post': { name: 'HP', aliases: ['The Harbour Post'] } } }),
  configuration({ silence: ['file-kind'], limits: { seedBytes: 1500 } }),
  configuration({ colors: { link: { light: '#123456', dark: '#abcdef' } } }),
  configuration({ cards: { maxStories: 3 } }),
  configuration({ site: { naem: 'no such setting' } }),
  '{ not json',
]

const OTHER_EDITS: readonly Edit[] = [
  ['the configuration', (place, next) => write(place, 'stemma.config.json', pick(next, CONFIGURATIONS))],
  ['the configuration is mended', (place) => write(place, 'stemma.config.json', configuration())],
  [
    'a template',
    (place, next) =>
      write(
        place,
        'templates/redirect.njk',
        `<!DOCTYPE html><title>{{ title }}</title>${whole(next, 3)}<a href="{{ target }}">→</a>`,
      ),
  ],
  [
    'a broken template',
    (place, next) => write(place, `templates/${pick(next, ['story', 'front', 'redirect'])}.njk`, '{% if %}'),
  ],
  [
    'the templates go',
    ({ folder }) => {
      for (const name of readdirSync(join(folder, 'templates'))) rmSync(join(folder, 'templates', name))
    },
  ],
  ['a stylesheet', (place, next) => write(place, 'public/style.css', `body { margin: ${whole(next, 9)}px }`)],
  [
    'a static file',
    (place, next) => write(place, `public/files/${pick(next, ['a', 'b'])}.txt`, String(whole(next, 9))),
  ],
  [
    'the static files go',
    ({ folder }) => rmSync(join(folder, 'public', 'files'), { recursive: true, force: true }),
  ],
  [
    'the published folder is taken away',
    ({ options }) => rmSync(options.out, { recursive: true, force: true }),
  ],
  [
    'the seeds go and come back',
    ({ folder }) => {
      if (!existsSync(join(folder, 'away'))) renameSync(join(folder, 'seeds'), join(folder, 'away'))
      renameSync(join(folder, 'away'), join(folder, 'seeds'))
    },
  ],
]

/** One step: mostly one edit of a seed, sometimes of something else, sometimes several at once. Returns what was done. */
export function randomEdit(place: Workplace, next: Next): string {
  const kinds = next() < 0.7 ? SEED_EDITS : OTHER_EDITS
  const several = next() < 0.15 ? 1 + whole(next, 4) : 1
  return Array.from({ length: several }, () => {
    const [name, edit] = pick(next, kinds)
    edit(place, next)
    return name
  }).join(' + ')
}

export { random }
