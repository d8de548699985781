import { describe, expect, it } from 'vitest'
import { datelineOf } from './dateline.ts'

const shown = (text: string, language = 'en') => {
  const dateline = datelineOf(text, language)
  return (
    dateline && [
      dateline.place,
      dateline.sources.join(' + '),
      dateline.date?.iso ?? dateline.date?.text ?? null,
    ]
  )
}

const DATELINES: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ['en', 'TUNIS (Agency) – The port reopened.', ['TUNIS', 'Agency', null]],
  ['en', 'LONDON, June 3 (Wire) - The bank said', ['LONDON', 'Wire', 'June 3']],
  ['en', 'LONDON, June 3, 2024 (Wire) - The bank said', ['LONDON', 'Wire', '2024-06-03']],
  ['en', 'ST. JOSEPH, Mich. (AB) — Health officials said', ['ST. JOSEPH, Mich.', 'AB', null]],
  ['en', '(Wire) — The attorney general is looking', [null, 'Wire', null]],
  ['en', 'Hong Kong (Wire Business)A muddled view', ['Hong Kong', 'Wire Business', null]],
  ['en', 'VIENNA — The house will be rebuilt', ['VIENNA', '', null]],
  ['en', 'NEW YORK, March 4, 2024 /NewsDirect/ -- A maker', ['NEW YORK', 'NewsDirect', '2024-03-04']],
  ['en', 'PARIS (Wire/Other) - Two agencies', ['PARIS', 'Wire + Other', null]],
  ['en', 'LONDON/PARIS, June 3 (Wire) - The bank', ['LONDON/PARIS', 'Wire', 'June 3']],
  ['en', 'London / Paris (Wire/Other) - The bank', ['London / Paris', 'Wire + Other', null]],
  ['en', 'LONDON/PARIS/ROME (Wire) – The bank', ['LONDON/PARIS/ROME', 'Wire', null]],
  ['en', 'London and Paris (Wire) - The bank', ['London and Paris', 'Wire', null]],
  ['en', 'WASHINGTON and PARIS, June 3 — The bank', ['WASHINGTON and PARIS', '', 'June 3']],
  ['en', 'LONDON/PARIS, June 3 /Wire/ -- The bank', ['LONDON/PARIS', 'Wire', 'June 3']],
  ['en', 'PARIS (Zvezda 24) – The bank', ['PARIS', 'Zvezda 24', null]],
  ['en', 'Paris (News 24) – The bank', ['Paris', 'News 24', null]],
  ['en', 'Paris, June 3 (Channel 4 News) – The bank', ['Paris', 'Channel 4 News', 'June 3']],
  ['en', 'SYDNEY (7News) - The bank', ['SYDNEY', '7News', null]],
  ['en', '(7News) — The bank', [null, '7News', null]],
  ['en', 'SYDNEY (9 News) - The bank', ['SYDNEY', '9 News', null]],
  ['fr', 'PARIS (TV1 Info) – Le gouvernement', ['PARIS', 'TV1 Info', null]],
  ['fr', 'PARIS (Info TV1/Z24) – Le gouvernement', ['PARIS', 'Info TV1 + Z24', null]],
  ['fr', 'PARIS (AFX) — Le gouvernement', ['PARIS', 'AFX', null]],
  ['de', 'BERLIN, 3. Juni (dpx) - Die Regierung', ['BERLIN', 'dpx', '3. Juni']],
  ['de', 'BERLIN/WIEN, 3. Juni (dpx) - Die Regierung', ['BERLIN/WIEN', 'dpx', '3. Juni']],
  ['de', 'Berlin (dpx) - Die Regierung', ['Berlin', 'dpx', null]],
  ['ru', 'МОСКВА, 3 июня. /ВЕСТИ/. Правительство', ['МОСКВА', 'ВЕСТИ', '3 июня']],
  ['ar', 'القاهرة (الوكالة) - قالت الحكومة', ['القاهرة', 'الوكالة', null]],
  ['ja', '【東京=山田太郎】政府は', ['東京', '', null]],
  ['ja', '【ロンドン時事】英政府は', ['ロンドン', '時事', null]],
  ['zh', '新华社北京6月3日电 中国政府', ['北京', '新华社', '6月3日']],
]

const SENTENCES: readonly string[] = [
  'The 130m-tall (420ft) Kiwi was carved by troops.',
  'The North Union (a bloc of nine states) – long divided – met.',
  'He said (again) that it was over.',
  'Paris has refused to approve a plan.',
  'WHAT NOW? — The council asked',
  'He left – nobody knew why.',
  'WASHINGTON and PARIS said on Monday they would not sign - The deal is dead.',
  'WASHINGTON and PARIS — once close — met.',
  'AC/DC (Live) - The band came back.',
  'NASA and ESA — The agencies met.',
  'London and some of the towns (Wire) - The bank',
  'He read and/or wrote (Wire) - The end.',
  'LONDON (June 3) – The bank',
  'LONDON (May 24) – The bank',
  'LONDON (Part 2) – The bank',
  'Arsenal (Saka 24) – Chelsea (Palmer 78)',
  '(Apollo 11) – The crew',
  'LONDON (7 dead) – The bank',
  'LONDON (24) – The bank',
  'LONDON (10km) – The race',
  'LONDON (7PM) – The race',
  'LONDON (Summer 2024) – The race',
  'The company (Acme) said on Monday that it would close.',
]

describe('a dateline', () => {
  for (const [language, text, expected] of DATELINES) {
    it(`is read from “${text}”`, () => expect(shown(text, language)).toEqual(expected))
  }
  for (const text of SENTENCES) it(`is not seen in “${text}”`, () => expect(shown(text)).toBeNull())
})
