/** A story made of texts, for the tests of who said what: paragraphs parted by empty lines, sentences by rule, nothing set aside. */
import type { Paragraph, StoryCluster, StoryRecord } from '../src/records.ts'
import { sentences } from '../src/text/sentences.ts'

export function recordOf(id: string, text: string, language = 'en'): StoryRecord {
  let place = 0
  const paragraphs = text.split(/\n\n+/).map((part, n): Paragraph => {
    const start = text.indexOf(part, place)
    place = start + part.length
    const ranges = sentences(part, language)
    return {
      kind: 'text',
      number: n + 1,
      sentences: ranges.map((range) => ({
        text: part.slice(range.start, range.end).replace(/\s+/g, ' '),
        start: start + range.start,
        end: start + range.end,
      })),
    }
  })
  return {
    id,
    file: `${id}.txt`,
    headline: { text: id, from: 'front-matter' },
    outlet: null,
    credits: [],
    authors: [],
    place: null,
    section: null,
    url: null,
    published: null,
    language,
    direction: 'ltr',
    paragraphs,
    setAside: [],
    tree: { type: 'root', children: [] },
    words: text.split(/\s+/).length,
  }
}

export function storyOfRecords(reports: readonly StoryRecord[]): StoryCluster {
  return {
    id: reports[0]?.id ?? '',
    reports,
    accounts: reports.map(({ id }) => ({ reports: [id], origin: null })),
    derivations: [],
    weakTies: [],
    memberships: [],
    idf: new Map(),
  }
}

/** A story of texts; the n-th has the n-th letter as its id. */
export function storyOfTexts(...texts: readonly string[]): StoryCluster {
  return storyOfRecords(texts.map((text, n) => recordOf(String.fromCharCode(97 + n), text)))
}
