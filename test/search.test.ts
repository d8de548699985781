/** Search, from pages to answers, by the functions that the build and the page's script are made of. */
import { describe, expect, it } from 'vitest'
import type { AlignedPair, SentenceRef } from '../src/records.ts'
import { filesOf, searchIn, sentencesOf, sizeOf } from './search-memory.ts'
import { storyPage } from './search-pages.ts'

const at = (report: string, paragraph: number, sentence: number): SentenceRef => ({
  report,
  paragraph,
  sentence,
})

const MISTAKE = 'The minister called the plan a "big mistake" on Monday.'
const ERROR = 'Enlarging the alliance would be a grave error, he had said.'
const APART = 'A mistake was made, and it was a costly one for a big country.'

const aligned: AlignedPair = {
  a: at('pact/1', 1, 1),
  b: at('pact/2', 1, 1),
  kind: 'same point',
  sharedWords: 1,
  words: 9,
}

const pact = storyPage({
  slug: 'pact-1a',
  reports: [
    {
      id: 'pact/1',
      headline: 'Minister rejects pact',
      outlet: 'Harbour News',
      published: '2024-05-01',
      text: [[MISTAKE, 'Nobody else spoke.'], ['The pact was to be signed in Zürich.']],
    },
    { id: 'pact/2', published: '2024-05-02', text: [[ERROR], [MISTAKE]] },
  ],
  accounts: [[0], [1]],
  derivations: [
    {
      derived: 'pact/2',
      source: 'pact/1',
      degree: 'partially-derived',
      direction: 'inferred',
      directionReason: '',
      score: 1,
      matchedSentences: 1,
      sentences: 2,
      covered: 0,
      covers: 0,
      sharedWords: 0,
      longestShared: '',
      alignments: [aligned],
    },
  ],
  speakers: [
    {
      name: 'Ada Björk',
      role: null,
      remarks: [
        {
          wordings: [
            {
              kind: 'direct',
              extract: { at: at('pact/1', 1, 1), text: 'big mistake', cutBefore: true, cutAfter: true },
              differs: [],
              also: [],
            },
          ],
        },
      ],
    },
  ],
  names: [
    {
      kind: 'person',
      name: 'Ada Björk',
      role: 'foreign minister',
      mentions: [at('pact/1', 1, 1), at('pact/2', 1, 1)],
    },
  ],
})

const road = storyPage({
  slug: 'road-2b',
  reports: [
    {
      id: 'road',
      headline: 'Road closed',
      outlet: 'Tribune of the Hills',
      published: '2024-06-01',
      text: [[APART]],
    },
  ],
})

const tokyo = storyPage({
  slug: 'tokyo-3c',
  reports: [
    {
      id: 'tokyo',
      headline: '日本政府が発表',
      outlet: '朝の新聞',
      language: 'ja',
      text: [['日本政府は計画を発表した。', '府中で会見した。']],
    },
  ],
})

const cairo = storyPage({
  slug: 'cairo-4d',
  reports: [
    {
      id: 'cairo',
      headline: 'القاهرة',
      language: 'ar',
      direction: 'rtl',
      text: [['أَعْلَنَ الوزير أن الاتفاق تم.']],
    },
  ],
})

const stories = [pact, road, tokyo, cairo]
const ask = searchIn(filesOf(stories))

const pagesOf = async (query: string) => (await ask(query)).results.map(({ story }) => story.page)

