import { describe, expect, it } from 'vitest'
import { language } from '../labels/index.ts'
import { html } from './html.ts'
import { labeller } from './labeller.ts'

const { t, text, figure, percent, list } = labeller(language('en'))

describe('a label', () => {
  it('takes the plural form of its number, in figures or in words', () => {
    expect(text('countReports', { n: 1 })).toBe('1 report')
    expect(text('countReports', { n: 5000 })).toBe('5,000 reports')
    expect(text('theReports', { n: 5 })).toBe('The five reports')
    expect(text('theReports', { n: 60 })).toBe('The 60 reports')
    expect(text('someAccounts', { n: 2, of: 'three' })).toBe('Two of three accounts')
  })

  it('escapes what is text and keeps what is HTML', () => {
    expect(t('headlineOther', { report: html('<a>B</a>'), headline: '<i>' }).toString()).toBe(
      '<a>B</a> prints &lt;i&gt;',
    )
  })

  it('that does not exist, or lacks an argument, is an error by name', () => {
    expect(() => t('nothing' as 'skip')).toThrow('There is no label “nothing”.')
    expect(() => t('compareLink', { a: 'A' })).toThrow('needs a value for {b}')
  })

  it('follows the rules of its language', () => {
    const arabic = labeller(language('ar'))
    expect([0, 1, 2, 3, 11, 100].map((n) => arabic.text('countStories', { n }))).toEqual([
      'لا قصص',
      'قصة واحدة',
      'قصتان',
      '3 قصص',
      '11 قصة',
      '100 قصة',
    ])
  })
})

describe('figures', () => {
  it('are grouped', () => {
    expect([0, 999, 1000, 1234567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567'])
  })

  it('never say all of less than all, nor none of more than none', () => {
    expect(percent(999, 1000)).toBe('99%')
    expect(percent(1, 1000)).toBe('1%')
    expect(percent(0, 10)).toBe('0%')
    expect(percent(10, 10)).toBe('100%')
  })
})

it('a list has its last member after “and”', () => {
  expect(list(['a']).toString()).toBe('a')
  expect(list(['a', 'b', '<c>']).toString()).toBe('a, b and &lt;c&gt;')
  expect(list([]).toString()).toBe('')
})
