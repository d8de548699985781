import { describe, expect, it } from 'vitest'
import { language } from '../labels/index.ts'
import { dayText, publishedText, rangeText } from './dates.ts'

const english = language('en').dates
const japanese = language('ja').dates

describe('dates', () => {
  it('are as exact as they are known', () => {
    expect(['2007', '2022-05', '2023-07-11'].map((iso) => dayText(iso, english))).toEqual([
      '2007',
      'May 2022',
      '11 July 2023',
    ])
    expect(dayText('2023-07-11', japanese)).toBe('2023年7月11日')
  })

  it('in a range say once what they have in common', () => {
    expect(rangeText('2023-07-11', '2023-07-12', english)).toBe('11–12 July 2023')
    expect(rangeText('2023-07-30', '2023-08-02', english)).toBe('30 July – 2 August 2023')
    expect(rangeText('2023-12-30', '2024-01-02', english)).toBe('30 December 2023 – 2 January 2024')
    expect(rangeText('2007', '2009', english)).toBe('2007 – 2009')
    expect(rangeText('2023-07-11', '2023-07-11', english)).toBe('11 July 2023')
    expect(rangeText('2023-07-30', '2023-08-02', japanese)).toBe('2023年7月30日～8月2日')
  })

  it('of publication name their zone, where one is printed', () => {
    const at = (iso: string, zone: string | null) => ({ iso, precision: 'time' as const, zone })
    expect(publishedText(at('2024-06-03T14:05:00Z', 'Z'), english)).toBe('3 June 2024, 14:05 UTC')
    expect(publishedText(at('2024-06-03T14:05:00+02:00', '+02:00'), english)).toBe(
      '3 June 2024, 14:05 UTC+02:00',
    )
    expect(publishedText(at('2024-06-03T14:05:00', null), english)).toBe('3 June 2024, 14:05')
    expect(publishedText({ iso: '2024-06', precision: 'month', zone: null }, english)).toBe('June 2024')
  })
})