describe('search', () => {
  it('finds sentences that hold all the words, whole, with their citations', async () => {
    const [first] = (await ask('mistake Monday')).results
    expect(first?.sentences.map(({ text }) => text)).toEqual([MISTAKE])
    expect(
      first?.sentences[0]?.at.map(
        ({ report, paragraph, sentence }) => `${report.siglum} ${paragraph}.${sentence}`,
      ),
    ).toEqual(['A 1.1', 'B 2.1'])
    expect(first).toMatchObject({
      count: 2,
      accounts: 2,
      story: { page: 'stories/pact-1a/', counts: [2, 2] },
    })
  })

  it('ranks words that stand together above the same words apart', async () => {
    expect(await pagesOf('big mistake')).toEqual(['stories/pact-1a/', 'stories/road-2b/'])
    expect((await ask('big mistake')).results.map(({ quality }) => quality)).toEqual([3, 2])
  })

  it('finds only words that stand together where they are quoted', async () => {
    for (const query of ['"big mistake"', '“big mistake”', 'minister "big mistake"'])
      expect([query, await pagesOf(query)]).toEqual([query, ['stories/pact-1a/']])
    expect(await pagesOf('"mistake big"')).toEqual([])
  })

  it('marks what was asked for, and joins words that stand together', async () => {
    const [first] = (await ask('big mistake')).results
    const marks = first?.sentences[0]?.match.marks.map(([begin, end]) => MISTAKE.slice(begin, end))
    expect(marks).toEqual(['big mistake'])
    const [second] = (await ask('mistake big')).results
    expect(second?.sentences[0]?.match.marks).toHaveLength(2)
  })

  it('takes the last word for a beginning, unless a space follows', async () => {
    expect(sentencesOf(await ask('mist'))).toContain(MISTAKE)
    expect((await ask('mist ')).results).toEqual([])
    expect((await ask('mist minister')).results.map(({ quality }) => quality)).not.toContain(3)
  })

  it('folds accents, both ways', async () => {
    for (const query of ['zurich', 'ZÜRICH', 'zu\u0308rich'])
      expect([query, sentencesOf(await ask(query))]).toEqual([
        query,
        ['The pact was to be signed in Zürich.'],
      ])
  })

  it('says whose words a hit is', async () => {
    const [quoted] = (await ask('big mistake')).results
    expect(quoted?.sentences[0]?.quote).toEqual({ direct: true, name: 'Ada Björk' })
    const [unquoted] = (await ask('Monday')).results
    expect(unquoted?.sentences[0]?.quote).toBeNull()
  })

  it('shows what an account says in other words', async () => {
    const [first] = (await ask('Monday')).results
    expect(first?.differently.map(({ text }) => text)).toEqual([ERROR])
  })

  it('finds names, with their first mentions, and outlets, with their reports', async () => {
    const [named] = (await ask('bjork')).results
    expect(named?.names).toMatchObject([{ name: 'Ada Björk', role: 'foreign minister' }])
    expect(named?.names[0]?.at.map(({ report, paragraph }) => `${report.siglum} ${paragraph}`)).toEqual([
      'A 1',
      'B 1',
    ])
    const harbour = await ask('harbour news')
    expect(harbour.outletNames).toContain('Harbour News')
    expect(harbour.results[0]?.reports.map(({ report }) => report.siglum)).toEqual(['A'])
  })

  it('says when no story holds all the words, and shows those that hold most', async () => {
    const answer = await ask('minister costly Monday ')
    expect(answer.hold).toBe('some')
    expect(answer.results.map(({ story }) => story.page)).toEqual(['stories/pact-1a/', 'stories/road-2b/'])
  })

  it('finds nothing where there is nothing', async () => {
    expect((await ask('zeppelin ')).results).toEqual([])
    expect((await ask('…')).results).toEqual([])
    expect((await searchIn(filesOf([]))('pact')).results).toEqual([])
  })

  it('finds words of scripts without spaces, and single characters', async () => {
    for (const query of ['日本政府', '政府', '計画を', '発表 計画'])
      expect([query, sentencesOf(await ask(query))]).toEqual([query, ['日本政府は計画を発表した。']])
    expect(sentencesOf(await ask('府'))).toEqual(['日本政府は計画を発表した。', '府中で会見した。'])
    expect((await ask('政日')).results).toEqual([])
    expect((await ask('本日')).results).toEqual([])
  })

  it('finds Arabic with or without its points', async () => {
    expect(await pagesOf('اعلن الوزير')).toEqual(['stories/cairo-4d/'])
    expect(await pagesOf('أَعْلَنَ')).toEqual(['stories/cairo-4d/'])
  })
})

