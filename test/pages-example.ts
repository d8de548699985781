/** A site that holds every state a page can be in. All events are made up. */
import type { StoryPage } from '../src/records-page.ts'
import { at, day, derivation, extract, pair, report, site, story } from './pages-fixture.ts'

const bridge = [
  report({
    id: 'bridge-courier',
    headline: 'Harbour Bridge Closed After Cracks Are Found in Two Cables',
    outlet: 'Velmora Courier',
    section: 'Region',
    url: 'https://courier.example/2026/03/bridge',
    text: [
      'The Harbour Bridge in Velmora was closed to all traffic on Monday after inspectors found cracks in two of its cables. The city expects the closure to last until 14 April 2026.',
      '"We would rather have an empty bridge than a full hospital," said Ilse Brandt, the city engineer, at a press conference on the quay.',
      '# What was found',
      'The cracks are up to four centimetres long, according to the inspection report. They were not there in 2019, when the cables were last examined.',
      'Some 38,000 vehicles cross the bridge every day. Ferries have been added between the Old Port and Stenholm.',
    ],
    setAside: [
      ['section label', 'Region'],
      ['related-article teaser', 'Read also: Ferry timetable for the week'],
      ['related-article teaser', 'Read also: Who pays for the bridge?'],
      ['reader comment', 'About time!'],
      ['reader comment', 'They knew for years.'],
    ],
  }),
  report({
    id: 'bridge-post',
    headline: 'Cracked cables shut Harbour Bridge',
    outlet: 'The Stenholm Post',
    text: [
      'Traffic has been banned from the Harbour Bridge since Monday because of cracks in two cables, which inspectors discovered. The closure should last until the middle of April.',
      'City engineer Ilse Brandt said an empty bridge was better than a full hospital.',
      'About 38,000 vehicles use the bridge daily.',
    ],
  }),
  report({
    id: 'bridge-blog',
    text: [
      'I stood on the quay this morning and watched the last bus cross the Harbour Bridge. Nobody on board knew it would be the last.',
      'The inspectors have found cracks in two of its cables, and Brandt calls it “a precaution”. A welder I spoke to calls it something else.',
    ],
  }),
  report({
    id: 'bridge-wire',
    outlet: 'Northern Wire',
    credit: 'Baltic Agency',
    text: [
      'A suspension bridge that carries 38,000 vehicles a day has been closed in Velmora after cracks were discovered in its cables, officials said on Tuesday.',
      'Repairs could cost 12 million crowns, the transport ministry said.',
    ],
    setAside: [['credit line', 'Baltic Agency / Northern Wire']],
  }),
  report({
    id: 'bridge-radio',
    text: [
      'A bridge that carries 38,000 vehicles a day has been closed in the city of Velmora after cracks were found in its cables.',
      'The repairs may cost up to 12 million crowns.',
    ],
    setAside: [['source link', 'Source link']],
  }),
] as const

const [courier, post, blog, wire, radio] = bridge.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
]
const of = (ref: ReturnType<typeof at>, words?: string) => extract(bridge, ref, words)

