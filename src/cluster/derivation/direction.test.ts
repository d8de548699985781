import { describe, expect, it } from 'vitest'
import { type ReportLine, report } from '../../../test/cluster/reports.ts'
import { inferredDirection } from './direction.ts'

const line = (id: string, more: Partial<ReportLine>) => report({ id, text: 'Rain fell. Wind blew.', ...more })

/** “x follows y, how: why”, of two reports x and y. */
function told(
  x: Partial<ReportLine>,
  y: Partial<ReportLine>,
  ofX = 0.5,
  ofY = 0.5,
  ...others: Partial<ReportLine>[]
): string {
  const [a, b] = [line('x', x), line('y', y)]
  const story = [a, b, ...others.map((other, place) => line(`z${place}`, other))]
  const { derived, source, direction, reason } = inferredDirection(a, b, { ofA: ofX, ofB: ofY }, story)
  return `${derived.id} follows ${source.id}, ${direction}: ${reason}`
}

describe('credit lines', () => {
  it('that name one source leave the direction open, whatever the dates', () => {
    const [x, y] = [
      { credits: ['Norsk Telegram'], date: '2031-01-01' },
      { credits: ['The Norsk  Telegram!'], date: '2031-01-02' },
    ]
    expect(told(x, y)).toBe('y follows x, unknown: Both credit Norsk Telegram: they share a source text.')
  })

  it('that name the other outlet tell who follows, surely if the dates agree', () => {
    const gazette = { outlet: 'The  Tarn Gazette' }
    const credit = { credits: ['Nobody', 'tarn-gazette'] }
    expect(told(credit, gazette)).toBe('x follows y, inferred: Its credit line names The  Tarn Gazette.')
    expect(told(gazette, credit)).toBe('y follows x, inferred: Its credit line names The  Tarn Gazette.')
    expect(told({ ...credit, date: '2031-01-02' }, { ...gazette, date: '2031-01-01' })).toBe(
      'x follows y, known: Its credit line names The  Tarn Gazette. It was published later.',
    )
    expect(told({ ...credit, date: '2031-01-01' }, { ...gazette, date: '2031-01-02' })).toBe(
      'x follows y, unknown: Its credit line names The  Tarn Gazette. But it was published earlier.',
    )
  })

  it('compare names letter for letter: “Thetis Post” is no “tis Post”, and “Post 24” no “Post”', () => {
    expect(told({ credits: ['Thetis Post'] }, { outlet: 'tis Post' })).toContain(
      'Thetis Post, whose report is not held',
    )
    expect(told({ credits: ['Post 24'] }, { outlet: 'Post' })).toContain('Post 24, whose report')
    expect(told({ credits: ['Over the Post'] }, { outlet: 'Over Post' })).toContain(
      'whose report is not held',
    )
    expect(told({ credits: ['Σκάι 2'] }, { outlet: 'σκάι, 2' })).toContain('Its credit line names σκάι, 2.')
  })

  it('that name each other tell nothing', () => {
    expect(told({ outlet: 'Post', credits: ['Mail'] }, { outlet: 'Mail', credits: ['Post'] })).toBe(
      'y follows x, unknown: A credit line names Mail: both may follow it.',
    )
  })

  it('of a source that is neither of the two leave the direction open', () => {
    const open =
      'y follows x, unknown: A credit line names Ocean Wire, whose report is not held: both may follow it.'
    expect(told({ date: '2031-01-01' }, { date: '2031-01-02', credits: ['Ocean Wire'] })).toBe(open)
    expect(told({ credits: ['Ocean Wire', 'Other Wire'] }, {})).toBe(open)
  })

  it('of a third report of the story leave it open whether both follow that', () => {
    const credit = { credits: ['Ocean Wire'] }
    const third = [{}, { outlet: 'The Ocean Wire' }]
    expect(told(credit, {}, 0.5, 0.5, ...third)).toBe(
      'y follows x, unknown: A credit line names Ocean Wire: both may follow it.',
    )
    expect(told(credit, {}, 0.5, 0.5, { outlet: 'Ocean' })).toContain('whose report is not held')
  })

  it('may name an outlet where the other report has none', () => {
    expect(told({ credits: ['undefined'] }, {})).toContain('undefined, whose report is not held')
  })
})

