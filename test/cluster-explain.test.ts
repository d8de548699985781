/** What is told of one report and of two, on request. */
import { describe, expect, it } from 'vitest'
import {
  clusterStories,
  englishBackground,
  explainPair,
  explainReport,
  NO_BACKGROUND,
} from '../src/cluster/index.ts'
import { collection } from './cluster/collections.ts'

const records = collection('credits')
const bridge = collection('bridge')

describe('of a report', () => {
  it('is told what its story says of it', () => {
    const [story] = clusterStories(records)
    for (const record of records.slice(-2)) {
      const told = explainReport(records, record.id)
      expect(told?.report).toBe(record)
      expect(told?.story.reports).toEqual(story?.reports)
      expect(told?.membership).toEqual(story?.memberships.find(({ report }) => report === record.id))
      expect(told?.membership.report).toBe(record.id)
    }
  })

  it('that is not held is told nothing', () => {
    expect(explainReport(records, 'nobody')).toBeNull()
    expect(explainReport([], 'nobody')).toBeNull()
  })
})

describe('of two reports', () => {
  it('of which one is not held, or that are one, is told nothing', () => {
    expect(explainPair(records, 'first', 'nobody')).toBeNull()
    expect(explainPair(records, 'nobody', 'first')).toBeNull()
    expect(explainPair(records, 'first', 'first')).toBeNull()
  })

  it('is told the same from either side', () => {
    const [there, back] = [
      explainPair(bridge, 'gazette-1', 'herald-1'),
      explainPair(bridge, 'herald-1', 'gazette-1'),
    ]
    expect(there?.a.id).toBe('gazette-1')
    expect(back?.a.id).toBe('herald-1')
    expect([back?.ofB, back?.newInB, back?.retellingOfB, back?.sharedWordsOfB]).toEqual([
      there?.ofA,
      there?.newInA,
      there?.retellingOfA,
      there?.sharedWordsOfA,
    ])
    expect(back?.derivation).toEqual(there?.derivation)
    expect(there?.derivation?.derived).toBe('herald-1')
    expect(there?.derivationScore).toBe(there?.derivation?.score)
    expect(there?.alignments).toHaveLength(8)
  })

  it('is told what was published: in one account, though not derived from one another', () => {
    const told = explainPair(bridge, 'herald-1', 'mirror-1')
    expect([told?.sameStory, told?.sameAccount, told?.derivation]).toEqual([true, true, null])
    const apart = explainPair(bridge, 'herald-1', 'radio-1')
    expect([apart?.sameStory, apart?.sameAccount, apart?.derivation]).toEqual([true, false, null])
    const far = explainPair(bridge, 'herald-1', 'choir-1')
    expect([far?.sameStory, far?.sameAccount, far?.daysApart]).toEqual([false, false, null])
  })

  it('is told by the background that is given, the English one if none is', () => {
    const [a, b] = ['gazette-1', 'echo-1']
    expect(explainPair(bridge, a, b, englishBackground())).toEqual(explainPair(bridge, a, b))
    expect(explainPair(bridge, a, b, NO_BACKGROUND)?.similarity).not.toBe(
      explainPair(bridge, a, b)?.similarity,
    )
    const [with_, without] = [explainReport(bridge, a), explainReport(bridge, a, NO_BACKGROUND)]
    expect(without?.membership.similarity).not.toBe(with_?.membership.similarity)
  })
})
