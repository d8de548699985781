import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesIn, mayTellDate } from './dates.ts'
import { tokens } from './tokens.ts'

/** What is read, as `printed = iso/until` or, without a year, `printed = month-day weekday modifier`. */
function read(text: string, language = 'en'): string[] {
  return datesIn(text, language).map((date) => {
    const rough = [
      date.month === null ? '' : `m${date.month}`,
      date.day === null ? '' : `d${date.day}`,
      date.untilMonth === null ? '' : `-m${date.untilMonth}`,
      date.untilDay === null ? '' : `-d${date.untilDay}`,
      date.weekday === null ? '' : `w${date.weekday}`,
    ].join('')
    const exact = date.until === null ? date.iso : `${date.iso}/${date.until}`
    return `${date.text} = ${[date.modifier, exact ?? (rough === '' ? '?' : rough)].filter((part) => part !== null).join(' ')}`
  })
}

const check = (text: string, expected: string[], language = 'en'): void =>
  expect(read(text, language)).toEqual(expected)

describe('years', () => {
  test.each([
    ['discussed since 2007, when he', ['2007 = 2007']],
    ['In 2018, Japan opened', ['2018 = 2018']],
    ['his 2019 claim that', ['2019 = 2019']],
    ['the upcoming 2023 summit', ['2023 = 2023']],
    ['the 2023 summit', ['2023 = 2023']],
    ["Japan's 2023 budget", ['2023 = 2023']],
    ['the Great War (1914–1918) ended', ['1914–1918 = 1914/1918']],
    ['the 2018-19 season', ['2018-19 = 2018/2019']],
    ['between 2014 and 2018', ['2014 = 2014', '2018 = 2018']],
    ['early 2019 and mid-2020', ['early 2019 = early 2019', 'mid-2020 = mid 2020']],
    ['2023 was the warmest year', ['2023 = 2023']],
    ['the World Cup 2022 in Qatar', ['2022 = 2022']],
  ])('%s', (text, expected) => check(text, expected))

  test.each([
    'about 2000 people came',
    'the remaining 2015 passengers',
    'in 2000 cases',
    'of 2000 soldiers',
    'UN Resolution 1973 was',
    'it cost $2020 in all',
    '2,018 homes',
    'a 2000 km road',
    'flight 1937 to Rome',
    'the number rose to 2050.5 points',
    'call 2015-555-1212',
  ])('a number that is no year: %s', (text) => check(text, []))

  test('a decade runs from its first year to its last', () => {
    check('Italy in the 1930s', ['1930s = 1930/1939'])
    check('Japan in the 1930’s before', ['1930’s = 1930/1939'])
    check('dans les années 1930', ['1930 = 1930/1939'], 'fr')
    check('in den 1930er Jahren', ['1930er = 1930/1939'], 'de')
  })
})

describe('English', () => {
  test.each([
    ['established in May 2022 and', ['May 2022 = 2022-05']],
    ['in June 2022.', ['June 2022 = 2022-06']],
    ['July 11, 2023', ['July 11, 2023 = 2023-07-11']],
    ['on 11 July 2023', ['11 July 2023 = 2023-07-11']],
    ['the 11th of July, 2023', ['11th of July, 2023 = 2023-07-11']],
    ['July 11th', ['July 11th = m7d11']],
    ['on July 11 and 12, as', ['July 11 and 12 = m7d11-m7-d12']],
    ['11–12 July 2023', ['11–12 July 2023 = 2023-07-11/2023-07-12']],
    ['July 11-13', ['July 11-13 = m7d11-m7-d13']],
    ['June 30-July 2, 2023', ['June 30-July 2, 2023 = 2023-06-30/2023-07-02']],
    ['30 June to 2 July 2023', ['30 June to 2 July 2023 = 2023-06-30/2023-07-02']],
    ['June–July 2023', ['June–July 2023 = 2023-06/2023-07']],
    ['Sunday, 3 June 2023', ['Sunday, 3 June 2023 = 2023-06-03']],
    ['Sat., Jun. 3, 2023', ['Sat., Jun. 3, 2023 = 2023-06-03']],
    ['In March, he said', ['March = m3']],
    ['back in April, following', ['April = m4']],
    ['In early May, Japanese', ['early May = early m5']],
    ['at the end of June', ['end of June = late m6']],
    ['mid-May talks', ['mid-May = mid m5']],
    ['on May 10 that', ['May 10 = m5d10']],
    ['On Tuesday, the military', ['Tuesday = w2']],
    ['said Tuesday that', ['Tuesday = w2']],
    ['Sept. 5 was', ['Sept. 5 = m9d5']],
    ['LONDON, June 3 (Wire) -', ['June 3 = m6d3']],
  ])('%s', (text, expected) => check(text, expected))

  test.each([
    'NATO may 10 times',
    'May he rest in peace',
    'They march on Rome',
    'Sun and Sat are short',
    'Black Friday sales',
    'the Sunday Times reported',
    'Theresa May said',
    'a plan by May Ling',
    'every Tuesday',
    'a man named August Krogh',
    'August company',
    'an early march',
    'the late Mr Smith',
  ])('nothing in: %s', (text) => check(text, []))

  test('a day that no calendar has is no date', () => {
    expect(read('on February 30, 2023').some((date) => date.includes('02-30'))).toBe(false)
    check('29 February 2024', ['29 February 2024 = 2024-02-29'])
    expect(read('29 February 2023').some((date) => date.includes('02-29'))).toBe(false)
  })
})

