/**
 * JSONL rows {id, text, body} → how well what `normalizeSeed` keeps of `text` matches `body`, the article's own text.
 *
 * The measure of scrapinghub's article-extraction-benchmark: multisets of word 4-grams (`\w+`, case kept), precision and recall per
 * document, their means over the documents, and the F1 of the means. `body` has no headline there, so a headline that was found in the
 * text is left out of what is kept; the line below shows the same with the headline put back.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { normalizeSeed } from '../../src/normalize/index.ts'
import type { FrontMatter, SeedFile, StoryRecord } from '../../src/records.ts'

interface Row {
  readonly id: string
  readonly text: string
  readonly body: string
}

interface Agreement {
  readonly precision: number
  readonly recall: number
}

const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  date: null,
  outlet: null,
  url: null,
  author: [],
  language: null,
  id: null,
  section: null,
  draft: false,
}

export const seedOf = ({ id, text }: Row): SeedFile => ({
  path: `${id}.txt`,
  format: 'text',
  encoding: 'utf-8',
  text,
  bodyStart: 0,
  frontMatter: NO_FRONT_MATTER,
})

/** How often each word 4-gram occurs; a text of fewer words is one gram. */
export function fourGrams(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const last = Math.max(words.length - 4, words.length > 0 ? 0 : -1)
  for (let from = 0; from <= last; from += 1) {
    const gram = words.slice(from, from + 4).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

export function agreement(kept: string, body: string): Agreement {
  const predicted = fourGrams(kept)
  const wanted = fourGrams(body)
  let shared = 0
  for (const [gram, count] of predicted) shared += Math.min(count, wanted.get(gram) ?? 0)
  const precision = total(predicted) === 0 ? (total(wanted) === 0 ? 1 : 0) : shared / total(predicted)
  const recall = total(wanted) === 0 ? (total(predicted) === 0 ? 1 : 0) : shared / total(wanted)
  return { precision, recall }
}

export const keptText = (record: StoryRecord | null): string =>
  (record?.paragraphs ?? []).map(({ sentences }) => sentences.map(({ text }) => text).join(' ')).join('\n')

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function summary(name: string, rows: readonly Agreement[]): string {
  const precision = mean(rows.map((row) => row.precision))
  const recall = mean(rows.map((row) => row.recall))
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `${name.padEnd(44)} ${String(rows.length).padStart(4)}   P ${precision.toFixed(4)}   R ${recall.toFixed(4)}   F1 ${f1.toFixed(4)}`
}

function withHeadline(record: StoryRecord | null): string {
  return record?.headline.from === 'text' ? `${record.headline.text}\n${keptText(record)}` : keptText(record)
}

export function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
}

export function measureFurniture(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const rows = readRows(file)
    const from = performance.now()
    const records = rows.map((row) => normalizeSeed(seedOf(row)).record)
    const took = performance.now() - from
    const name = basename(file)
    const scored = (texts: readonly string[]) =>
      rows.map((row, index) => agreement(texts[index] ?? '', row.body))
    const kept = scored(records.map(keptText))
    return [
      summary(`${name} untouched`, scored(rows.map(({ text }) => text))),
      summary(`${name} kept`, kept),
      summary(
        `${name} kept, even rows`,
        kept.filter((_, index) => index % 2 === 0),
      ),
      summary(
        `${name} kept, odd rows`,
        kept.filter((_, index) => index % 2 === 1),
      ),
      summary(`${name} kept, headline put back`, scored(records.map(withHeadline))),
      `${name}: ${took.toFixed(0)} ms for ${rows.length} documents`,
    ]
  })
}