describe('dates', () => {
  it('tell, to the day, or to the minute where both have a time', () => {
    expect(told({ date: '2031-01-01' }, { date: '2031-01-02' })).toBe(
      'y follows x, known: It was published later.',
    )
    expect(told({ date: '2031-01-02T08:00:00Z' }, { date: '2031-01-02T07:59:00Z' })).toBe(
      'x follows y, known: It was published later.',
    )
    expect(told({ date: '2031-01-02T18:00:00Z' }, { date: '2031-01-03' })).toContain('y follows x, known')
  })

  it('do not tell within a day of which one has no time, nor at one moment', () => {
    const open = 'y follows x, unknown: Neither a date, a credit nor their extent tells which came first.'
    expect(told({ date: '2031-01-02' }, { date: '2031-01-02T18:00:00Z' })).toBe(open)
    expect(told({ date: '2031-01-02T18:00:00Z' }, { date: '2031-01-02' })).toBe(open)
    expect(told({ date: '2031-01-02T18:00:00Z' }, { date: '2031-01-02T18:00:00Z' })).toBe(open)
    expect(told({}, { date: '2031-01-02' })).toBe(open)
  })

  it('of one outlet are told as such', () => {
    const [early, late] = [{ date: '2031-01-01' }, { date: '2031-01-02' }]
    const same = 'y follows x, known: The same outlet published it later.'
    expect(told({ ...early, outlet: 'The Post' }, { ...late, outlet: 'post' })).toBe(same)
    const other = 'y follows x, known: It was published later.'
    expect(told({ ...early, outlet: 'The Post' }, { ...late, outlet: 'Mail' })).toBe(other)
    expect(told({ ...early, outlet: 'Post' }, late)).toBe(other)
    expect(told(early, { ...late, outlet: 'Post' })).toBe(other)
  })
})

describe('a name in the text', () => {
  const text = 'Rain fell. The flood was first told by A+B (Post), said Mail.\nWind blew.'

  it('of the other outlet tells who follows', () => {
    expect(told({ text }, { outlet: 'Mail' })).toBe('x follows y, inferred: Its text names Mail.')
    expect(told({ outlet: 'Mail' }, { text })).toBe('y follows x, inferred: Its text names Mail.')
    expect(told({ text }, { outlet: 'A+B (Post)' })).toContain('x follows y, inferred')
  })

  it('counts letter for letter, as a word of its own', () => {
    for (const outlet of ['mail', 'Mai', 'ail', 'AAB (Post)', 'A+B .Post.', 'flood was last'])
      expect(told({ text }, { outlet }), outlet).toContain('unknown')
  })

  it('of its own outlet says nothing', () => {
    expect(told({ text, outlet: 'the MAIL' }, { outlet: 'Mail' })).toContain('unknown')
    expect(told({ text, outlet: 'Herald' }, { outlet: 'Mail' })).toContain('x follows y, inferred')
  })
})

describe('extent', () => {
  it('tells that the one condenses the other, where it is covered far more', () => {
    expect(told({}, {}, 0.804, 0.4)).toBe(
      'x follows y, inferred: It condenses: 80 % of its weighted words are in the other, 40 % the other way round.',
    )
    expect(told({}, {}, 0.25, 0.5)).toBe(
      'y follows x, inferred: It condenses: 50 % of its weighted words are in the other, 25 % the other way round.',
    )
    expect(told({}, {}, 0.15, 0)).toContain('x follows y, inferred')
    expect(told({}, {}, 0.5, 0.36)).toContain('unknown')
  })
})