/** Five reports, three accounts: one rewritten, one alone, two that follow an agency that is not held. */
export const fiveReports: StoryPage = story({
  reports: bridge,
  accounts: [
    { reports: [courier, post], origin: courier },
    { reports: [blog], origin: blog },
    { reports: [wire, radio], origin: null },
  ],
  derivations: [
    derivation(post, courier, {
      alignments: [
        pair(at(post, 1, 1), at(courier, 1, 1)),
        pair(at(post, 1, 2), at(courier, 1, 2)),
        pair(at(post, 2, 1), at(courier, 2, 1), 'same point'),
        pair(at(post, 3, 1), at(courier, 4, 1), 'nearly the same'),
      ],
      sentences: 4,
      longestShared: 'cracks in two',
    }),
    derivation(radio, wire, {
      direction: 'unknown',
      directionReason: 'neither is dated and each has what the other lacks',
      alignments: [
        pair(at(radio, 1, 1), at(wire, 1, 1), 'nearly the same'),
        pair(at(radio, 2, 1), at(wire, 2, 1)),
      ],
      sentences: 2,
    }),
  ],
  weakTies: [{ a: blog, b: wire, score: 0.86 }],
  page: {
    summary: [
      {
        extract: of(at(courier, 1, 1)),
        accounts: [0, 1, 2],
        support: [
          { at: at(courier, 1, 1), kind: 'word for word' },
          { at: at(post, 1, 1), kind: 'same point' },
          { at: at(blog, 2, 1), kind: 'same point' },
          { at: at(wire, 1, 1), kind: 'same point' },
        ],
      },
      {
        extract: of(at(wire, 2, 1)),
        accounts: [2],
        support: [
          { at: at(wire, 2, 1), kind: 'word for word' },
          { at: at(radio, 2, 1), kind: 'nearly the same' },
        ],
      },
    ],
    agreement: {
      inEvery: [
        {
          wordings: [
            { account: 0, extract: of(at(courier, 1, 1)), also: [at(post, 1, 1)] },
            { account: 1, extract: of(at(blog, 2, 1)), also: [] },
            { account: 2, extract: of(at(wire, 1, 1)), also: [at(radio, 1, 1)] },
          ],
        },
      ],
      inSome: [
        {
          wordings: [
            { account: 0, extract: of(at(courier, 4, 1)), also: [at(post, 3, 1)] },
            { account: 2, extract: of(at(radio, 1, 1)), also: [] },
          ],
        },
      ],
      onlyIn: [
        {
          report: courier,
          shown: [of(at(courier, 3, 1))],
          others: [at(courier, 3, 2), at(courier, 4, 2)],
          sentences: 7,
        },
        { report: post, shown: [], others: [], sentences: 4 },
        { report: blog, shown: [of(at(blog, 1, 1))], others: [at(blog, 1, 2), at(blog, 2, 2)], sentences: 4 },
      ],
    },
    speakers: [
      {
        name: 'Ilse Brandt',
        role: of(at(courier, 2, 1), 'the city engineer'),
        remarks: [
          {
            wordings: [
              {
                kind: 'direct',
                extract: of(
                  at(courier, 2, 1),
                  '"We would rather have an empty bridge than a full hospital,"',
                ),
                differs: [[1, 21]],
                also: [],
              },
              {
                kind: 'reported',
                extract: of(at(post, 2, 1), 'an empty bridge was better than a full hospital'),
                differs: [[16, 26]],
                also: [],
              },
            ],
          },
          {
            wordings: [
              { kind: 'direct', extract: of(at(blog, 2, 1), '“a precaution”'), differs: [], also: [] },
            ],
          },
        ],
      },
      {
        name: null,
        role: of(at(blog, 2, 2), 'A welder I spoke to'),
        remarks: [
          {
            wordings: [
              { kind: 'reported', extract: of(at(blog, 2, 2), 'something else'), differs: [], also: [] },
            ],
          },
        ],
      },
    ],
    dates: [
      {
        iso: '2019',
        until: null,
        printed: '2019',
        extract: of(at(courier, 3, 2), 'They were not there in 2019'),
        also: [],
        otherWordings: [],
      },
      {
        iso: '2026-04-14',
        until: null,
        printed: '14 April 2026',
        extract: of(at(courier, 1, 2)),
        also: [at(post, 1, 2)],
        otherWordings: [{ printed: 'the middle of April', at: at(post, 1, 2) }],
      },
      {
        iso: null,
        until: null,
        printed: 'Monday',
        extract: of(at(courier, 1, 1)),
        also: [],
        otherWordings: [],
      },
    ],
    names: [
      {
        kind: 'person',
        name: 'Ilse Brandt',
        role: 'the city engineer',
        mentions: [at(courier, 2, 1), at(post, 2, 1)],
      },
      {
        kind: 'place',
        name: 'Velmora',
        role: null,
        mentions: [at(courier, 1, 1), at(wire, 1, 1), at(radio, 1, 1)],
      },
      { kind: 'organisation', name: 'Harbour Bridge', role: null, mentions: [at(courier, 1, 1)] },
    ],
    comparisons: [
      {
        a: courier,
        b: post,
        pairs: [
          pair(at(courier, 1, 1), at(post, 1, 1)),
          pair(at(courier, 1, 2), at(post, 1, 2)),
          pair(at(courier, 2, 1), at(post, 2, 1), 'same point'),
          pair(at(courier, 4, 1), at(post, 3, 1), 'nearly the same'),
        ],
      },
      {
        a: wire,
        b: radio,
        pairs: [pair(at(wire, 1, 1), at(radio, 1, 1), 'same words'), pair(at(wire, 2, 1), at(radio, 2, 1))],
      },
      { a: courier, b: blog, pairs: [pair(at(courier, 1, 1), at(blog, 2, 1), 'same point')] },
    ],
  },
})

const ferry = [
  report({
    id: 'ferry-1',
    headline: 'Ferry Runs Aground Off Kalvö',
    outlet: 'Velmora Courier',
    published: day('2026-03-03'),
    text: [
      'A ferry with 212 passengers ran aground off Kalvö on Friday, the coast guard said. Nobody was hurt.',
    ],
  }),
  report({
    id: 'ferry-2',
    headline:
      'Passengers rescued in thick fog as the Nordlinjen ferry Marjatta strands on a sandbank off Kalvö with more than two hundred people on board, and why nobody saw it coming',
    outlet: 'Hamnvik Times',
    published: day('2026-03-04'),
    text: [
      'More than 200 people were brought ashore in lifeboats after a ferry stranded near Kalvö in thick fog.',
    ],
  }),
]