describe('figures', () => {
  test.each([
    ['2023-07-11', ['2023-07-11 = 2023-07-11']],
    ['13/07/2023', ['13/07/2023 = 2023-07-13']],
    ['07/13/2023', ['07/13/2023 = 2023-07-13']],
    ['07/04/2023', ['07/04/2023 = 2023']],
    ['11.07.2023', ['11.07.2023 = 2023-07-11']],
    ['09-07-23 17:22', ['09-07-23 = ?']],
    ['2023-07', ['2023-07 = 2023-07']],
    ['version 1.2.2023.4', []],
    ['31/02/2023', []],
  ])('%s', (text, expected) => check(text, expected))

  test('the language decides where the figures do not', () => {
    check('07/04/2023', ['07/04/2023 = 2023-04-07'], 'fr')
  })
})

describe('times', () => {
  test.each([
    ['June 3, 2023 14:05 GMT', '2023-06-03T14:05:00Z'],
    ['3 June 2023, 14.05', '2023-06-03T14:05:00'],
    ['3 June 2023 at 2:05 p.m. EDT', '2023-06-03T14:05:00-04:00'],
    ['2023-06-03T14:05:33+02:00', '2023-06-03T14:05:33+02:00'],
    ['14:05 GMT, 3 June 2023', '2023-06-03T14:05:00Z'],
    ['3 June 2023 1405 GMT', '2023-06-03T14:05:00Z'],
    ['June 3, 2023 | 12:30 AM ET', '2023-06-03T00:30:00'],
    ['3 June 2023 17:00 (GMT+3)', '2023-06-03T17:00:00+03:00'],
  ])('%s', (text, iso) => expect(datesIn(text, 'en').map((date) => date.iso)).toEqual([iso]))

  test('a zone that is not named is not guessed', () => {
    expect(datesIn('3 June 2023 17:00 IST', 'en')[0]?.zone).toBeNull()
    expect(datesIn('3 June 2023 17:00 GMT', 'en')[0]?.zone).toBe('Z')
  })
})

