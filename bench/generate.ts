/**
 * Made-up news with the statistics of real news, from a seed: the same number and seed give the same reports, byte for byte.
 *
 *     node bench/run.mjs bench/generate.ts --reports 10000 --seed 1 --out DIR       seeds with front matter, 1,000 a folder
 *
 * Words follow Zipf's law over a vocabulary of real stems and made-up ones; a topic brings words of its own that its stories share, so that
 * there are look-alikes; a story brings names and facts; stories have 1 to 60 reports (P(k) ∝ 1/k²) within three days of each other;
 * a fifth of the reports that are not the first of their story are rewrites of an earlier one: sentences dropped, words replaced.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { englishBackground } from '../src/cluster/background-english.ts'
import type { StoryRecord } from '../src/records.ts'

/** mulberry32: 32 bits of state, good enough for prose. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number

const REPORTS_A_DAY = 270 // an archive of 100,000 covers a year
const TOPICS = 400
const OUTLETS = 300
const LARGEST_STORY = 60 // reports
const REWRITES = 0.2

export interface GeneratedReport {
  readonly id: string
  readonly event: string
  readonly title: string
  /** `2024-06-03T14:05:00Z`; null for one report in ten. */
  readonly date: string | null
  readonly source: string
  /** Paragraphs of sentences. */
  readonly paragraphs: readonly (readonly string[])[]
  /** The report it was rewritten from; null for one of its own. */
  readonly rewriteOf: string | null
}

const whole = (next: Random, below: number) => Math.floor(next() * below)
const between = (next: Random, from: number, to: number) => from + whole(next, to - from + 1)
const pick = <T>(next: Random, from: readonly T[]): T => from[whole(next, from.length)] as T
/** A rank under Zipf's law with exponent 1: log-uniform. */
const zipf = (next: Random, ranks: number) => Math.floor((ranks + 1) ** next()) - 1

const ONSETS = 'b c d f g h j k l m n p r s t v w z br ch cl dr fr gr kr pl pr sh st th tr'.split(' ')
const VOWELS = 'a e i o u a e i o ai ea ou'.split(' ')
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'k', 'nd', 'rt', 'x']

function coined(next: Random, syllables: number): string {
  let word = ''
  for (let left = syllables; left > 0; left--) word += pick(next, ONSETS) + pick(next, VOWELS)
  return word + pick(next, CODAS)
}

const name = (next: Random) => {
  const word = coined(next, between(next, 2, 3))
  return word.charAt(0).toUpperCase() + word.slice(1)
}

interface Topic {
  readonly words: readonly string[]
  readonly names: readonly string[]
}

interface World {
  /** Common words first. */
  readonly vocabulary: readonly string[]
  readonly topics: readonly Topic[]
  readonly outlets: readonly string[]
}

function world(next: Random): World {
  const known = [...englishBackground().documentsByStem.keys()].filter((stem) => /^[a-z]{2,}$/.test(stem))
  const vocabulary = [...known, ...Array.from({ length: 40_000 }, () => coined(next, between(next, 2, 4)))]
  const middling = () => vocabulary[200 + zipf(next, vocabulary.length - 200)] ?? 'news'
  const topics = Array.from({ length: TOPICS }, () => ({
    words: Array.from({ length: 150 }, middling),
    names: Array.from({ length: 25 }, () => name(next)),
  }))
  return {
    vocabulary,
    topics,
    outlets: Array.from({ length: OUTLETS }, () => `${name(next)} ${pick(next, ['Post', 'Times', 'Daily'])}`),
  }
}

interface Event {
  readonly topic: Topic
  readonly words: readonly string[]
  readonly names: readonly string[]
}

function event(next: Random, { vocabulary, topics }: World): Event {
  const topic = topics[zipf(next, topics.length)] ?? { words: [], names: [] }
  return {
    topic,
    words: Array.from({ length: 30 }, () => vocabulary[500 + zipf(next, vocabulary.length - 500)] ?? 'event'),
    names: [
      ...Array.from({ length: 5 }, () => name(next)),
      ...Array.from({ length: 4 }, () => pick(next, topic.names)),
    ],
  }
}

function word(next: Random, { vocabulary }: World, { topic, words, names }: Event): string {
  const kind = next()
  if (kind < 0.66) return vocabulary[zipf(next, vocabulary.length)] ?? 'the'
  if (kind < 0.8) return topic.words[zipf(next, topic.words.length)] ?? 'topic'
  return kind < 0.91
    ? (words[zipf(next, words.length)] ?? 'event')
    : (names[zipf(next, names.length)] ?? 'Name')
}

