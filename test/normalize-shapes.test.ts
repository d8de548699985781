/** Seeds in other shapes of page than the site's own, each with what must come out. The texts are invented. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normalizeSeed } from '../src/normalize/index.ts'
import type { SetAsideReason, StoryRecord } from '../src/records.ts'
import { reportSeed } from './normalize/seed.ts'

interface Expected {
  readonly headline: readonly [string, StoryRecord['headline']['from']]
  readonly outlet?: string
  readonly authors?: readonly string[]
  readonly place?: string
  readonly published?: string
  readonly section?: string
  readonly language?: string
  readonly subheadings?: readonly string[]
  /** Paragraphs of the report, subheadings aside. */
  readonly paragraphs: number
  readonly last: string
  /** Line and reason of all that is set aside. */
  readonly aside: readonly (readonly [number, SetAsideReason])[]
}

const lines = (from: number, to: number, reason: SetAsideReason) =>
  Array.from({ length: to - from + 1 }, (_, index): readonly [number, SetAsideReason] => [
    from + index,
    reason,
  ])

const EXPECTED: Readonly<Record<string, Expected | null>> = {
  'agency.txt': {
    headline: ['Ferry service between islands resumes after three-week strike', 'text'],
    outlet: 'Meridian dateline',
    place: 'Valletta',
    published: '2024-03-04',
    paragraphs: 4,
    last: 'The operator, Gozo Lines, declined to comment on the terms.',
    aside: [[11, 'credit line']],
  },
  'wire.txt': {
    headline: ["OSLO, Nov 12 (Northwire) - Norway's central bank kept", 'opening'],
    outlet: 'Northwire dateline',
    place: 'Oslo',
    paragraphs: 4,
    last: 'Most analysts had expected the decision, though two of 14 had forecast a cut.',
    aside: [],
  },
  'blog.txt': {
    headline: ['Why I stopped digging my garden', 'text'],
    authors: ['Martha Ellwood'],
    published: '2023-04-14',
    subheadings: ['What I did first'],
    paragraphs: 4,
    last: 'Heavy clay takes two seasons before you see a difference, and slugs love the cover.',
    aside: [
      ...lines(1, 5, 'navigation'),
      [9, 'date line'],
      ...lines(21, 24, 'share or vote widget'),
      [26, 'navigation'],
      [28, 'comment form'],
      ...lines(30, 32, 'reader comment'),
      [33, 'comment form'],
      [35, 'comment form'],
      [36, 'comment form'],
    ],
  },
  'tabloid.txt': {
    headline: ['Pensioner, 81, chases burglar down the street in her SLIPPERS', 'text'],
    authors: ['Sid Marlow'],
    published: '2023-11-21T10:48:00',
    paragraphs: 5,
    last: 'Cleveland Police said a 34-year-old man had been arrested and bailed.',
    aside: [
      [1, 'navigation'],
      [7, 'byline'],
      [8, 'date line'],
      [12, 'image caption or credit'],
      [16, 'related-article teaser'],
      ...lines(20, 22, 'related-article teaser'),
      [26, 'share or vote widget'],
    ],
  },
  'arabic.txt': {
    headline: ['افتتاح أول خط مترو في المدينة بعد عشر سنوات من الأعمال', 'text'],
    outlet: 'وكالة النخيل dateline',
    place: 'عمان',
    section: 'أخبار العالم',
    language: 'ar rtl',
    paragraphs: 3,
    last: 'هل ستبقى التذكرة رخيصة؟',
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [10, 'related-article teaser'],
      ...lines(14, 16, 'most-read list'),
    ],
  },
  'japanese.txt': {
    headline: ['港湾都市で新しい橋が開通、住民ら千人が歩いて渡る', 'text'],
    outlet: '時事 dateline',
    place: 'ロンドン',
    published: '2024-05-12T10:30:00',
    section: '国際',
    language: 'ja ltr',
    paragraphs: 3,
    last: '橋の通行料は当面無料となる。',
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [6, 'date line'],
      ...lines(14, 16, 'related-article teaser'),
    ],
  },
  'chinese.txt': {
    headline: ['新华社北京6月3日电（记者 王力）中国一家研究所', 'opening'],
    outlet: '新华社 dateline',
    place: '北京',
    section: '国际',
    language: 'zh ltr',
    paragraphs: 3,
    last: '当地农民对结果表示满意，但也担心种子的价格。',
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [6, 'related-article teaser'],
      [7, 'related-article teaser'],
      [8, 'byline'],
    ],
  },
  'russian.txt': {
    headline: ['В посёлке открыли школу, которую строили двенадцать лет', 'text'],
    outlet: 'Северный вестник dateline',
    place: 'Тверь',
    published: '2023-09-02',
    section: 'Общество',
    language: 'ru ltr',
    paragraphs: 3,
    last: 'Автобусы из соседних деревень будут ходить каждый день.',
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [10, 'related-article teaser'],
      [14, 'share or vote widget'],
      [15, 'comment form'],
    ],
  },
  'spanish.txt': {
    headline: ['La cosecha de aceituna cae a la mitad por la sequía', 'text'],
    outlet: 'Agencia Olivar dateline',
    place: 'Jaén',
    published: '2023-11-04',
    section: 'Economía',
    language: 'es ltr',
    paragraphs: 3,
    last: 'Los precios subirán otra vez antes de Navidad, avisan los mayoristas.',
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [8, 'related-article teaser'],
      [14, 'share or vote widget'],
      ...lines(15, 16, 'most-read list'),
    ],
  },
  'turkish.txt': {
    headline: ['Balıkçı köyü eski fenerini kurtarmak için para topluyor', 'text'],
    outlet: 'Körfez Ajansı dateline',
    place: 'İzmir',
    section: 'Gündem',
    language: 'tr ltr',
    paragraphs: 3,
    last: 'Onarımın gelecek yaz bitmesi bekleniyor.',
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [10, 'related-article teaser'],
      ...lines(14, 15, 'most-read list'),
    ],
  },
  'french.txt': {
    headline: ['Le dernier moulin de la vallée rouvre ses portes après dix ans de travaux', 'text'],
    authors: ['Hélène Caron'],
    published: '2024-03-07T18:05:00',
    section: 'Monde',
    language: 'fr ltr',
    paragraphs: 3,
    last: "Le moulin sera ouvert aux écoles dès le mois d'avril.",
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [3, 'date line'],
      [7, 'byline'],
      [13, 'related-article teaser'],
      [17, 'share or vote widget'],
      ...lines(18, 20, 'most-read list'),
    ],
  },
  'german.txt': {
    headline: ['Gemeinde stimmt gegen neues Gewerbegebiet am See', 'text'],
    outlet: 'nbd dateline',
    authors: ['Klara Winter'],
    place: 'Seefeld',
    section: 'Politik',
    language: 'de ltr',
    paragraphs: 3,
    last: 'Rund 4200 der 6100 Wahlberechtigten gaben ihre Stimme ab.',
    aside: [
      [1, 'navigation'],
      [2, 'section label'],
      [6, 'byline'],
      [12, 'related-article teaser'],
      ...lines(16, 18, 'most-read list'),
    ],
  },
  'listicle.txt': {
    headline: ['Five ways to keep a small kitchen cool in summer', 'text'],
    subheadings: [
      '1. Cook at dawn',
      '2. Use one pot',
      '3. Hang a wet towel',
      '4. Eat cold soup',
      '5. Go out',
    ],
    paragraphs: 6,
    last: 'Nobody ever regretted a picnic.',
    aside: [],
  },
  'one-paragraph.txt': {
    headline: ['A fishing boat with seven people on board sank', 'opening'],
    paragraphs: 1,
    last: 'A fishing boat with seven people on board sank off the northern cape early on Friday, the coast guard said, adding that all of them had been picked up alive by a passing freighter within two hours.',
    aside: [],
  },
  'headline-only.txt': null,
  'two-bylines.txt': {
    headline: ['City council rejects stadium plan by a single vote', 'text'],
    outlet: 'The Valley Herald byline',
    authors: ['Ana Lee', 'Jan Kern'],
    paragraphs: 3,
    last: '"I listened to the people in this room," she said.',
    aside: [
      [3, 'byline'],
      [11, 'credit line'],
    ],
  },
  'live-blog.txt': {
    headline: ['Storm Ilse live: trains cancelled as winds reach 140 km/h', 'text'],
    subheadings: ['15:40 GMT', '15:12 GMT', '14:55 GMT', '14:30 GMT'],
    paragraphs: 4,
    last: 'The weather service raises its warning to the highest level, for the first time in six years.',
    aside: [],
  },
  'press-release.txt': {
    headline: ['Lumen Optics opens second lens factory in Graz', 'text'],
    outlet: 'NewsDirect dateline',
    place: 'Graz, Austria',
    published: '2024-06-03',
    paragraphs: 3,
    last: '"We looked at nine cities."',
    aside: [
      [1, 'other page furniture'],
      [11, 'about the author or outlet'],
      [13, 'about the author or outlet'],
      [15, 'about the author or outlet'],
    ],
  },
  'feature.md': {
    headline: ['The last lamplighter of Port Ellis', 'text'],
    authors: ['Noor Haddad'],
    subheadings: ['What the city wants'],
    paragraphs: 13,
    last: 'Brandt says he will retire whatever they decide — he is 68, and his knees hurt*.',
    aside: [
      [3, 'byline'],
      [5, 'image caption or credit'],
      [27, 'related-article teaser'],
      [29, 'share or vote widget'],
    ],
  },
  'wrapped.txt': {
    headline: ['RIVER PATH TO CLOSE FOR REPAIRS', 'text'],
    outlet: 'Marlow Gazette outlet-line',
    paragraphs: 4,
    last: 'The path was last closed in 1998.',
    aside: [[1, 'outlet name']],
  },
  'glued.txt': {
    headline: ["Zoo's oldest tortoise lays eggs at 112, surprising everyone", 'text'],
    paragraphs: 4,
    last: 'The zoo will say more in May.',
    aside: [[1, 'related-article teaser']],
  },
  'results.txt': {
    headline: ['Second division: results of the weekend', 'text'],
    paragraphs: 7,
    last: 'Marlow stay first, two points ahead of Vallis, with three rounds left to play.',
    aside: [],
  },
  'page.txt': {
    headline: ['Council to flood the old quarry for a nature reserve', 'text'],
    outlet: 'The Harbour Courier credit-line',
    authors: ['Lena Ostrow'],
    published: '2024-05-14T08:15:00+01:00',
    subheadings: ['The plan in detail'],
    paragraphs: 6,
    last: '"It is not books or birds," she told the council.',
    aside: [
      ...lines(1, 2, 'navigation'),
      ...lines(3, 4, 'section label'),
      [5, 'navigation'],
      [6, 'section label'],
      ...lines(7, 8, 'navigation'),
      ...lines(9, 10, 'subscription or sign-up'),
      [11, 'navigation'],
      ...lines(12, 15, 'section label'),
      [16, 'most-read list'],
      [18, 'advertisement'],
      [20, 'date line'],
      [23, 'byline'],
      [24, 'date line'],
      ...lines(25, 28, 'share or vote widget'),
      [29, 'comment form'],
      [36, 'related-article teaser'],
      ...lines(40, 43, 'most-read list'),
      ...lines(45, 47, 'related-article teaser'),
      [49, 'subscription or sign-up'],
      [51, 'comment form'],
      ...lines(52, 54, 'reader comment'),
      [55, 'comment form'],
      ...lines(56, 58, 'reader comment'),
      [59, 'comment form'],
      ...lines(61, 62, 'navigation'),
      ...lines(63, 65, 'cookie or legal notice'),
    ],
  },
}