describe('other languages', () => {
  test.each([
    ['fr', 'le mardi 11 juillet 2023 à 14h05', ['mardi 11 juillet 2023 à 14h05 = 2023-07-11T14:05:00']],
    ['fr', 'le 1er mai', ['1er mai = m5d1']],
    ['fr', 'fin mars 2022, depuis 2019', ['fin mars 2022 = late 2022-03', '2019 = 2019']],
    ['fr', 'la planète Mars tourne', []],
    ['de', 'am Dienstag, 11. Juli 2023', ['Dienstag, 11. Juli 2023 = 2023-07-11']],
    ['de', 'Anfang Mai und seit 2019', ['Anfang Mai = early m5', '2019 = 2019']],
    ['de', 'am 11. und 12. Juli 2023', ['11. und 12. Juli 2023 = 2023-07-11/2023-07-12']],
    ['de', 'rund 2000 Menschen', []],
    ['es', 'el 11 de julio de 2023', ['11 de julio de 2023 = 2023-07-11']],
    ['es', 'a principios de mayo', ['principios de mayo = early m5']],
    ['es', 'el martes, dijo', ['martes = w2']],
    ['it', 'l’11 luglio 2023', ['11 luglio 2023 = 2023-07-11']],
    ['it', 'nel 2018, a maggio', ['2018 = 2018', 'maggio = m5']],
    ['pt', 'terça-feira (11 de julho de 2023)', ['terça-feira (11 de julho de 2023) = 2023-07-11']],
    ['pt', 'a segunda vez, em 2018', ['2018 = 2018']],
    ['nl', 'op dinsdag 11 juli 2023', ['dinsdag 11 juli 2023 = 2023-07-11']],
    ['nl', 'begin mei', ['begin mei = early m5']],
    ['ru', 'во вторник, 11 июля 2023 года', ['вторник, 11 июля 2023 года = 2023-07-11']],
    ['ru', 'в 2018 году и в начале мая', ['2018 году = 2018', 'начале мая = early m5']],
    ['ru', 'около 2000 человек', []],
    ['ar', 'في 11 يوليو 2023', ['11 يوليو 2023 = 2023-07-11']],
    ['ar', '١١ يوليو/تموز ٢٠٢٣', ['١١ يوليو/تموز ٢٠٢٣ = 2023-07-11']],
    ['ar', 'منذ عام 2007', ['2007 = 2007']],
    ['ar', '3 كانون الثاني 2023', ['3 كانون الثاني 2023 = 2023-01-03']],
    ['ja', '2023年7月11日、首相は', ['2023年7月11日 = 2023-07-11']],
    ['ja', '7月11日から12日', ['7月11日から12日 = m7d11-m7-d12']],
    ['ja', '5月初めに', ['5月初め = early m5']],
    ['ja', '令和5年7月', ['令和5年7月 = 2023-07']],
    ['ja', '2023年6月3日 14時05分', ['2023年6月3日 14時05分 = 2023-06-03T14:05:00']],
    ['ja', '火曜日に。10年間', ['火曜日 = w2']],
    ['zh', '2023年7月11日至12日', ['2023年7月11日至12日 = 2023-07-11/2023-07-12']],
    ['zh', '周二表示', ['周二 = w2']],
    ['ko', '2023년 7월 11일 화요일', ['2023년 7월 11일 = 2023-07-11', '화요일 = w2']],
  ] as [string, string, string[]][])('%s: %s', (language, text, expected) => check(text, expected, language))
})

describe('every text', () => {
  const hostile = [
    '1 '.repeat(20000),
    'May '.repeat(20000),
    '年'.repeat(20000),
    '1/'.repeat(20000),
    '2023-'.repeat(10000),
  ]

  test('offsets hold in the text itself', () => {
    for (const text of ['١١ يوليو ٢٠٢٣ and 2018', 'In early May, on July 11 and 12', ...hostile]) {
      for (const date of datesIn(text, 'en')) expect(text.slice(date.start, date.end)).toBe(date.text)
    }
  })

  test('an unknown language is read with English words', () => {
    check('July 11, 2023', ['July 11, 2023 = 2023-07-11'], 'und')
  })

  test('that mentions a date holds a word that may tell one', () => {
    const parts =
      'May|mayhem|on|Tuesday|dienstags|5|May5|1.5May|U.S.May|2023|٢٠٢٣|segunda|-|feira|terça-feira|kanun|كانون|الثاني|الثلاثاء|年|5月|星|期|火曜日|日本|周二|월|요|일|7월| | |.|’|l’|été|août|в|мая|𝒜|mars|Mars\u0301|next|early|fin'.split(
        '|',
      )
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((all) => all.join(''))
    const language = fc.constantFrom(
      'en',
      'fr',
      'de',
      'es',
      'it',
      'pt',
      'nl',
      'ru',
      'ar',
      'ja',
      'zh',
      'ko',
      'und',
    )
    let untold = 0
    fc.assert(
      fc.property(texts, language, (text, own) => {
        const found = datesIn(text, own).length > 0
        const isTold = tokens(text, own).some((word) => mayTellDate(word.text, own))
        untold += isTold ? 0 : 1
        expect(found && !isTold).toBe(false)
      }),
      { numRuns: 4000, seed: 1 },
    )
    expect(untold).toBeGreaterThan(200)
    expect(mayTellDate('harbour', 'en')).toBe(false)
  })
})
