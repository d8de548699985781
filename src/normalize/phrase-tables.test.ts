/** The tables are made once, when first asked for: each test makes them anew. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lineWords } from './line-words.ts'

beforeEach(() => vi.resetModules())
const tables = () => import('./phrase-tables.ts')

describe('a table of phrases', () => {
  it('finds the longest phrase at a word', async () => {
    const { labels, longestAt } = await tables()
    const found = (text: string, from = 0) => longestAt(lineWords(text), from, labels())
    const share = 'share or vote widget'
    expect(found('Facebook Twitter Email')).toEqual({ reason: share, next: 3 })
    expect(found('Facebook Twitter the boats')).toEqual({ reason: share, next: 2 })
    expect(found('The boats on Facebook', 3)).toEqual({ reason: share, next: 4 })
    expect(found('Terms and boats')).toEqual({ reason: 'cookie or legal notice', next: 1 })
    expect(found('Back of the boat')).toEqual({ reason: 'navigation', next: 1 })
    expect(found('Stay here')).toBeNull()
    expect(found('Boats')).toBeNull()
    expect(found('Share', 1)).toBeNull()
  })
  it('takes the first reason where two are given', async () => {
    const { labels, longestAt } = await tables()
    expect(longestAt(lineWords('E-mail'), 0, labels())?.reason).toBe('share or vote widget')
    expect(longestAt(lineWords('Arşiv'), 0, labels())?.reason).toBe('navigation')
  })
  it('finds phrases with their mark only', async () => {
    const { longestAt, starts, unspacedStarts } = await tables()
    expect(longestAt(lineWords('Home'), 0, starts())).toBeNull()
    expect(longestAt(lineWords('Back to top'), 0, starts())).toEqual({ reason: 'navigation', next: 2 })
    expect(unspacedStarts().get('h')).toEqual([['home >', 'navigation']])
    expect(unspacedStarts().get('f')).toEqual([['follow @', 'share or vote widget']])
  })
  it('lists phrases that are compared letter by letter, longest first, each once', async () => {
    const { labels, openers, starts, UNSPACED_SCRIPT } = await tables()
    for (const { unspaced } of [labels(), openers(), starts()]) {
      const lengths = unspaced.map(([phrase]) => phrase.length)
      expect(lengths.length).toBeGreaterThan(20)
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
      expect(new Set(unspaced.map(([phrase]) => phrase)).size).toBe(unspaced.length)
      const others = unspaced.filter(
        ([phrase]) => !UNSPACED_SCRIPT.test(phrase) && /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(phrase),
      )
      expect(others).toEqual([])
    }
    const reasons = new Map([...labels().unspaced, ...openers().unspaced])
    expect(reasons.get('関連記事')).toBe('related-article teaser')
    expect(reasons.get('打开app')).toBeDefined()
    expect(reasons.get('광고')).toBe('advertisement')
    expect(reasons.get('コメント')).toBe('reader comment')
  })
  it('keeps what begins lines by its first letter', async () => {
    const { starts, unspacedStarts } = await tables()
    const byLetter = unspacedStarts()
    expect(byLetter.get('【')?.map(([phrase]) => phrase)).toContain('【関連】')
    expect([...byLetter.values()].flat()).toHaveLength(starts().unspaced.length)
    for (const [letter, entries] of byLetter)
      expect(entries.every(([phrase]) => phrase.charAt(0) === letter)).toBe(true)
  })
  it('is made once', async () => {
    const { labels } = await tables()
    expect(labels()).toBe(labels())
  })
})

describe('a set of phrases', () => {
  it('has each of them as words', async () => {
    const { byPhrases, datedPhrases, sections } = await tables()
    expect([...sections()]).toEqual(
      expect.arrayContaining(['world', 'middle east', 'u s', 'politik', '国際']),
    )
    expect([...byPhrases()]).toEqual(expect.arrayContaining(['by', 'written by', 'von', 'بقلم']))
    expect([...datedPhrases()]).toEqual(expect.arrayContaining(['published', 'last updated', '公開日']))
    expect(sections().has('written by')).toBe(false)
  })
})
