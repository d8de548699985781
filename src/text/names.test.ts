import { describe, expect, it } from 'vitest'
import { nameMentions } from './names.ts'

const names = (text: string, language = 'en'): string[] =>
  nameMentions(text, language).map((mention) => mention.text)
const kinds = (text: string): string[] =>
  nameMentions(text, 'en').map((mention) => `${mention.text}: ${mention.kind}`)
const roles = (text: string, language = 'en'): (string | null)[] =>
  nameMentions(text, language)
    .filter((mention) => mention.kind === 'person')
    .map((mention) => (mention.role === null ? null : text.slice(mention.role.start, mention.role.end)))

describe('nameMentions', () => {
  it('takes a run of capitals for a name, and a sentence’s first capital for none', () => {
    expect(names('However, the plan failed when Ada Roe met Jo Poe. Meanwhile it rained.')).toEqual([
      'Ada Roe',
      'Jo Poe',
    ])
    expect(
      names('Critics say so. Police came. They left on Tuesday in March with a Belgian friend.'),
    ).toEqual([])
  })

  it('joins the small words inside names', () => {
    expect(names('She met Anna von der Heide at the Center for Strategic and Social Studies.')).toEqual([
      'Anna von der Heide',
      'Center for Strategic and Social Studies',
    ])
    expect(names('the Ministry of Defence, the Bay of Bengal and the Bank of Ghana')).toEqual([
      'Ministry of Defence',
      'Bay of Bengal',
      'Bank of Ghana',
    ])
  })

  it('cuts a run at offices, days, possessives and peoples', () => {
    expect(names('On Monday Prime Minister Ada Roe saw Ghana’s President Jo Poe.')).toEqual([
      'Ada Roe',
      'Ghana',
      'Jo Poe',
    ])
    expect(names('The French Foreign Minister and Norwegian Ada Roe came.')).toEqual(['Ada Roe'])
    expect(names('Chief of Staff Ada Roe and Secretary of State Jo Poe')).toEqual(['Ada Roe', 'Jo Poe'])
  })

  it('keeps offices that are surnames or parts of bodies', () => {
    expect(names('He read Stephen King while the Justice Department waited.')).toEqual([
      'Stephen King',
      'Justice Department',
    ])
  })

  it.each([
    ['We saw Norwegian Foreign Minister Ada Roe there.', 'Norwegian Foreign Minister'],
    ['We saw Norway’s Foreign Minister Ada Roe there.', 'Norway’s Foreign Minister'],
    ['We saw ministry spokeswoman Ada Roe there.', 'spokeswoman'],
    ['We saw Interpol chief Ada Roe there.', 'Interpol chief'],
    ['We saw Norway’s Ambassador to the US Ada Roe there.', 'Norway’s Ambassador to the US'],
    ['We saw the bloc’s Secretary General, Ada Roe, there.', 'bloc’s Secretary General'],
    [
      'We saw Ada Roe, a spokesperson for the Norwegian ministry, there.',
      'a spokesperson for the Norwegian ministry',
    ],
    [
      'We saw Ada Roe, president and chief executive of the Cup, who left.',
      'president and chief executive of the Cup',
    ],
    ['We saw then-Prime Minister Ada Roe there.', 'then-Prime Minister'],
  ])('reads the role in %s', (text, role) => {
    expect(roles(text)).toEqual([role])
  })

  it('takes no clause for a role', () => {
    expect(roles('We saw Ada Roe, who runs a firm, there.')).toEqual([null])
    expect(roles('For Ada Roe, the president said no.')).toEqual([null])
    expect(roles('We saw Ada Roe, President Jo Poe said.')[0]).toBe(null)
  })

  it('tells kinds by the words of the name and beside it', () => {
    expect(
      kinds('Mr. Roe met Ada Poe in Lima before the FIFA Council and the Daily Courier wrote of Lake Dore.'),
    ).toEqual([
      'Roe: person',
      'Ada Poe: person',
      'Lima: place',
      'FIFA Council: organisation',
      'Daily Courier: media',
      'Lake Dore: place',
    ])
    expect(kinds('the Orbita news agency said')).toEqual(['Orbita: media'])
  })

  it('reads other languages in Latin script', () => {
    expect(names('Le président Jean Dupré a rencontré l’Union européenne à Lyon.', 'fr')).toContain(
      'Jean Dupré',
    )
    expect(roles('Bundeskanzlerin Anna Weber sprach in Bonn.', 'de')).toEqual(['Bundeskanzlerin'])
    expect(names('首相は準備ができたと述べた。', 'ja')).toEqual([])
  })

  it('stays linear on hostile texts', () => {
    for (const piece of [
      'A ',
      'Center for A and ',
      'Mr. ',
      'Al-',
      "Roe's ",
      'President of the ',
      'Roe, a ',
    ]) {
      expect(nameMentions(piece.repeat(20_000), 'en').length).toBeGreaterThanOrEqual(0)
    }
  })
})