/** A founder whose headline is long, and a direction that cannot be told. */
export const directionUnknown: StoryPage = story({
  reports: [...ferry].reverse(),
  accounts: [{ reports: ['ferry-2', 'ferry-1'], origin: null }],
  derivations: [
    derivation('ferry-1', 'ferry-2', {
      direction: 'unknown',
      directionReason: 'both appeared within a day',
      degree: 'partially-derived',
      alignments: [pair(at('ferry-1', 1, 1), at('ferry-2', 1, 1))],
      sentences: 2,
    }),
  ],
})

export const rightToLeft: StoryPage = story({
  reports: [
    report({
      id: 'ar-1',
      headline: 'إغلاق جسر الميناء بعد العثور على تشققات',
      outlet: 'صحيفة المرفأ',
      published: day('2026-03-03'),
      language: 'ar',
      direction: 'rtl',
      text: ['أغلقت السلطات جسر الميناء يوم الاثنين بعد العثور على تشققات في كابلين. ولم يصب أحد بأذى.'],
    }),
    report({
      id: 'ar-2',
      outlet: 'Velmora Courier',
      published: day('2026-03-03'),
      text: ['The bridge was closed on Monday, the newspaper reported. Nobody was hurt.'],
    }),
  ],
})

export const japanese: StoryPage = story({
  reports: [
    report({
      id: 'ja-1',
      headline: '港大橋、ケーブルに亀裂で通行止め',
      outlet: '港新聞',
      published: day('2026-03-02'),
      language: 'ja',
      text: ['港大橋は月曜日、ケーブル二本に亀裂が見つかり、全面通行止めとなった。けが人はいない。'],
    }),
    report({
      id: 'ja-2',
      headline: '大橋に亀裂',
      language: 'ja',
      published: day('2026-03-02'),
      text: ['市は亀裂を確認した。'],
    }),
  ],
})

/** One report, with nothing known but its text, which is as hostile as text can be. */
export const oneReport: StoryPage = story({
  reports: [
    report({
      id: 'single',
      text: [
        'The council said </script><script>alert(1)</script> & “nothing” <b>bold</b> {{ 7 * 7 }} \u2028 of it matters. It meets again soon.',
      ],
    }),
  ],
})

const many = Array.from({ length: 60 }, (_, index) =>
  report({
    id: `many-${String(index).padStart(2, '0')}`,
    ...(index % 3 === 0 ? {} : { headline: `Storm number ${index} reaches the coast of Velmora` }),
    ...(index % 4 === 0 ? {} : { outlet: `Sample Gazette ${index % 11}` }),
    published: day('2026-02-28'),
    text: Array.from(
      { length: 6 },
      (_, paragraph) =>
        `The storm, which reached the coast in the night, tore roofs off ${index + paragraph + 2} houses in the district. Power was out in ${paragraph + 3} villages until the morning, the network operator said in report ${index}.`,
    ),
  }),
)
const manyIds = many.map(({ id }) => id)
const [copied = '', alone = '', ...rest] = manyIds

/** Sixty reports of nine accounts: the texts move to pages of their own. */
export const sixtyReports: StoryPage = story({
  reports: many,
  accounts: [
    { reports: [copied, ...rest.slice(0, 45)], origin: copied },
    { reports: [alone, ...rest.slice(45, 51)], origin: alone },
    ...rest.slice(51).map((id) => ({ reports: [id], origin: id })),
  ],
  derivations: [
    ...rest.slice(0, 45).map((id, index) =>
      derivation(id, index < 30 ? copied : (rest[index % 3] ?? copied), {
        alignments: [pair(at(id, 1, 1), at(copied, 1, 1))],
        sentences: 12,
        matchedSentences: 9,
        score: 2 - index / 100,
      }),
    ),
    ...rest.slice(45, 51).map((id) =>
      derivation(id, alone, {
        alignments: [pair(at(id, 1, 1), at(alone, 1, 1))],
        sentences: 12,
        matchedSentences: 11,
      }),
    ),
  ],
  page: {
    agreement: {
      inEvery: [
        {
          wordings: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((account) => {
            const id = account === 0 ? copied : account === 1 ? alone : (rest[49 + account] ?? alone)
            return { account, extract: extract(many, at(id, 1, 1)), also: [] }
          }),
        },
      ],
      inSome: [],
      onlyIn: many.map(({ id }) => ({
        report: id,
        shown: [extract(many, at(id, 1, 1)), extract(many, at(id, 2, 1))],
        others: [3, 4, 5, 6].flatMap((paragraph) => [at(id, paragraph, 1), at(id, paragraph, 2)]),
        sentences: 12,
      })),
    },
    names: Array.from({ length: 30 }, (_, index) => ({
      kind: 'place' as const,
      name: 'Velmora',
      role: null,
      mentions: manyIds.slice(0, 60 - index).map((id) => at(id, 1, 1)),
    })),
  },
})

export const exampleStories: readonly StoryPage[] = [
  sixtyReports,
  fiveReports,
  directionUnknown,
  rightToLeft,
  japanese,
  oneReport,
]

export const exampleSite = site(exampleStories)