describe('search in many stories', () => {
  /** 3,000 words as frequent as words are: the n-th most frequent one n times less than the first. */
  const word = (n: number) => `w${Math.floor(3000 ** (((n * 7919) % 9973) / 9973))}`
  const sentence = (n: number) => `${Array.from({ length: 12 }, (_, k) => word(n * 12 + k)).join(' ')}.`
  const many = Array.from({ length: 600 }, (_, n) =>
    storyPage({
      slug: `s-${n}`,
      reports: [
        {
          id: `r${n}`,
          published: new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10),
          text: Array.from({ length: 5 }, (_, p) => [
            sentence(n * 10 + 2 * p),
            `It was said on ${sentence(n * 10 + 2 * p + 1)}`,
          ]),
        },
      ],
    }),
  )
  const files = filesOf(many)
  const askMany = searchIn(files)
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const textOf = new Map(
    many.map((page) => [
      page.slug,
      page.cluster.reports.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => words(text))),
      ),
    ]),
  )

  const storiesWith = (wanted: string) =>
    [...textOf].filter(([, sentences]) => sentences.flat().includes(wanted)).length
  /** Neighbours in some sentence, neither of which most stories hold. */
  const neighbours = Array.from({ length: 150 }, (_, n) => [word(n * 41), word(n * 41 + 1)] as const).filter(
    (pair) => pair.every((one) => storiesWith(one) <= 300),
  )

  it('finds what looking into every sentence finds', async () => {
    expect(neighbours.length).toBeGreaterThan(30)
    for (const [a, b] of neighbours) {
      const expected = [...textOf]
        .filter(([, sentences]) => [a, b].every((one) => sentences.flat().includes(one)))
        .map(([slug]) => `stories/${slug}/`)
      const { hold, results } = await askMany(`${a} ${b} `, 600)
      if (hold === 'all')
        expect([a, b, results.map(({ story }) => story.page).sort()]).toEqual([a, b, expected.sort()])
      else expect(expected).toEqual([])
    }
  })

  it('looks first into stories in which the words stand together', async () => {
    const isTogether = (a: string, b: string, slug: string) =>
      textOf.get(slug)?.some((one) => one.some((first, k) => first === a && one[k + 1] === b))
    let first = 0
    for (const [a, b] of neighbours) {
      const [best] = (await askMany(`${a} ${b} `, 1)).results
      if (isTogether(a, b, best?.story.page.slice('stories/'.length, -1) ?? '')) first++
    }
    expect(first / neighbours.length).toBeGreaterThan(0.95)
  })

  it('does not need words that stand nearly everywhere, and shows the newest where there are no others', async () => {
    const rare = neighbours[0]?.[0]
    expect((await askMany(`said ${rare} `)).hold).toBe('all')
    const answer = await askMany('it was said ')
    expect(answer.hold).toBe('newest')
    expect(answer.results[0]?.story.page).toBe('stories/s-599/')
  })

  it('reads little before it answers', async () => {
    const total = files.reduce((sum, file) => sum + sizeOf(file), 0)
    const { bytes } = await askMany(`${word(3)} ${word(4)}`, 5)
    expect(bytes).toBeLessThan(80_000)
    expect(total).toBeGreaterThan(500_000)
  })

  it('does not hang on the order of stories', () => {
    expect(filesOf([...many].reverse())).toEqual(files)
  })

  it('leaves the files of older stories as they were when a newer one comes', () => {
    const newer = storyPage({
      slug: 'newer',
      reports: [{ id: 'newer', published: '2030-01-01', text: [['News.']] }],
    })
    const ofStories = (all: typeof files) => all.filter(({ path }) => path.startsWith('search/stories/'))
    expect(ofStories(filesOf([...many, newer])).slice(0, 600)).toEqual(ofStories(files))
  })
})

describe('a very long story', () => {
  const long = storyPage({
    slug: 'long',
    reports: Array.from({ length: 60 }, (_, n) => ({
      id: `r${String(n).padStart(2, '0')}`,
      outlet: `Outlet ${n}`,
      published: '2024-01-01',
      text: Array.from({ length: 8 }, (_, p) => [
        `Report ${n} says in paragraph ${p} what is unique as word${n}x${p}. ${'It goes on. '.repeat(30)}`,
      ]),
    })),
  })
  const files = filesOf([long])
  const documents = files.filter(({ path }) => path.startsWith('search/stories/'))

  it('is cut into documents of bearable size, which know what they continue', () => {
    expect(documents.length).toBeGreaterThan(5)
    expect(Math.max(...documents.map(sizeOf))).toBeLessThan(40_000)
    const index = JSON.parse(String(files.find(({ path }) => path === 'search/index.json')?.contents))
    expect(index.continued).toEqual(Array.from({ length: documents.length - 1 }, (_, n) => n + 1))
  })

  it('is found by every paragraph, with its citation', async () => {
    const askLong = searchIn(files)
    for (const [n, p] of [
      [0, 0],
      [31, 4],
      [59, 7],
    ] as const) {
      const [found] = (await askLong(`word${n}x${p} `)).results
      const [place] = found?.sentences[0]?.at ?? []
      expect([place?.report.outlet, place?.paragraph, place?.sentence]).toEqual([`Outlet ${n}`, p + 1, 1])
      expect(place?.report.page).toBe(`stories/long/${place?.report.siglum.toLowerCase()}/`)
    }
  })
})
