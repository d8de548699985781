/** Social cards: what is drawn, with which fonts, and that the same story gives the same picture. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { CARD_FONTS, type CardOptions, cardFiles, cardSvg, siteCards, typeface } from '../src/cards/index.ts'
import { setLines } from '../src/cards/lines.ts'
import { cardPng } from '../src/cli/card-studio.ts'
import type { FrontPage, MarkLine, StoryEntry } from '../src/records-page.ts'

const require = createRequire(import.meta.url)
const load = (files: readonly string[]) =>
  typeface(files.map((file) => () => readFileSync(require.resolve(file))))
const serif = load(CARD_FONTS.serif)
const sans = load(CARD_FONTS.sans)

const options: CardOptions = {
  siteName: 'Stemma',
  serif,
  sans,
  labels: {
    countReports: (n) => `${n} reports`,
    countAccounts: (n) => `${n} independent accounts`,
    noHeadline: 'No headline. Opens:',
  },
}

function entry(
  text: string,
  accounts: readonly MarkLine[] = [{ reports: 1, origin: 'held' }],
  slug = 's',
): StoryEntry {
  return {
    slug,
    headline: { text, from: 'text', language: 'en', direction: 'ltr' },
    reports: accounts.reduce((sum, { reports }) => sum + reports, 0),
    accounts,
    opening: [],
    section: null,
    outlets: [],
    unknownOutlets: 0,
    firstPublished: null,
    lastPublished: null,
  }
}

const frontOf = (stories: readonly StoryEntry[]): FrontPage => ({
  pages: [{ number: 1, days: [{ day: null, stories }] }],
  stories: stories.length,
  reports: 0,
  accounts: 0,
})

/** Whether any pixel of a part of the picture is dark. */
function hasInk(svg: string, [left, top, right, bottom]: readonly [number, number, number, number]): boolean {
  // Each look at `pixels` copies them all.
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if ((pixels[4 * (y * width + x)] ?? 255) < 128) return true
    }
  }
  return false
}

const card = (story: StoryEntry) => cardSvg(story, options) ?? ''

describe('a social card', () => {
  const story = entry('Ferry runs aground off the coast, nobody is hurt', [
    { reports: 2, origin: 'held' },
    { reports: 1, origin: 'held' },
    { reports: 2, origin: 'named' },
  ])

  it('is a PNG of 1200 by 630, the same for the same story', () => {
    const png = Buffer.from(cardPng(card(story)))
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      1200,
      630,
    ])
    expect(png.length).toBeLessThan(100_000)
    expect(Buffer.from(cardPng(card(story))).equals(png)).toBe(true)
  })

  it('shows the headline, the tree in miniature and the counts', () => {
    const svg = card(story)
    expect(hasInk(svg, [72, 140, 1128, 420])).toBe(true)
    expect(svg.match(/<circle/g)).toHaveLength(6)
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(hasInk(svg, [240, 490, 1128, 560])).toBe(true)
  })

  it('keeps its margins, whatever the headline', () => {
    for (const text of ['W'.repeat(300), 'word '.repeat(200), 'A']) {
      const svg = card(
        entry(
          text,
          Array.from({ length: 12 }, () => ({ reports: 40, origin: 'held' as const })),
        ),
      )
      expect([text.slice(0, 9), hasInk(svg, [1140, 0, 1200, 630])]).toEqual([text.slice(0, 9), false])
      expect([text.slice(0, 9), hasInk(svg, [0, 0, 60, 630])]).toEqual([text.slice(0, 9), false])
    }
  })

  it('is well-formed for any headline that can be drawn, and says no word as text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '<', '&', '"', 'é', 'Ж', 'ő', '\n', '-', '\u00ad') }),
        (text) => {
          const svg = cardSvg(entry(text), options)
          if (svg === null) return
          const parser = new SaxesParser()
          parser.on('error', (error) => {
            throw error
          })
          parser.on('text', (found) => expect(found.trim()).toBe(''))
          parser.write(svg).close()
          expect(svg).not.toMatch(/NaN|undefined|<text/)
        },
      ),
      { numRuns: 200, seed: 1 },
    )
  })

  it.each(['日本政府が発表', 'العنوان', 'שלום', 'हिन्दी', 'Good 😀 news', 'x\u0323\u0307y'])(
    'is not drawn where the fonts lack a character: %s',
    (text) => {
      expect(cardSvg(entry(text), options)).toBeNull()
    },
  )

  it.each([
    'Łódź, Győr, İstanbul',
    'Cafe\u0301',
    'Đà Nẵng',
    'Правительство «ошибка»',
    'Αθήνα',
    'soft\u00adhyphen',
    '“½ – €”',
  ])('is drawn in the scripts that the fonts have: %s', (text) => {
    expect(cardSvg(entry(text), options)).not.toBeNull()
  })

  it('is not drawn where the labels’ language cannot be', () => {
    const labels = { ...options.labels, countReports: (n: number) => `報道 ${n} 件` }
    expect(cardSvg(story, { ...options, labels })).toBeNull()
  })

  it('names a story without a headline as such', () => {
    const opening = { ...story, headline: { ...story.headline, from: 'opening' as const } }
    expect(card(opening)).not.toBe(card(story))
    expect(hasInk(card(opening), [72, 150, 400, 180])).toBe(true)
  })
})

