/** The five seeds of the site: what is set aside, and nothing else; headline, outlet, section, and no date invented. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusContext, normalizeSeed } from '../src/normalize/index.ts'
import { reportSeed } from './normalize/seed.ts'

const folder = join(import.meta.dirname, '..', 'seeds')
const files = readdirSync(folder).sort()
const seeds = files.map((file) => reportSeed(file, readFileSync(join(folder, file), 'utf8')))
const records = seeds.map((seed) => {
  const { record } = normalizeSeed(seed, corpusContext(seeds))
  if (record === null) throw new Error(`${seed.path} has no record`)
  return record
})
const [first, second, third, fourth, fifth] = records
const byLine = (record: (typeof records)[number] | undefined) =>
  (record?.setAside ?? []).map(({ line, reason }) => `${line} ${reason}`)
const subheadings = (record: (typeof records)[number] | undefined) =>
  (record?.paragraphs ?? [])
    .filter(({ kind }) => kind === 'subheading')
    .map(({ sentences }) => sentences.map(({ text }) => text).join(' '))

describe('the headline', () => {
  it('is the text’s own where it has one', () => {
    expect(first?.headline).toEqual({
      text: "France Warns Japan's NATO Office Bid Would Worsen Tension with China",
      from: 'text',
    })
    expect(third?.headline).toEqual({
      text: "France Warns Japan's NATO Office Bid Would Worsen 'Tension With China' - Report",
      from: 'text',
    })
  })
  it('is the opening words where it has none', () => {
    for (const record of [second, fourth, fifth]) {
      expect(record?.headline.from).toBe('opening')
      expect(record?.paragraphs[0]?.sentences[0]?.text.startsWith(record.headline.text)).toBe(true)
      expect(record?.headline.text).not.toMatch(/…|\.\.\.$/)
    }
  })
})

describe('outlet, place, section, date', () => {
  it('names the outlet from dateline, outlet line and credit line, and no other', () => {
    expect(records.map(({ outlet }) => outlet && `${outlet.name} ${outlet.from} ${outlet.line}`)).toEqual([
      'Tasnim dateline 6',
      null,
      'Sputnik outlet-line 6',
      null,
      'ABC Flash Point News credit-line 21',
    ])
  })
  it('keeps the credited source apart from the outlet', () => {
    expect(records.map(({ credits }) => credits)).toEqual([
      [],
      [],
      [],
      [],
      [{ name: 'RT', text: 'RT. com / ABC Flash Point News 2023.', line: 21 }],
    ])
  })
  it('reads the place from the dateline, which stays in the first sentence', () => {
    expect(records.map(({ place }) => place)).toEqual(['Tehran', null, null, null, null])
    expect(first?.paragraphs[0]?.sentences.map(({ text }) => text.slice(0, 25))).toEqual([
      'TEHRAN (Tasnim) – France ',
    ])
  })
  it('reads the section', () => {
    expect(records.map(({ section }) => section)).toEqual([null, null, 'World', null, null])
  })
  it('invents no date', () => {
    expect(records.map(({ published }) => published)).toEqual([null, null, null, null, null])
  })
  it('tells the language', () => {
    expect(records.map(({ language, direction }) => `${language} ${direction}`)).toEqual(
      Array(5).fill('en ltr'),
    )
  })
})

describe('set aside, and nothing else', () => {
  it('in the first: the repeated headline and the most-read labels', () => {
    expect(byLine(first)).toEqual([
      '4 repeated headline',
      '22 most-read list',
      '23 most-read list',
      '24 most-read list',
    ])
  })
  it('in the second: the links to other articles', () => {
    expect(byLine(second)).toEqual(['6 related-article teaser', '16 related-article teaser'])
  })
  it('in the third: section, outlet, four kickers with their teasers, the way to the comments', () => {
    const pair = (line: number) => [`${line} section label`, `${line + 1} related-article teaser`]
    expect(byLine(third)).toEqual([
      '1 section label',
      '6 outlet name',
      ...pair(11),
      ...pair(19),
      ...pair(24),
      ...pair(30),
      '32 comment form',
    ])
  })
  it('in the fourth: the source link', () => {
    expect(byLine(fourth)).toEqual(['8 source link'])
  })
  it('in the fifth: the credit line and everything after it', () => {
    const lines = (seeds[4]?.text ?? '')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
    expect(fifth?.setAside.map(({ line }) => line)).toEqual(lines.filter((line) => line >= 21))
    expect(byLine(fifth).slice(0, 5)).toEqual([
      '21 credit line',
      '23 share or vote widget',
      '24 share or vote widget',
      '25 related-article teaser',
      '26 related-article teaser',
    ])
    const comments = fifth?.setAside.filter(({ reason }) => reason === 'reader comment') ?? []
    expect(comments.map(({ line }) => line)).toEqual(expect.arrayContaining([31, 35, 40, 44]))
  })
})

describe('paragraphs', () => {
  it('keeps the subheadings as such', () => {
    expect(subheadings(second)).toEqual(['Joint Patrols of China and Russia', 'France is hesitant?'])
    expect(subheadings(third)).toEqual(["Indo-Pacific 'Engagement'"])
    expect([first, fourth, fifth].map(subheadings)).toEqual([[], [], []])
  })
  it('counts them as they are cited', () => {
    expect(records.map(({ paragraphs }) => paragraphs.at(-1)?.number)).toEqual([8, 12, 15, 7, 10])
  })
})
