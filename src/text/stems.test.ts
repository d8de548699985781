import { describe, expect, it } from 'vitest'
import { stem } from './stems.ts'
import { isStopWord } from './stop-words.ts'

describe('stem', () => {
  it('takes off case, possessives and endings by language', () => {
    expect(stem('Governments’', 'en')).toBe(stem('government', 'en'))
    expect(stem('Bloc’s', 'en')).toBe('bloc')
    expect(stem('Häuser', 'de')).toBe(stem('Haus', 'de'))
    expect(stem('президента', 'ru')).toBe(stem('президенту', 'ru'))
  })

  it('leaves words of unknown languages whole', () => {
    expect(stem('Kazi', 'sw')).toBe('kazi')
    expect(stem('日本', 'ja')).toBe('日本')
  })

  it('survives property names and overlong words', () => {
    expect(stem('constructor', 'en')).toBe('constructor')
    expect(stem('x'.repeat(10_000), 'en')).toHaveLength(10_000)
    expect(isStopWord('the', 'constructor')).toBe(false)
  })
})

describe('isStopWord', () => {
  it('knows the languages of the list, in any case', () => {
    expect(isStopWord('The', 'en')).toBe(true)
    expect(isStopWord('Don’t', 'en')).toBe(true)
    expect(isStopWord('nicht', 'de')).toBe(true)
    expect(isStopWord('the', 'und')).toBe(false)
  })

  it('gives back words that news is about', () => {
    expect(isStopWord('fire', 'en')).toBe(false)
  })
})
