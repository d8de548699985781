import { describe, expect, test } from 'vitest'
import { storyOf } from '../../test/story-factory.ts'
import { clauseAround } from './dates/clause.ts'
import { composeDates } from './dates.ts'
import { storyLines } from './lines.ts'
import { resemblances } from './resemblances.ts'

/** `iso/until printed also=… others=…` of each entry. */
function dates(...reports: string[][]): string[] {
  const cluster = storyOf({ reports: reports.map((paragraphs, index) => ({ id: `r${index}`, paragraphs })) })
  const story = storyLines(cluster)
  return composeDates(story, resemblances(story, 0.2)).map(({ iso, until, printed, also, otherWordings }) => {
    const others = otherWordings.map((other) => `${other.at.report}:${other.printed}`).join()
    return [iso ?? '-', until ?? '', printed, also.map(({ report }) => report).join(), others].join(' | ')
  })
}

describe('a date', () => {
  test('is as exact as printed, dated ones first', () => {
    expect(dates(['It began in May.', 'It ended in June 2022.', 'It was built in 1998.'])).toEqual([
      '1998 |  | 1998 |  | ',
      '2022-06 |  | June 2022 |  | ',
      '- |  | May |  | ',
    ])
  })

  test('takes the year of an event named by its year, and of nothing else', () => {
    expect(
      dates(['They were invited to the 2023 summit, which will take place in Riga on July 11 and 12.']),
    ).toEqual(['2023-07-11 | 2023-07-12 | July 11 and 12 |  | '])
    expect(dates(['Since 2007 they had talked of it, and on May 10 the minister agreed.'])).toEqual([
      '2007 |  | 2007 |  | ',
      '- |  | May 10 |  | ',
    ])
  })

  test('of one event is told once, of two events twice', () => {
    const ferry = 'The ferry Marjatta was built in 1998 at the shipyard of Turku.'
    const copy = 'Built in 1998 at the Turku shipyard, the ferry Marjatta has two engines.'
    const other = 'The mayor of Hamnvik took office in 1998 after a close vote.'
    expect(dates([ferry], [copy, other])).toEqual(['1998 |  | 1998 | r1 | ', '1998 |  | 1998 |  | '])
  })

  test('that another report words less exactly has that wording beside it', () => {
    const exact = 'The minister Ida Holm attended the fishery summit in Riga in June 2022.'
    const loose = 'Minister Ida Holm attended a fishery summit in Riga in 2022.'
    const vague = 'Ida Holm, the minister, attended the fishery summit in Riga last year.'
    expect(dates([exact], [loose], [vague])).toEqual([
      '2022-06 |  | June 2022 | r1,r2 | r1:2022,r2:last year',
    ])
  })

  test('without a year stays so, weekdays last', () => {
    expect(
      dates([
        'On Tuesday it rained.',
        'On May 10 it snowed.',
        'In early May it thawed.',
        'In March it froze.',
      ]),
    ).toEqual(['- |  | March |  | ', '- |  | early May |  | ', '- |  | May 10 |  | ', '- |  | Tuesday |  | '])
  })
})

describe('the clause around a date', () => {
  const shown = (text: string, date: string) => {
    const start = text.indexOf(date)
    const range = clauseAround(text, { start, end: start + date.length })
    return text.slice(range.start, range.end)
  }

  test('a short sentence is whole', () => {
    expect(shown('The ferry was built in 1998.', '1998')).toBe('The ferry was built in 1998.')
  })

  test('a long one is cut at its commas, not before a word that leans on what went before', () => {
    const text =
      'On top of that, the town is part of the Northern Harbours Initiative for Safer Ferries, which was established in May 2022 and now includes thirteen other members, such as Kalvo, Hamnvik, Orlena and Tarvo.'
    expect(shown(text, 'May 2022')).toBe(
      'the town is part of the Northern Harbours Initiative for Safer Ferries, which was established in May 2022 and now includes thirteen other members',
    )
  })

  test('a quotation is not cut in two', () => {
    const text =
      'The mayor said "we have asked for this since 1998, and nobody in the capital has listened to us, not once, in all these years of asking and hoping" to the crowd.'
    expect(shown(text, '1998')).toBe(text)
  })
})
