/** Who said what in the story that the project's own seeds become: read off the texts by hand, found by rules that do not know them. */
import { describe, expect, it } from 'vitest'
import { readStory } from '../src/compose/names/cast.ts'
import { composeNames } from '../src/compose/names/names.ts'
import { composeSpeakers } from '../src/compose/quotes/speakers.ts'
import type { Remark, Speaker, Wording } from '../src/records-page.ts'
import { seedStories } from './seed-story.ts'

const story = seedStories()[0]
if (story === undefined) throw new Error('The seeds make no story.')
const speakers = composeSpeakers(readStory(story))
const names = composeNames(readStory(story))

const wordings = (speaker: Speaker | undefined): Wording[] =>
  (speaker?.remarks ?? []).flatMap((remark) => remark.wordings)
const named = (name: string): Speaker | undefined => speakers.find((speaker) => speaker.name === name)
const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
const remarkWith = (speaker: Speaker | undefined, text: string): Remark | undefined =>
  speaker?.remarks.find((remark) =>
    remark.wordings.some((wording) => words(wording.extract.text).includes(words(text))),
  )

/** Every direct quotation of four words or more in the five texts, and whose it is. */
const QUOTATIONS: readonly (readonly [string, string])[] = [
  ['that contributes to NATO-China tension', 'an insider'],
  ['the United States and not China that is endlessly shipping weapons to the battlefield', 'Beijing'],
  [
    'If . . . we push NATO to enlarge the spectrum and the geography, we will make a big mistake',
    'Emmanuel Macron',
  ],
  ['We are already in discussions, but no details (have been) finalized yet', 'Yoshimasa Hayashi'],
  ['caught up in crises that are not ours', 'Emmanuel Macron'],
  [
    'does not mean being a vassal…does not mean that we don’t have the right to think for ourselves',
    'Emmanuel Macron',
  ],
  ['supports the One China policy and the search for a peaceful resolution', 'Emmanuel Macron'],
  [
    'rightful that European countries would remain interested in making sure that we have good relationship with',
    'Lloyd Austin',
  ],
  ['in essence, to push for', 'Li Shangfu'],
  [
    'a way of kidnapping regional countries and fuelling confrontation, which will only plunge the Asia-Pacific into a whirlpool of disputes and conflicts',
    'Li Shangfu',
  ],
]

