import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'

const split = (text: string, language = 'en') =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end))

/** Each case is written as its sentences; they are joined by a space (or nothing) and must come apart again. */
const spaced: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'titles and initials',
    'en',
    [
      'Dr. Lee met J. K. Osei on St. Anne Road.',
      'Mr. Ruiz of Acme Inc. told George W. Hale no.',
      'They left.',
    ],
  ],
  [
    'an acronym inside and at an end',
    'en',
    ['The U.S. President spoke in Washington, D.C. on Monday.', 'He is in the U.S.', 'The talks go on.'],
  ],
  [
    'clock times',
    'en',
    ['It began at 9 a.m. Monday and ended at 5 p.m. EST on a bridge.', 'It was 6 p.m.', 'Police had come.'],
  ],
  ['decimals and numbers', 'en', ['It rose 3.5 per cent to No. 5 of 1,000.', 'In 2019.', 'Again.']],
  [
    'quotes and brackets after the stop',
    'en',
    ['He said: “We will go.”', '“Never,” she said.', '(Reporting by A. Hale.)', '[The end.]'],
  ],
  [
    'a question put by a named speaker',
    'en',
    ['“Why now?” Ana Lee asked.', '“Stop!” he said.', '“Why?”', 'Nobody knew.'],
  ],
  [
    'ellipses',
    'en',
    ['If . . . we push, we err.', 'Being … does not mean … that.', 'He waited...', 'Then he left.', 'All...'],
  ],
  ['thin-spaced ellipses', 'en', ['"If\u2009.\u2009.\u2009.\u2009we push on, we will err."', 'He went.']],
  ['words that look like abbreviations', 'en', ['They sat.', 'He loves the sun.', 'Mary went.', 'She left.']],
  ['months and states shortened', 'en', ['On Jan. 5 he flew to Reno, Nev. for Sen. Ford.', 'Done.']],
  ['several stops at once', 'en', ['What?!', 'Really?', 'Yes.']],
  [
    'German ordinals and shorthand',
    'de',
    [
      'Am 3. Juni kam Dr. Meier, z. B. mit dem Zug.',
      'Der 1. FC verlor.',
      'Es waren 12.',
      'Die anderen gingen.',
    ],
  ],
  ['French', 'fr', ['M. Dupont a dit : « Non. »', '« Pourquoi ? »', 'Personne ne sait.']],
  ['Spanish', 'es', ['¿Por qué?', 'El Sr. Ruiz no lo sabe.', '¡Basta!', 'Fin.']],
  ['Russian', 'ru', ['В 2020 г. компания выросла на 5 млн. рублей.', 'Это всё.']],
  ['Arabic', 'ar', ['هل وصل الوفد؟', 'قال المتحدث إن الوفد وصل.', 'وغادر اليوم.']],
  ['Urdu', 'ur', ['وہ آیا۔', 'وہ گیا۔']],
  ['Hindi', 'hi', ['वह आया।', 'वह गया।']],
  ['Greek', 'el', ['Τι έγινε;', 'Κανείς δεν ξέρει.']],
  ['Korean', 'ko', ['그는 왔다.', '그는 갔다.']],
  ['numbered lines', 'en', ['1. The first one is old.', 'It is red.']],
]

describe('sentences of spaced scripts', () => {
  for (const [name, language, expected] of spaced) {
    it(name, () => expect(split(expected.join(' '), language)).toEqual(expected))
  }
})

const unspaced: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Japanese',
    'ja',
    ['首相は東京で会見した。', '「今は待つ。明日決める。」と述べた。', '終わり！', '本当か？'],
  ],
  ['a quotation that is its own sentence', 'ja', ['彼は答えた。', '「待つ。」', '皆が去った。']],
  ['Chinese', 'zh', ['他说：“我们走。”', '她问：“为什么？”', '没有人知道！']],
]

describe('sentences of unspaced scripts', () => {
  for (const [name, language, expected] of unspaced) {
    it(name, () => expect(split(expected.join(''), language)).toEqual(expected))
  }
  it('leaves Thai, which has no stops, whole', () => expect(split('เขามาแล้ว เขาไปแล้ว', 'th')).toHaveLength(1))
})

describe('any text', () => {
  it('keeps paragraphs apart that were glued', () => {
    expect(
      split('He tied himself to the outcome.“Governor,” he wrote. See Booking.Com or v1.2.Final for it.'),
    ).toHaveLength(3)
  })
  it('has nothing in an empty text', () => expect(sentences(' \n ', 'en')).toEqual([]))
  it('accounts for every non-blank character once, in order', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Dr. ',
        'U.S. ',
        '. ',
        '.”',
        '。',
        '」',
        '「',
        '... ',
        '?! ',
        'a.m. ',
        'The ',
        '۔',
        '\n',
        ' . . . ',
        'x',
        'Lee ',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('en', 'de', 'ja', 'ar', 'el', 'und'),
        (pieces, language) => {
          const text = pieces.join('')
          expect(split(text, language).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          let last = 0
          for (const { start, end } of sentences(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
        },
      ),
    )
  })
  it('stays linear on hostile text', () => {
    for (const unit of ['.', '. ', '「', '「。', 'a.', ' ', '"', '.”', 'A. ', '[1]', '。」']) {
      expect(split(unit.repeat(100_000)).join('').replace(/\s/g, '')).toBe(
        unit.repeat(100_000).replace(/\s/g, ''),
      )
    }
  })
})
