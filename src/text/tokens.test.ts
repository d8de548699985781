import { describe, expect, it } from 'vitest'
import { tokens } from './tokens.ts'

const words = (text: string, language = 'en') => tokens(text, language).map((token) => token.text)

describe('tokens', () => {
  it('parts words at hyphens and keeps apostrophes, numbers and abbreviations whole', () => {
    expect(words("The U.S.-led bloc’s 1,500 Indo-Pacific aides don't agree at 10:30, she said.")).toEqual([
      'The',
      'U.S.',
      'led',
      'bloc’s',
      '1,500',
      'Indo',
      'Pacific',
      'aides',
      "don't",
      'agree',
      'at',
      '10:30',
      'she',
      'said',
    ])
  })

  it('says where each word stands', () => {
    const text = 'Élan — «naïve» 日本の首相 ok'
    for (const token of tokens(text, 'fr')) expect(text.slice(token.start, token.end)).toBe(token.text)
  })

  it('parts elisions in languages that have them', () => {
    expect(words("l’accord d'Alger", 'fr')).toEqual(['l', 'accord', 'd', 'Alger'])
  })

  it('cuts scripts without spaces into words, whole texts covered and nothing twice', () => {
    for (const text of [
      '北大西洋条約機構の連絡事務所',
      'ประธานาธิบดีฝรั่งเศสคัดค้าน',
      '프랑스는 반대한다',
      'Президент сказал',
      'قال الرئيس',
    ]) {
      const found = tokens(text, 'und')
      expect(found.length).toBeGreaterThan(1)
      expect(found.map((token) => token.text).join('')).toBe(text.replaceAll(' ', ''))
      found.reduce((end, token) => {
        expect(token.start).toBeGreaterThanOrEqual(end)
        return token.end
      }, 0)
    }
  })

  it('reads long hostile runs in linear time', () => {
    for (const unit of ['1.', 'a.', "a'", '中', '1', '́', 'ก'])
      expect(tokens(unit.repeat(50_000), 'en').length).toBeGreaterThan(0)
  })
})