describe('the cards of a site', () => {
  it('are one for each story, kept under a key that only what is drawn decides', () => {
    const stories = [entry('One', undefined, 'a'), entry('Two', undefined, 'b'), entry('三', undefined, 'c')]
    const cards = siteCards(frontOf(stories), { ...options, maxStories: 200 })
    expect(cards.map(({ path }) => path)).toEqual(['stories/a/card.png', 'stories/b/card.png'])
    expect(new Set(cards.map(({ key }) => key)).size).toBe(2)
    const renamed = siteCards(frontOf([entry('One', undefined, 'z')]), { ...options, maxStories: 200 })
    expect(renamed[0]?.key).toBe(cards[0]?.key)
  })

  it('are drawn once, and kept', () => {
    const cards = siteCards(frontOf([entry('One', undefined, 'a'), entry('Two', undefined, 'b')]), {
      ...options,
      maxStories: 9,
    })
    const kept = new Map<string, Uint8Array>()
    let drawn = 0
    const draw = (svg: string) => Uint8Array.of(++drawn, svg.length % 256)
    const cache = {
      get: (key: string) => kept.get(key) ?? null,
      put: (key: string, png: Uint8Array) => void kept.set(key, png),
    }
    const files = cardFiles(cards, draw, cache)
    expect(cardFiles(cards, draw, cache)).toEqual(files)
    expect(drawn).toBe(2)
    expect(files.map(({ path }) => path)).toEqual(['stories/a/card.png', 'stories/b/card.png'])
  })

  it('take no time for a headline without an end', () => {
    const svg = card(entry('x'.repeat(2_000_000)))
    expect(svg.length).toBeLessThan(500_000)
  })

  it('are none above the number of stories that the configuration allows', () => {
    const stories = Array.from({ length: 3 }, (_, n) => entry('Story', undefined, `s${n}`))
    expect(siteCards(frontOf(stories), { ...options, maxStories: 2 })).toEqual([])
    expect(siteCards(frontOf(stories), { ...options, maxStories: 3 })).toHaveLength(3)
  })
})

describe('a typeface', () => {
  it('measures what it draws', () => {
    expect(serif.width('mm', 100)).toBeCloseTo(2 * serif.width('m', 100), 6)
    expect(serif.width('i', 100)).toBeLessThan(serif.width('m', 100))
    expect(serif.width('x', 50)).toBeCloseTo(serif.width('x', 100) / 2, 6)
    const numbers = (serif.path('Hxq', 10, 200, 100).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
    const xs = numbers.filter((_, n) => n % 2 === 0)
    expect(Math.min(...xs)).toBeGreaterThan(8)
    expect(Math.max(...xs)).toBeLessThan(10 + serif.width('Hxq', 100) + 4)
  })

  it('draws letters with accents, which are put together of two outlines', () => {
    const contours = (text: string) => serif.path(text, 0, 0, 100).match(/M/g)?.length ?? 0
    expect(contours('é')).toBeGreaterThan(contours('e'))
    expect(contours('i')).toBe(2)
    expect(contours(' ')).toBe(0)
  })
})

describe('lines of a headline', () => {
  const width = (text: string, size: number) => text.length * size
  const box = { width: 300, height: 100, sizes: [40, 20, 10], leading: 1 }
  const lines = (text: string, own: Partial<typeof box> = {}) => setLines(text, width, { ...box, ...own })

  it('are as large as fits', () => {
    expect(lines('one')).toEqual({ lines: ['one'], size: 40 })
    expect(lines('one two three four five').size).toBe(20)
  })

  it('are about equally long', () => {
    expect(lines('aaa bbb ccc ddd', { sizes: [20], width: 280 }).lines).toEqual(['aaa bbb', 'ccc ddd'])
  })

  it('break after a hyphen or a dash, and in a word only where it is longer than a line', () => {
    expect(lines('wide-ranging', { sizes: [40] }).lines).toEqual(['wide-', 'ranging'])
    expect(lines('abcdefghijklmnopqrstuvwxyz', { sizes: [20] }).lines.join('')).toBe(
      'abcdefghijklmnopqrstuvwxyz',
    )
  })

  it('lose no word and fit, or end in an ellipsis', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '—'), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const set = lines(words.join(' '))
        expect(set.lines.length * set.size).toBeLessThanOrEqual(box.height)
        for (const line of set.lines) expect(width(line, set.size)).toBeLessThanOrEqual(box.width)
        const kept = set.lines.join('').replaceAll(' ', '')
        if (!kept.endsWith('…')) expect(kept).toBe(words.join(''))
        else expect(words.join('').startsWith(kept.slice(0, -1))).toBe(true)
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})
