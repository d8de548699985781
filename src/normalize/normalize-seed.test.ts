import { describe, expect, it } from 'vitest'
import type { FrontMatter, SeedFile } from '../records.ts'
import { normalizeSeed } from './normalize-seed.ts'

const NONE: FrontMatter = {
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

const seed = (text: string, frontMatter: Partial<FrontMatter> = {}): SeedFile => ({
  path: 'folder/a.txt',
  format: 'text',
  encoding: 'utf-8',
  text,
  bodyStart: 0,
  frontMatter: { ...NONE, ...frontMatter },
})

const record = (text: string, frontMatter: Partial<FrontMatter> = {}) => {
  const { record: made } = normalizeSeed(seed(text, frontMatter))
  if (made === null) throw new Error('no record')
  return made
}

const BODY =
  'The council met on Monday evening and decided nothing at all, officials said.\nNobody wanted to comment on it, and the doors stayed shut.\n'

const LEAD = 'Nine members of the council came together on Monday evening, officials said.\n'

describe('front matter', () => {
  it('comes before what the text says', () => {
    const made = record(`VALLIS, 4 March 2024 (Wire) - ${BODY}`, {
      title: 'A title',
      outlet: 'Herald',
      section: 'Town',
      author: ['Ana Lee'],
      date: { iso: '2024-03-05', precision: 'day', zone: null },
      url: 'https://example.com/a',
      language: 'en',
    })
    expect(made).toMatchObject({
      id: 'https://example.com/a',
      headline: { text: 'A title', from: 'front-matter' },
      outlet: { name: 'Herald', from: 'front-matter', line: null },
      credits: [{ name: 'Wire', line: 1 }],
      section: 'Town',
      authors: ['Ana Lee'],
      place: 'Vallis',
      published: { iso: '2024-03-05' },
    })
  })
  it('has a title that the text may repeat', () => {
    const made = record(`Council decides nothing\n${BODY}`, { title: 'Council decides nothing' })
    expect(made.setAside.map(({ line, reason }) => `${line} ${reason}`)).toEqual(['1 repeated headline'])
    expect(
      record(`Council decides nothing | The Herald\n${BODY}`, { title: 'Council decides nothing' }).setAside,
    ).toHaveLength(1)
  })
  it('with another title leaves the text’s first line a subheading', () => {
    const made = record(`The long night of the council\n${BODY}`, { title: 'Council decides nothing' })
    expect(made.paragraphs[0]).toMatchObject({ kind: 'subheading', number: null })
  })
})

describe('a date', () => {
  const published = (text: string) => record(text).published
  it('is read from a date line', () => {
    expect(published(`A headline here\n3 June 2024, 14:05 GMT\n${BODY}`)).toEqual({
      iso: '2024-06-03T14:05:00Z',
      precision: 'time',
      zone: 'Z',
    })
    expect(published(`A headline here\nUpdated: 5 June 2024\nPublished: 3 June 2024\n${BODY}`)?.iso).toBe(
      '2024-06-03',
    )
  })
  it('is not invented: none from the text, from comments, or without a year', () => {
    expect(
      published(
        `A headline here\n${BODY}In June 2019 it was the same, as everybody in the town remembers.\n`,
      ),
    ).toBeNull()
    expect(
      published(
        `A headline here\n${BODY}${BODY}${BODY}Comments\nAna\n09 July 2023 17:22\nI knew it all along, they never decide.\n`,
      ),
    ).toBeNull()
    expect(published(`A headline here\n3 June\n${BODY}`)).toBeNull()
    expect(published(`LONDON, June 3 (Wire) - ${BODY}`)).toBeNull()
  })
})

describe('an outlet', () => {
  const outlet = (text: string) => {
    const { outlet: found, credits } = record(text)
    return [found && `${found.name} (${found.from})`, ...credits.map(({ name }) => name)]
  }
  it('is read from the line under the headline or the first paragraph', () => {
    expect(outlet(`A headline here\nThe Valley Herald\n${BODY}`)).toEqual(['The Valley Herald (outlet-line)'])
    expect(outlet(`A headline stands here\n\n${LEAD}Zvezdar\n${BODY}`)).toEqual(['Zvezdar (outlet-line)'])
  })
  it('is not a part of the report', () => {
    expect(outlet(`A headline here\nBackground\n${BODY}`)).toEqual([null])
    expect(
      outlet(
        `A headline stands here\n\n${LEAD}Council\nThe Council of the town has nine members, and all of them were there.\n`,
      ),
    ).toEqual([null])
  })
  it('is read from credit lines, copyright lines and bylines', () => {
    expect(outlet(`${BODY}Bay. com / Harbour Point News 2024.\n`)).toEqual([
      'Harbour Point News (credit-line)',
      'Bay',
    ])
    expect(outlet(`${BODY}© 2024 The Valley Herald. All rights reserved.\n`)).toEqual([
      'The Valley Herald (credit-line)',
    ])
    expect(outlet(`A headline here\nBy Ana Lee for The Valley Herald\n${BODY}`)).toEqual([
      'The Valley Herald (byline)',
    ])
  })
  it('is not the source that is credited, nor a bare source link', () => {
    expect(outlet(`${BODY}Source: Valley Herald\n`)).toEqual([null, 'Valley Herald'])
    expect(outlet(`${BODY}Source link\n`)).toEqual([null])
  })
})

describe('a seed without a report', () => {
  it('is a problem, not a record', () => {
    for (const text of ['', '\n \n', 'Share\nTweet\nComments', 'A headline and nothing else']) {
      const { record: made, problems } = normalizeSeed(seed(text))
      expect(made).toBeNull()
      expect(problems).toMatchObject([{ level: 'error', code: 'no-text', file: 'folder/a.txt' }])
    }
  })
})
