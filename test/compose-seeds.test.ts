/** What the page of the five seeds must hold, found by rules that know none of them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { composeStory, storyContext } from '../src/compose/index.ts'
import type { SentenceRef } from '../src/records.ts'
import type { DateEntry, StoryPage } from '../src/records-page.ts'
import { tokens } from '../src/text/tokens.ts'
import { seedStories } from './seed-story.ts'

let page: StoryPage
beforeAll(() => {
  const clusters = seedStories()
  expect(clusters).toHaveLength(1)
  const [cluster] = clusters
  if (cluster) page = composeStory(cluster, storyContext(clusters, { outlets: {}, pageSize: 60 }))
})

/** `C 5.1`, as the page cites it. */
const cite = ({ report, paragraph, sentence }: SentenceRef) =>
  `${page.siglumByReport.get(report)} ${paragraph}.${sentence}`

const words = (text: string) => new Set(tokens(text.toLowerCase(), 'en').map((token) => token.text))

function jaccard(a: string, b: string): number {
  const [one, two] = [words(a), words(b)]
  const shared = [...one].filter((word) => two.has(word)).length
  return shared / (one.size + two.size - shared)
}

describe('the summary', () => {
  const texts = () => page.summary.map(({ extract }) => extract.text)

  it('has six sentences or fewer, none of them twice', () => {
    expect(page.summary.length).toBeGreaterThan(3)
    expect(page.summary.length).toBeLessThanOrEqual(6)
  })

  it.each<[string, RegExp[]]>([
    ['the refusal', [/France|Paris/, /refus|reluct|oppos|not supportive/, /office/]],
    [
      'its reason',
      [/beyond the North Atlantic|charter|“North Atlantic”|geographic|represents the North Atlantic/],
    ],
    ['the stance of the President', [/Macron/, /leery|cautious|mistake|believes|oppos/]],
    ['that all members must agree', [/all members/, /agreement|unanimous/]],
    ['the talks of Japan', [/Japan|Tokyo/, /talks|discussion|working towards/]],
    ['the objection of China', [/Chin(?:a|ese)/, /objected|displeasure|unhappy/]],
  ])('tells %s', (_, signs) => {
    expect(texts().filter((text) => signs.every((sign) => sign.test(text)))).not.toEqual([])
  })

  it('says nothing twice', () => {
    const all = texts()
    for (const [index, a] of all.entries()) {
      for (const b of all.slice(index + 1)) expect(jaccard(a, b), `${a}\n${b}`).toBeLessThan(0.4)
    }
  })

  it('opens with what all three accounts say', () => {
    expect(page.summary[0]?.accounts).toEqual([0, 1, 2])
  })

  it('holds no question, fragment or loose opening', () => {
    for (const text of texts()) {
      expect(text).toMatch(/^[\p{Lu}"“].*[.!]["”]?$/u)
      expect(text).not.toMatch(/^(?:However|He|This|But|Meanwhile|Furthermore|It)\b/)
    }
  })
})

describe('agreement', () => {
  it('has the refusal in the words of every account', () => {
    const refusal = page.agreement.inEvery[0]
    expect(refusal?.wordings.map(({ account }) => account)).toEqual([0, 1, 2])
    for (const { extract } of refusal?.wordings ?? []) expect(extract.text).toMatch(/France|Paris/)
  })

  it('knows what one report alone says, and that the last has nothing of its own', () => {
    const alone = page.agreement.onlyIn.map(({ shown, others }) => shown.length + others.length)
    expect(alone).toHaveLength(5)
    expect(alone[0]).toBeLessThanOrEqual(3)
    expect(alone[1]).toBeGreaterThan(10)
    expect(alone[2]).toBeGreaterThan(8)
    expect(alone[4]).toBeLessThanOrEqual(1)
    expect(page.agreement.onlyIn[0]?.shown.map(({ text }) => text).join()).toContain('Finland and Sweden')
  })
})

describe('the dates', () => {
  const dated = () => page.dates.filter(({ iso }) => iso !== null)
  const find = (iso: string) => dated().filter((date) => date.iso === iso)
  const all = ({ extract, also }: DateEntry) => [extract.at, ...also].map(cite)

  it('are as exact as printed', () => {
    for (const iso of ['2007', '2018', '2019', '2022-05', '2022-06', '2023-07-11']) {
      expect(find(iso), iso).not.toEqual([])
    }
    expect(find('2023-07-11')[0]?.until).toBe('2023-07-12')
    expect(find('2022')).toEqual([])
  })

  it('keep those without a year apart', () => {
    const yearless = page.dates.filter(({ iso }) => iso === null).map(({ printed }) => printed)
    expect(yearless).toEqual(['March', 'April', 'early May', 'May 10', 'Tuesday'])
  })

  it('bring the reports of one event together, and two events of one year not', () => {
    expect(find('2007').map(all)).toEqual([['C 8.1', 'D 2.1', 'E 3.1']])
    expect(find('2018').map(all)).toEqual([['D 4.2', 'E 5.1']])
    expect(find('2019')).toHaveLength(2)
  })

  it('say where others print one less exactly', () => {
    const [june] = find('2022-06')
    expect(june?.otherWordings.map(({ printed, at }) => `${cite(at)} ${printed}`)).toEqual([
      'A 6.2 2022',
      'D 4.3 2022',
      'E 6.1 last year',
    ])
  })

  it('stand in order', () => {
    const keys = dated().map(({ iso }) => iso ?? '')
    expect(keys).toEqual([...keys].sort())
  })
})
