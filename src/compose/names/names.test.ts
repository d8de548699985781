import { describe, expect, it } from 'vitest'
import { storyOfTexts } from '../../../test/quotes-story.ts'
import { readStory } from './cast.ts'
import { composeNames } from './names.ts'

const listed = (...texts: string[]): string[] =>
  composeNames(readStory(storyOfTexts(...texts))).map(({ kind, name, role, mentions }) =>
    [kind, name, role, mentions.map((at) => `${at.report} ${at.paragraph}.${at.sentence}`).join(' ')].join(
      ' | ',
    ),
  )

describe('composeNames', () => {
  it('gives each name once, in its fullest form, with role and first mention per report', () => {
    expect(
      listed(
        'It rained. Norwegian Foreign Minister Ada Roe came. Roe left.',
        'Roe was ill, said Ada Roe’s doctor.',
        'Then Mrs. Roe came to Lima.',
      ),
    ).toEqual([
      'person | Ada Roe | Norwegian Foreign Minister | a 1.2 b 1.1 c 1.1',
      'place | Lima |  | c 1.1',
    ])
  })

  it('makes case and initials one body', () => {
    expect(
      listed('The ABCO and the Abco met. The ABCO is the Atlantic Baltic Council Organization.').filter(
        (line) => line.startsWith('organisation'),
      ),
    ).toHaveLength(1)
    expect(listed('The Quiet Security Dialogue (QUSED) met. The QUSED left.')).toEqual([
      'organisation | Quiet Security Dialogue |  | a 1.1',
    ])
  })

  it('makes the forms of a country one place', () => {
    expect(listed('He left the US. He loves America and the U.S. and the United States.')).toEqual([
      'place | United States |  | a 1.1',
    ])
  })

  it('keeps two people of one surname apart', () => {
    expect(listed('Ada Roe met Jo Roe. Then Ada left.').map((line) => line.split(' | ')[1])).toEqual([
      'Ada Roe',
      'Jo Roe',
    ])
  })

  it('leaves out days, peoples, common words for bodies and sentences set like headlines', () => {
    expect(listed('On Monday the Danish people and the State met in March.')).toEqual([])
    expect(listed('Ada Roe Meets Danish Press In Lima Before Summit')).toEqual([])
  })

  it('sorts by how many reports name them, then by name', () => {
    expect(listed('Lima and Oslo.', 'We saw Oslo.').map((line) => line.split(' | ')[1])).toEqual([
      'Oslo',
      'Lima',
    ])
  })
})
