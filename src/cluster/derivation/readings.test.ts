import { describe, expect, it } from 'vitest'
import { report } from '../../../test/cluster/reports.ts'
import { NO_HOUSE_SENTENCES } from '../house-sentences.ts'
import { reader } from '../words/reader.ts'
import { nameNumbers } from './names.ts'
import { passages } from './passages.ts'
import { readings } from './readings.ts'

const words = reader()

/** The content words of each sentence as derivation sees them. */
const seen = (text: string) => {
  const record = report({ id: text, text })
  const { forms } = words.wordsOf(record)
  return passages(record, words, NO_HOUSE_SENTENCES).map(({ places }) =>
    Array.from(places, (place) => words.lexicon.forms[forms[place] ?? 0]).join(' '),
  )
}

describe('names', () => {
  const numbers = (text: string) =>
    [...nameNumbers(report({ id: text, text }), words)].slice(0, text.split(' ').length)

  it('are capitalised words with only a space between them', () => {
    expect(numbers('Then Prime Minister Jane Doe met Ruth Vale')).toEqual([1, 1, 1, 1, 1, 0, 2, 2])
    expect(numbers('they met Doe, Vale and Ruth')).toEqual([0, 0, 1, 2, 0, 3])
  })

  it('are no company: two reports that share but a name share no pair and no run of words', () => {
    const story = readings(
      [
        report({ id: 'x', text: 'On Monday harbour master Jane Ann Doe closed the old bridge.' }),
        report({ id: 'y', text: 'Nobody answered Jane Ann Doe when ferries stopped.' }),
      ],
      words,
    )
    const [x, y] = story.readings
    const shared = [...(x?.skipPairs ?? [])].filter((pair) => y?.skipPairs.includes(pair))
    expect(shared).toEqual([])
    expect([...(x?.trigrams ?? [])].filter((gram) => y?.trigrams.includes(gram))).toEqual([])
    expect(x?.skipPairs.length).toBeGreaterThan(5)
  })
})

describe('runs of three words', () => {
  it('are the same only where their words are, however many words were read before', () => {
    const own = reader()
    const numberOf = own.lexicon.language('en')
    numberOf('engineers')
    for (let word = 1; word < 2 ** 17; word++) numberOf(`w${word}`)
    numberOf('plumbers')
    const story = readings(
      ['engineers', 'plumbers'].map((who) =>
        report({ id: who, text: `Harbour bridge ${who} waited until ferries stopped.` }),
      ),
      own,
    )
    const [x, y] = story.readings
    const shared = [...(x?.trigrams ?? [])].filter((gram) => y?.trigrams.includes(gram))
    expect([x?.trigrams.length, shared.length]).toEqual([5, 2])
  })
})

describe('passages', () => {
  it('leave out quotations of six words or more, and keep shorter ones', () => {
    expect(seen('Warden Una Reid said “the pumps failed again last night here” before rain.')).toEqual([
      'Warden Una Reid rain',
    ])
    expect(seen('Warden Una Reid called “the pumps unsafe” before rain.')).toEqual([
      'Warden Una Reid called pumps unsafe rain',
    ])
  })

  it('mask a quotation that runs over several sentences of a paragraph', () => {
    expect(seen('Reid said: “The pumps failed again. Nobody answered our letters.” Rain fell.')).toEqual([
      'Reid',
      '',
      'Rain fell',
    ])
  })

  it('read a report that is one quotation from end to end', () => {
    expect(seen('“The harbour pumps failed again on Monday night.”')).toEqual([
      'harbour pumps failed Monday night',
    ])
  })
})
