/** Records for tests, from a few lines of text. */
import type { Published, StoryRecord } from '../../src/records.ts'

export interface ReportLine {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly date?: string
  readonly outlet?: string
  readonly credits?: readonly string[]
  readonly language?: string
}

function published(date: string | undefined): Published | null {
  if (date === undefined) return null
  return { iso: date, precision: date.includes('T') ? 'time' : 'day', zone: date.endsWith('Z') ? 'Z' : null }
}

/** Sentences end at a stop and a space, paragraphs at a line end. */
export function report(line: ReportLine): StoryRecord {
  const paragraphs = line.text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return {
    id: line.id,
    file: `${line.id}.txt`,
    headline:
      line.title === undefined
        ? { text: line.text.trim().slice(0, 60), from: 'opening' }
        : { text: line.title, from: 'front-matter' },
    outlet: line.outlet === undefined ? null : { name: line.outlet, from: 'front-matter', line: null },
    credits: (line.credits ?? []).map((name) => ({ name, text: name, line: 1 })),
    authors: [],
    place: null,
    section: null,
    url: null,
    published: published(line.date),
    language: line.language ?? 'en',
    direction: 'ltr',
    paragraphs: paragraphs.map((paragraph, place) => ({
      kind: 'text',
      number: place + 1,
      sentences: (paragraph.match(/\S.*?(?:[.!?。]["”]?(?=\s|$)|$)/g) ?? []).map((text) => ({
        text,
        start: 0,
        end: 0,
      })),
    })),
    setAside: [],
    tree: { type: 'root', children: [] },
    words: line.text.split(/\s+/).filter((word) => word !== '').length,
  }
}