describe('the seeds’ speakers', () => {
  it.each(QUOTATIONS)('“%s” is %s’s', (quotation, who) => {
    const holding = speakers.filter((speaker) =>
      wordings(speaker).some(
        (wording) => wording.kind === 'direct' && words(wording.extract.text) === words(quotation),
      ),
    )
    expect(holding.map((speaker) => speaker.name ?? speaker.role?.text)).toEqual([who])
  })

  it('bring the three wordings of one remark together, the full one first', () => {
    const remark = remarkWith(named('Emmanuel Macron'), 'enlarge the spectrum')
    expect(remark?.wordings.map((wording) => [wording.kind, words(wording.extract.text)])).toEqual([
      [
        'direct',
        words('If we push NATO to enlarge the spectrum and the geography we will make a big mistake'),
      ],
      ['direct', 'big mistake'],
      [
        'reported',
        words(
          'He cautioned against expanding Nato s territorial reach at a recent conference calling it a significant error',
        ),
      ],
    ])
    const marked = remark?.wordings.map(({ extract, differs }) =>
      differs.map(([from, to]) => extract.text.slice(from, to)),
    )
    expect(marked?.[0]).toContain('big mistake')
    expect(marked?.[2]).toContain('significant error')
  })

  it('keep the quoted words of two that several reports print', () => {
    for (const text of ['brain death', 'strategic autonomy']) {
      const remark = remarkWith(named('Emmanuel Macron'), text)
      const direct = remark?.wordings.find((wording) => wording.kind === 'direct')
      expect(words(direct?.extract.text ?? '')).toBe(text)
      expect(direct?.also).toHaveLength(1)
    }
  })

  it.each([
    ['Yoshimasa Hayashi', 'Japanese Foreign Minister', 'discussions about opening a NATO liaison bureau'],
    ['Koji Tomita', 'Japanese Ambassador to the US', 'working'],
    [
      'Koji Tomita',
      'Japanese Ambassador to the US',
      'Japan was working towards opening a NATO liaison office in Tokyo',
    ],
    ['Jens Stoltenberg', "Nato's Secretary General", 'the occurrences in Asia affect Europe, and vice versa'],
    [
      'Hirokazu Matsuno',
      "Japan's government's spokesperson",
      'Nato is currently considering various factors',
    ],
    [
      'Wang Wenbin',
      'a spokesperson for the Chinese foreign ministry',
      'Asia is not part of the North Atlantic region',
    ],
    ['Vladimir Putin', 'Russian President', 'global NATO'],
    ['Lloyd Austin', 'Pentagon chief', 'rightful that European countries'],
    ['Li Shangfu', "China's Defense Minister", 'a way of kidnapping regional countries'],
    ['Emmanuel Macron', 'French President', 'big mistake'],
  ])('give %s, %s: %s', (name, role, text) => {
    expect(named(name)?.role?.text).toBe(role)
    expect(remarkWith(named(name), text)).toBeDefined()
  })

  it('keep the unnamed insider and the unnamed French official unnamed and apart', () => {
    const unnamed = speakers.filter((speaker) => speaker.name === null)
    const insider = unnamed.find((speaker) => speaker.role?.text === 'an insider')
    const official = unnamed.find(
      (speaker) => speaker.role?.text === 'A French official, who declined to be identified',
    )
    expect(remarkWith(insider, 'that contributes to NATO-China tension')?.wordings).toHaveLength(2)
    expect(remarkWith(official, 'abbreviation represents the North Atlantic')).toBeDefined()
    expect(remarkWith(official, 'tension')).toBeUndefined()
  })

  it('print nothing but what the cited sentences hold', () => {
    for (const speaker of speakers) {
      for (const { extract } of wordings(speaker)) {
        const report = story.reports.find(({ id }) => id === extract.at.report)
        const paragraph = report?.paragraphs.find(({ number }) => number === extract.at.paragraph)
        expect(paragraph?.sentences[extract.at.sentence - 1]?.text).toContain(extract.text)
      }
    }
  })
})

describe('the seeds’ names', () => {
  it('are the people an editor listed, each with a role where one is printed', () => {
    const people = names.filter(({ kind }) => kind === 'person').map(({ name, role }) => `${name}, ${role}`)
    expect(people.sort()).toEqual([
      'Donald Trump, then-President',
      'Emmanuel Macron, French President',
      'Fumio Kishida, Prime Minister',
      "Hirokazu Matsuno, Japan's government's spokesperson",
      "Jens Stoltenberg, Nato's Secretary General",
      'Joe Biden, null',
      'Koji Tomita, Japanese Ambassador to the US',
      "Li Shangfu, China's Defense Minister",
      'Lloyd Austin, Pentagon chief',
      'Shinzo Abe, Japan’s then-Prime Minister',
      'Vladimir Putin, Russian President',
      'Wang Wenbin, a spokesperson for the Chinese foreign ministry',
      'Xi Jinping, null',
      'Yoshimasa Hayashi, Japanese Foreign Minister',
    ])
  })

  it('are the bodies and media an editor listed', () => {
    const bodies = names.filter(({ kind }) => kind === 'organisation').map(({ name }) => name)
    for (const name of ['NATO', 'North Atlantic Council', 'AUKUS', 'Elysee Palace', 'EU'])
      expect(bodies).toContain(name)
    expect(
      names
        .filter(({ kind }) => kind === 'media')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Financial Times', 'Kyodo', 'The Guardian'])
  })

  it('stand first where all five reports name them', () => {
    const everywhere = names.filter(({ mentions }) => mentions.length === 5).map(({ name }) => name)
    expect(everywhere).toContain('Emmanuel Macron')
    expect(everywhere).toContain('NATO')
  })
})