const folder = join(import.meta.dirname, 'seeds')

/** What the table above holds of a record. */
const seen = (record: StoryRecord): Expected => {
  const { headline, outlet, authors, place, published, section, language, direction, paragraphs, setAside } =
    record
  const subheadings = paragraphs.flatMap(({ kind, sentences }) =>
    kind === 'subheading' ? [sentences.map(({ text }) => text).join(' ')] : [],
  )
  return {
    headline: [headline.text, headline.from],
    ...(outlet ? { outlet: `${outlet.name} ${outlet.from}` } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(place === null ? {} : { place }),
    ...(published === null ? {} : { published: published.iso }),
    ...(section === null ? {} : { section }),
    ...(language === 'en' && direction === 'ltr' ? {} : { language: `${language} ${direction}` }),
    ...(subheadings.length > 0 ? { subheadings } : {}),
    paragraphs: paragraphs.filter(({ kind }) => kind === 'text').length,
    last: paragraphs.at(-1)?.sentences.at(-1)?.text ?? '',
    aside: setAside.map(({ line, reason }) => [line, reason] as const),
  }
}

describe('seeds in other shapes of page', () => {
  it('are all in the table', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(EXPECTED).sort())
  })
  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(file, () => {
      const { record, problems } = normalizeSeed(reportSeed(file, readFileSync(join(folder, file), 'utf8')))
      if (expected === null) {
        expect(record).toBeNull()
        expect(problems).toMatchObject([{ level: 'error', code: 'no-text', file }])
        return
      }
      expect(problems).toEqual([])
      expect(record && seen(record)).toEqual(expected)
    })
  }
})

it('keeps the text of a report that only repeats its headline', () => {
  const { record } = normalizeSeed(
    reportSeed('short.md', 'The tram is back.\n', { title: 'The tram is back' }),
  )
  expect(record?.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
    'The tram is back.',
  ])
})
