/** What holds for the page of every story: nothing invented, counts that equal what is listed, nothing said twice, the same every time. */
import { beforeAll, describe, expect, it } from 'vitest'
import { composeSite, composeStory, storyContext } from '../src/compose/index.ts'
import type { SentenceRef, StoryCluster } from '../src/records.ts'
import type { Extract, StoryPage } from '../src/records-page.ts'
import { storiesSchema, storySchema } from './data-schemas.ts'
import { INVENTED } from './invented-stories.ts'
import { seedStories } from './seed-story.ts'

const SETTINGS = { outlets: {}, pageSize: 60 }
const composed = (cluster: StoryCluster): StoryPage =>
  composeStory(cluster, storyContext([cluster], SETTINGS))

const STORIES: readonly (readonly [string, () => StoryCluster | undefined])[] = [
  ['the seeds', () => seedStories()[0]],
  ...INVENTED,
]

/** The sentence that a place names. */
function sentenceAt(page: StoryPage, { report, paragraph, sentence }: SentenceRef): string | undefined {
  const record = page.cluster.reports.find(({ id }) => id === report)
  return record?.paragraphs.find(({ number }) => number === paragraph)?.sentences[sentence - 1]?.text
}

function extracts({ summary, agreement, dates, speakers }: StoryPage): Extract[] {
  const points = [...agreement.inEvery, ...agreement.inSome].flatMap(({ wordings }) => wordings)
  return [
    ...summary.map(({ extract }) => extract),
    ...points.map(({ extract }) => extract),
    ...agreement.onlyIn.flatMap(({ shown }) => shown),
    ...dates.map(({ extract }) => extract),
    ...speakers.flatMap(({ remarks }) =>
      remarks.flatMap(({ wordings }) => wordings.map(({ extract }) => extract)),
    ),
  ]
}

function refs({ summary, agreement, dates, names, comparisons, speakers }: StoryPage): SentenceRef[] {
  const points = [...agreement.inEvery, ...agreement.inSome].flatMap(({ wordings }) => wordings)
  return [
    ...summary.flatMap(({ support }) => support.map(({ at }) => at)),
    ...points.flatMap(({ also }) => also),
    ...agreement.onlyIn.flatMap(({ others }) => others),
    ...dates.flatMap(({ also, otherWordings }) => [...also, ...otherWordings.map(({ at }) => at)]),
    ...names.flatMap(({ mentions }) => mentions),
    ...comparisons.flatMap(({ pairs }) => pairs.flatMap(({ a, b }) => [a, b])),
    ...speakers.flatMap(({ remarks }) =>
      remarks.flatMap(({ wordings }) => wordings.flatMap(({ also }) => also)),
    ),
  ]
}

describe.each(STORIES)('the page of %s', (_, make) => {
  let page: StoryPage
  let cluster: StoryCluster
  const accountOf = (report: string) => cluster.accounts.findIndex(({ reports }) => reports.includes(report))
  beforeAll(() => {
    const made = make()
    expect(made).toBeDefined()
    if (!made) return
    cluster = made
    page = composed(cluster)
  })

  it('holds no text that its sentence does not', () => {
    for (const { at, text, cutBefore, cutAfter } of extracts(page)) {
      const sentence = sentenceAt(page, at) ?? ''
      expect(text).not.toBe('')
      expect(sentence).toContain(text)
      const [before = '', ...after] = sentence.split(text)
      if (!cutBefore) expect(before, text).not.toMatch(/[\p{L}\p{N}]/u)
      if (!cutAfter) expect(after.at(-1), text).not.toMatch(/[\p{L}\p{N}]/u)
    }
  })

  it('holds no role that is not printed', () => {
    for (const { role } of page.speakers) if (role) expect(sentenceAt(page, role.at)).toContain(role.text)
  })

  it('cites only sentences that are there', () => {
    for (const ref of refs(page)) expect(sentenceAt(page, ref), JSON.stringify(ref)).toBeDefined()
  })

  it('counts what it lists', () => {
    const { facts } = page
    expect(facts.reports).toBe(cluster.reports.length)
    expect(facts.accounts).toBe(cluster.accounts.length)
    expect(facts.outlets.length).toBe(new Set(facts.outlets).size)
    const perReport = page.agreement.onlyIn.map(({ sentences }) => sentences)
    if (cluster.reports.length > 1)
      expect(perReport.reduce((sum, each) => sum + each, 0)).toBe(facts.sentences)
    for (const { shown, others, sentences } of page.agreement.onlyIn) {
      expect(shown.length + others.length).toBeLessThanOrEqual(sentences)
    }
  })

  it('says of an account only what one of its reports says', () => {
    for (const { accounts, support, extract } of page.summary) {
      expect(support[0]).toEqual({ at: extract.at, kind: 'word for word' })
      expect(accounts).toEqual(
        [...new Set(support.map(({ at }) => accountOf(at.report)))].sort((a, b) => a - b),
      )
    }
    for (const { wordings } of [...page.agreement.inEvery, ...page.agreement.inSome]) {
      for (const { account, extract, also } of wordings) {
        for (const { report } of [extract.at, ...also]) expect(accountOf(report)).toBe(account)
      }
    }
    const all = cluster.accounts.map((__, index) => index)
    for (const { wordings } of page.agreement.inEvery)
      expect(wordings.map(({ account }) => account)).toEqual(all)
  })

  it('has no sentence twice in its summary, and at most six', () => {
    const texts = page.summary.map(({ extract }) => extract.text)
    expect(texts.length).toBeLessThanOrEqual(6)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('compares every derived pair, and every two accounts where they are few', () => {
    const pairs = page.comparisons.map(({ a, b }) => `${a} ${b}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { source, derived } of cluster.derivations) expect(pairs).toContain(`${source} ${derived}`)
    const count = cluster.accounts.length
    const independent = count <= 4 ? (count * (count - 1)) / 2 : 0
    expect(pairs).toHaveLength(cluster.derivations.length + independent)
  })

  it('is the same every time', () => {
    expect(composed(cluster)).toEqual(page)
  })

  it('is written as data of the published shape', () => {
    const { data } = composeSite([cluster], { config: SETTINGS, problems: [] })
    const read = (path: string) => JSON.parse(String(data.find((file) => file.path === path)?.contents))
    expect(storiesSchema.safeParse(read('stories.json')).error).toBeUndefined()
    expect(storySchema.safeParse(read(`stories/${page.slug}/story.json`)).error).toBeUndefined()
  })
})