function sentence(next: Random, where: World, what: Event): string {
  const words = Array.from({ length: between(next, 9, 28) }, () => word(next, where, what))
  const [first = 'It', ...rest] = words
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`
}

/** A sentence told anew: three words in ten replaced, and some order lost. */
function retold(next: Random, { vocabulary }: World, text: string): string {
  const words = text
    .slice(0, -1)
    .split(' ')
    .map((one) =>
      next() < 0.3 && /^[a-z]/.test(one) ? (vocabulary[zipf(next, vocabulary.length)] ?? one) : one,
    )
  const cut = whole(next, 4) === 0 ? whole(next, words.length) : 0
  return `${[...words.slice(cut), ...words.slice(0, cut)].join(' ')}.`
}

function paragraphsOf(next: Random, sentences: readonly string[]): string[][] {
  const paragraphs: string[][] = []
  for (let from = 0; from < sentences.length; ) {
    const to = from + between(next, 1, 3)
    paragraphs.push(sentences.slice(from, to))
    from = to
  }
  return paragraphs
}

function rewritten(next: Random, where: World, source: GeneratedReport): string[] {
  const kept = source.paragraphs.flat().filter(() => next() < 0.8)
  return (kept.length > 2 ? kept : source.paragraphs.flat()).map((text) => retold(next, where, text))
}

const headline = (text: string) => text.slice(0, -1).split(' ').slice(0, 9).join(' ')

function report(
  next: Random,
  where: World,
  what: Event,
  id: string,
  eventId: string,
  day: number,
  earlier: readonly GeneratedReport[],
): GeneratedReport {
  const source = earlier.length > 0 && next() < REWRITES ? pick(next, earlier) : null
  const sentences = source
    ? rewritten(next, where, source)
    : Array.from({ length: between(next, 5, 22) }, () => sentence(next, where, what))
  const moment = new Date(Math.round((day + next() * 2 + (source ? 1 : 0)) * 86_400) * 1000)
  return {
    id,
    event: eventId,
    title: headline(sentence(next, where, what)),
    date: next() < 0.1 ? null : moment.toISOString().replace('.000', ''),
    source: pick(next, where.outlets),
    paragraphs: paragraphsOf(next, sentences),
    rewriteOf: source?.id ?? null,
  }
}

/** P(k) ∝ 1/k², k from 1 to LARGEST_STORY. */
function storySize(next: Random): number {
  const size = Math.floor(1 / (1 - next() * (1 - 1 / (LARGEST_STORY + 1))))
  return Math.min(LARGEST_STORY, size)
}

/** Reports in the order of their stories. */
export function generated(reports: number, seed: number): GeneratedReport[] {
  const next = random(seed)
  const where = world(next)
  const days = Math.max(3, Math.round(reports / REPORTS_A_DAY))
  const made: GeneratedReport[] = []
  for (let story = 0; made.length < reports; story++) {
    const what = event(next, where)
    const day = 19_000 + next() * days
    const own: GeneratedReport[] = []
    const size = Math.min(storySize(next), reports - made.length)
    for (let one = 0; one < size; one++) {
      const id = `r${String(made.length + own.length).padStart(7, '0')}`
      own.push(report(next, where, what, id, `e${story}`, day, own))
    }
    made.push(...own)
  }
  return made
}

/** A report as `normalizeSeed` would have it, without its tree. */
export function recordOf(made: GeneratedReport): StoryRecord {
  const { id, title, date, source, paragraphs } = made
  return {
    id,
    file: `${id}.txt`,
    headline: { text: title, from: 'front-matter' },
    outlet: { name: source, from: 'front-matter', line: null },
    credits: [],
    authors: [],
    place: null,
    section: null,
    url: null,
    published: date === null ? null : { iso: date, precision: 'time', zone: 'Z' },
    language: 'en',
    direction: 'ltr',
    paragraphs: paragraphs.map((sentences, place) => ({
      kind: 'text',
      number: place + 1,
      sentences: sentences.map((text) => ({ text, start: 0, end: 0 })),
    })),
    setAside: [],
    tree: { type: 'root', children: [] },
    words: paragraphs.flat().reduce((sum, text) => sum + text.split(' ').length, 0),
  }
}

/** A report as a seed file. */
export function seedTextOf({ title, date, source, paragraphs }: GeneratedReport): string {
  const front = [
    `title: ${JSON.stringify(title)}`,
    ...(date === null ? [] : [`date: ${date}`]),
    `outlet: ${JSON.stringify(source)}`,
  ]
  return `---\n${front.join('\n')}\n---\n\n${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`
}

export function main(words: readonly string[]): number {
  const option = (name: string) => words[words.indexOf(name) + 1]
  const [reports, seed, out] = [
    Number(option('--reports')),
    Number(words.includes('--seed') ? option('--seed') : 1),
    option('--out'),
  ]
  if (!words.includes('--reports') || !words.includes('--out') || !(reports > 0) || out === undefined) {
    console.error('usage: node bench/run.mjs bench/generate.ts --reports N --out DIR [--seed N]')
    return 2
  }
  generated(reports, seed).forEach((one, place) => {
    const path = join(out, String(Math.floor(place / 1000)).padStart(4, '0'), `${one.id}.txt`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, seedTextOf(one))
  })
  console.log(`${reports} seeds, seed ${seed}, in ${out}`)
  return 0
}
