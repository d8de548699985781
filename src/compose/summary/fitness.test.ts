import { describe, expect, test } from 'vitest'
import { storyOf } from '../../../test/story-factory.ts'
import { storyLines } from '../lines.ts'
import { fitness, isCutQuotation } from './fitness.ts'

function standing(text: string, language = 'en'): number {
  const [line] = storyLines(storyOf({ reports: [{ id: 'a', language, paragraphs: [text] }] })).lines
  return line ? fitness(line) : 0
}

describe('a sentence that can stand alone', () => {
  test.each([
    'Norway has refused to approve a plan to open a customs office in Iceland.',
    'While Norway objects to the plan, Iceland has begun to build the customs office.',
    'The minister of finance said the budget of Norway would be cut by a tenth.',
    '首相は十一日、霧の中で座礁したフェリーの乗客を見舞うため港町を訪れた。',
  ])('%s', (text) => expect(standing(text, /\p{sc=Han}/u.test(text) ? 'ja' : 'en')).toBeGreaterThan(0.7))
})

describe('a sentence that cannot', () => {
  test.each([
    ['en', 'However, the plan to open a customs office was refused by Norway.'],
    ['en', 'He refused to approve the plan to open a customs office in Iceland.'],
    ['en', 'This came after Norway refused to open a customs office in Iceland.'],
    ['en', 'But Norway refused to approve the plan to open a customs office.'],
    ['en', 'In addition, Norway refused to approve the plan for a customs office.'],
    ['en', 'Will Norway refuse to approve the plan to open a customs office?'],
    ['en', 'refused to approve the plan to open a customs office in Iceland.'],
    ['en', 'Norway refused to approve the plan to open a customs office in'],
    ['en', 'Norway refused to approve the plan to open a customs office in...'],
    ['en', 'Norway refused.'],
    ['en', 'Norway said it was “not in favour of opening a customs office in Iceland.'],
    ['fr', 'Cependant, la Norvège a refusé d’ouvrir un bureau de douane en Islande.'],
    ['de', 'Er lehnte es ab, in Island ein Zollamt zu eröffnen, wie es geplant war.'],
    ['ja', 'しかし首相は霧の中で座礁したフェリーの乗客を見舞うため港町を訪れた。'],
  ])('%s: %s', (language, text) => expect(standing(text, language)).toBe(0))
})

test('a sentence with a dangling noun, or `also`, is less fit', () => {
  const whole = standing('Norway has refused to approve a plan to open a customs office in Iceland.')
  expect(
    standing('The scheme has been refused by everybody who was asked about it since the winter.'),
  ).toBeLessThan(whole)
  expect(standing('Norway also refused to approve a plan to open a customs office in Iceland.')).toBeLessThan(
    whole,
  )
})

test('quotations that open and do not close are cut', () => {
  expect(isCutQuotation('He said “yes.')).toBe(true)
  expect(isCutQuotation('He said “yes”.')).toBe(false)
  expect(isCutQuotation('Er sagte „ja“.')).toBe(false)
  expect(isCutQuotation('Er sagte „ja.')).toBe(true)
  expect(isCutQuotation('He said "yes.')).toBe(true)
})
