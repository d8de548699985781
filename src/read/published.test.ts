import { describe, expect, it } from 'vitest'
import { publishedFrom } from './published.ts'

const isoOf = (given: string): string | null => {
  const reading = publishedFrom(given)
  return 'published' in reading ? reading.published.iso : null
}
const whyNot = (given: string): string => {
  const reading = publishedFrom(given)
  return 'why' in reading ? reading.why : 'read'
}

describe('dates', () => {
  it.each([
    ['2024', '2024', 'year', null],
    ['2024-06', '2024-06', 'month', null],
    ['2024-6-3', '2024-06-03', 'day', null],
    [' 2024-06-03 ', '2024-06-03', 'day', null],
    ['2024-06-03T14:05', '2024-06-03T14:05:00', 'time', null],
    ['2024-06-03T14:05:59', '2024-06-03T14:05:59', 'time', null],
    ['2024-06-03T14:05Z', '2024-06-03T14:05:00Z', 'time', 'Z'],
    ['2024-06-03t14:05:07.123456z', '2024-06-03T14:05:07Z', 'time', 'Z'],
    ['2024-06-03 14:05:00 +2', '2024-06-03T14:05:00+02:00', 'time', '+02:00'],
    ['2024-06-03T14:05:00+0530', '2024-06-03T14:05:00+05:30', 'time', '+05:30'],
    ['2024-06-03T9:05-05', '2024-06-03T09:05:00-05:00', 'time', '-05:00'],
    ['2024-01-01T23:30:00-12:00', '2024-01-01T23:30:00-12:00', 'time', '-12:00'],
    ['2024-06-03T00:00:00+14:00', '2024-06-03T00:00:00+14:00', 'time', '+14:00'],
    ['2024-06-03T14:05\u221203:30', '2024-06-03T14:05:00-03:30', 'time', '-03:30'],
    ['1815-06-18', '1815-06-18', 'day', null],
    ['2024-02-29', '2024-02-29', 'day', null],
  ])('%s is as exact as it was printed', (given, iso, precision, zone) => {
    expect(publishedFrom(given)).toEqual({ published: { iso, precision, zone } })
  })
  it('that are on no calendar are refused, never moved to the next month', () => {
    expect(whyNot('2024-02-30')).toBe('February 2024 has 29 days, not 30')
    expect(whyNot('2023-02-29')).toBe('February 2023 has 28 days, not 29')
    expect(whyNot('1900-02-29')).toBe('February 1900 has 28 days, not 29')
    expect(whyNot('2024-04-31')).toMatch(/April 2024 has 30 days/)
    expect(whyNot('2024-13-01')).toMatch(/no month 13/)
    expect(whyNot('2024-00')).toMatch(/no month 0/)
    expect(whyNot('2024-01-00')).toMatch(/not 0/)
    expect(whyNot('0000-00-00')).toMatch(/year 0/)
  })
  it('with a time or a zone that no clock shows are refused', () => {
    for (const time of ['24:00', '14:60', '14:05:60', '14:05+15:00', '14:05-12:30', '14:05+02:60']) {
      expect(isoOf(`2024-06-03T${time}`), time).toBeNull()
    }
  })
  it.each([
    'yesterday',
    '03/06/2024',
    '20240603',
    '1704067200',
    '1e30',
    '275761-01-01',
    '2024-06-03T',
    '2024-06-03T14',
    '2024-W23',
    'Mon, 03 Jun 2024 14:05:00 GMT',
    '-2024-06-03',
    '２０２４-06-03',
    '',
  ])('%j is no date', (given) => {
    expect(isoOf(given)).toBeNull()
  })
  it('of four hundred years are read where the calendar has them, and only there', () => {
    for (let year = 1800; year < 2200; year += 1) {
      for (let month = 1; month <= 12; month++) {
        for (const day of [1, 28, 29, 30, 31]) {
          const date = new Date(Date.UTC(year, month - 1, day))
          const given = `${year}-${String(month).padStart(2, '0')}-${day}`
          const isReal = date.getUTCMonth() === month - 1
          if ((isoOf(given) !== null) !== isReal) expect.fail(`${given} is ${isReal ? '' : 'not '}a date`)
        }
      }
    }
  })
})
