import { describe, expect, test } from 'vitest'
import { initialsOf } from './concepts/initials.ts'
import { Lexicon } from './concepts/lexicon.ts'
import { concepts, readWords } from './concepts.ts'

const lexicon = new Lexicon()

const keys = (text: string, language = 'en', initials: readonly string[] = []) =>
  concepts(readWords(text, language, lexicon), new Set(initials), lexicon).numbers.map(
    (concept) => lexicon.concepts[concept],
  )

describe('concepts', () => {
  test('a country, its people and its capital are one', () => {
    expect(keys('Norwegian')).toEqual(['@norway'])
    expect(keys('Norway')).toEqual(['@norway'])
    expect(keys('Oslo')).toEqual(['@norway', 'oslo'])
    expect(keys('New Zealand’s parliament')[0]).toBe('@new zealand')
  })

  test('a word in small letters is no country', () => {
    expect(keys('polish the turkey')).not.toContain('@poland')
  })

  test('words that stand for one meaning are one', () => {
    expect(keys('is reluctant to sign')).toContain('=refuse')
    expect(keys('refused')).toEqual(['=refuse'])
    expect(keys('is not supportive of the plan')).toEqual(['=refuse', '=plan'])
    expect(keys('is supportive of the plan')).toEqual(['=approve', '=plan'])
  })

  test('a name and its initials are one where the story prints both', () => {
    const story = ['The World Health Organization warned.', 'WHO said so.'].map(
      (text) => readWords(text, 'en', lexicon).forms,
    )
    const initials = [...initialsOf(story)]
    expect(initials).toEqual(['who'])
    expect(keys('The World Health Organization warned', 'en', initials)).toEqual(['who', '=warn'])
    expect(keys('The World Health Organization warned')).not.toContain('who')
  })

  test('words of saying and stop words tell nothing, figures do', () => {
    expect(keys('He said that it was 7 of the 212')).toEqual(['7', '212'])
  })

  test('a language without tables has its stems', () => {
    expect(keys('Le navire a coulé', 'fr').length).toBeGreaterThan(0)
    expect(keys('フェリーが座礁した', 'ja').length).toBeGreaterThan(0)
  })
})
