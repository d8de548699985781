/** Stories made up for tests, of many kinds: one report, copies, sixty reports, other scripts, no headline, broken sentences. */
import type { StoryCluster } from '../src/records.ts'
import { type RecordSketch, storyOf } from './story-factory.ts'

const ferry: RecordSketch[] = [
  {
    id: 'ferry-1',
    outlet: 'Harbour Post',
    published: '2024-03-01T08:15:00+01:00',
    headline: 'Ferry runs aground off Kalvo',
    section: 'Coast',
    paragraphs: [
      'A ferry with 212 passengers ran aground off the island of Kalvo on Friday morning, the coast guard said. Nobody was hurt.',
      'The vessel Marjatta lost power in thick fog and drifted onto a sandbank, its operator Nordlinjen said. Tugs will try to pull the ferry free at high tide.',
      'It was built in 1998. "We heard a bang and then silence," said passenger Ida Holm. Was it the fog?',
      'In early February the operator had postponed an inspection of the Marjatta, according to harbour records.',
    ],
  },
  {
    id: 'ferry-2',
    outlet: 'Kalvo Radio',
    published: '2024-03-01',
    headline: 'Passengers rescued as ferry strands in fog',
    paragraphs: [
      'HAMNVIK - More than 200 passengers were rescued by lifeboats after the ferry Marjatta ran aground near the island of Kalvo in thick fog on Friday.',
      'The coast guard said nobody was hurt. An engine failure was the likely cause, the operator Nordlinjen said.',
      'However, the mayor of Hamnvik asked why an inspection of the Marjatta had been postponed in February 2024.',
    ],
  },
  {
    id: 'ferry-3',
    published: '2024-03-02T11:00:00Z',
    paragraphs: [
      'Tugs pulled the ferry Marjatta free of a sandbank off Kalvo at high tide on March 2, a day after she ran aground with 212 passengers.',
      'Divers will look at the hull of the Marjatta in the 2024 inspection, which will take place in Hamnvik on March 5 and 6.',
      'The operator Nordlinjen has apologised to the passengers and promised to pay their tickets back.',
    ],
  },
]

const frost = (index: number): RecordSketch => ({
  id: `frost-${String(index).padStart(2, '0')}`,
  outlet: `Paper ${index % 17}`,
  published: `2024-05-${String(1 + (index % 9)).padStart(2, '0')}`,
  headline: `Late frost hits the vineyards of Orlena, report ${index}`,
  paragraphs: [
    `Late frost has destroyed a third of the grapes in the Orlena valley, the winegrowers' union said on Monday, and ${100 + index} growers fear for their year.`,
    `The agriculture minister Paola Renko promised aid of ${index} million crowns to the growers of the Orlena valley after a meeting in Tarvo.`,
    `Growers lit candles between the vines in the night of May ${1 + (index % 3)} to keep the frost away, but many of the candles went out in the wind.`,
    `Insurers expect claims of ${200 + 3 * index} million crowns, said Marek Doll of the insurers' association number ${index}.`,
  ],
})

const sixty: RecordSketch[] = Array.from({ length: 60 }, (_, index) => frost(index))

export const INVENTED: readonly (readonly [string, () => StoryCluster])[] = [
  ['three accounts', () => storyOf({ reports: ferry })],
  [
    'two accounts, one of them a copy',
    () => storyOf({ reports: ferry, accounts: [['ferry-2', 'ferry-1'], ['ferry-3']] }),
  ],
  ['one report', () => storyOf({ reports: ferry.slice(0, 1) })],
  ['one short report', () => storyOf({ reports: [{ id: 'short', paragraphs: ['Rain fell.'] }] })],
  [
    'one report whose every sentence leans on another',
    () =>
      storyOf({
        reports: [
          {
            id: 'loose',
            paragraphs: ['However, he left. But why? And then it rained on them all day long.'],
          },
        ],
      }),
  ],
  [
    'sixty reports of nine accounts',
    () => {
      const ids = sixty.map(({ id }) => id)
      const accounts = Array.from({ length: 9 }, (_, account) =>
        ids.filter((__, index) => index % 9 === account),
      )
      return storyOf({ reports: sixty, accounts })
    },
  ],
  [
    'Japanese',
    () =>
      storyOf({
        reports: [
          {
            id: 'ja-1',
            language: 'ja',
            headline: '霧の中でフェリーが座礁',
            paragraphs: [
              '乗客二百人を乗せたフェリーが2024年3月1日の朝、霧の中で砂州に座礁した。けが人はいなかったと海上保安庁は発表した。',
            ],
          },
          {
            id: 'ja-2',
            language: 'ja',
            paragraphs: [
              'フェリーが3月1日の朝に霧の中で座礁し、乗客二百人が救助された。海上保安庁によると、けが人はいなかった。',
            ],
          },
        ],
      }),
  ],
  [
    'Arabic',
    () =>
      storyOf({
        reports: [
          {
            id: 'ar-1',
            language: 'ar',
            headline: 'جنوح عبارة قرب الجزيرة',
            paragraphs: [
              'جنحت عبارة تقل مئتي راكب قرب الجزيرة صباح الجمعة 1 مارس 2024 بسبب الضباب الكثيف. ولم يصب أحد بأذى.',
            ],
          },
        ],
      }),
  ],
  [
    'two languages',
    () =>
      storyOf({
        reports: [
          ...ferry.slice(0, 1),
          {
            id: 'ferry-de',
            language: 'de',
            headline: 'Fähre läuft auf Grund',
            paragraphs: [
              'Eine Fähre mit 212 Passagieren ist am Freitag vor der Insel Kalvo auf Grund gelaufen. Verletzt wurde niemand.',
            ],
          },
        ],
      }),
  ],
  [
    'reprints word for word',
    () =>
      storyOf({
        reports: ferry
          .slice(0, 1)
          .concat({ ...(ferry[0] ?? { id: '', paragraphs: [] }), id: 'ferry-1-again' }),
        accounts: [['ferry-1', 'ferry-1-again']],
      }),
  ],
]
