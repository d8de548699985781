import { describe, expect, it } from 'vitest'
import { recordOf } from '../../../test/story-factory.ts'
import { reader } from '../words/reader.ts'
import { nameNumbers } from './names.ts'
import { type Passage, passages } from './passages.ts'
import { readings } from './readings.ts'

const words = reader()
const record = (...paragraphs: string[]) => recordOf({ id: paragraphs.join(), paragraphs })
const read = (house: readonly number[], ...paragraphs: string[]) =>
  passages(record(...paragraphs), words, new Set(house))
const printed = (own: readonly string[], found: readonly Passage[]) => {
  const { forms } = words.wordsOf(record(...own))
  const form = (place: number) => words.lexicon.forms[forms[place] ?? -1]
  return found.map(({ places, runs }) => ({
    content: Array.from(places, form).join(' '),
    runs: runs.map(([begin, end]) =>
      Array.from({ length: end - begin }, (_, at) => form(begin + at)).join(' '),
    ),
  }))
}

const TEXT = [
  'Rain fell on Tarnby. Nobody slept there.',
  '# A wet night',
  'Reid said: “The harbour pumps failed again last night.” Wind blew. “Not again,” he said.',
]

describe('passages', () => {
  it('are the sentences of the text as they are cited, subheadings left out', () => {
    const found = read([], ...TEXT)
    expect(found.map(({ paragraph, sentence, text }) => `${paragraph}.${sentence} ${text}`)).toEqual([
      '1.1 Rain fell on Tarnby.',
      '1.2 Nobody slept there.',
      '2.1 Reid said: “The harbour pumps failed again last night.”',
      '2.2 Wind blew.',
      '2.3 “Not again,” he said.',
    ])
    expect(found.map(({ key }) => key)).toEqual(
      [0, 1, 3, 4, 5].map((sentence) => words.wordsOf(record(...TEXT)).keys[sentence]),
    )
  })

  it('hold all words outside long quotations, and those that say something', () => {
    expect(printed(TEXT, read([], ...TEXT))).toEqual([
      { content: 'Rain fell Tarnby', runs: ['Rain fell on Tarnby'] },
      { content: 'slept', runs: ['Nobody slept there'] },
      { content: 'Reid', runs: ['Reid said'] },
      { content: 'Wind blew', runs: ['Wind blew'] },
      { content: '', runs: ['Not again he said'] },
    ])
  })

  it('are parted by a quotation in their midst', () => {
    const text = 'The harbour warden said “the old pumps failed again last night” before rain fell.'
    expect(printed([text], read([], text))).toEqual([
      { content: 'harbour warden rain fell', runs: ['The harbour warden said', 'before rain fell'] },
    ])
  })

  it('lose no word before a quotation, however many sentences stand before it', () => {
    const text = `${'Rain fell. '.repeat(9)}Then Reid said: “The harbour pumps failed again last night.” Wind blew.`
    expect(printed([text], read([], text)).at(-2)?.runs).toEqual(['Then Reid said'])
    expect(printed([text], read([], text)).at(-1)?.runs).toEqual(['Wind blew'])
  })

  it('keep a quotation of five words', () => {
    const text = 'The harbour warden said “the old pumps failed again” before rain fell.'
    expect(printed([text], read([], text))[0]?.runs).toHaveLength(1)
  })

  it('are read whole where hardly a word is the report’s own', () => {
    const quoted =
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
    const tenth = `“${quoted}.” It rained.`
    expect(printed([tenth], read([], tenth)).map(({ runs }) => runs)).toEqual([[], ['It rained']])
    const less = `“${quoted} eighteen nineteen.” It rained.`
    expect(printed([less], read([], less)).map(({ runs }) => runs.length)).toEqual([1, 1])
  })

  it('that are formulas of the house are read as empty', () => {
    const key = words.wordsOf(record(...TEXT)).keys[3] ?? -1
    const found = printed(TEXT, read([key, 5], ...TEXT))
    expect(found.map(({ runs }) => runs.length)).toEqual([1, 1, 0, 1, 1])
    expect(found[2]).toEqual({ content: '', runs: [] })
    expect(found[3]?.content).toBe('Wind blew')
  })
})

describe('names', () => {
  const numbers = (...paragraphs: string[]) => {
    const own = record(...paragraphs)
    const { forms } = words.wordsOf(own)
    return [...nameNumbers(own, words)].slice(0, forms.length)
  }

  it('end with their sentence, and each has a number of its own', () => {
    const [sentences, headline] = [10, 4]
    const found = numbers('They met Jane Doe. Ruth Vale left. Then Al came.')
    expect(found.slice(0, sentences)).toEqual([1, 0, 2, 2, 3, 3, 0, 4, 4, 0])
    expect(found.slice(sentences)).toEqual(new Array(headline).fill(0))
  })

  it('begin after a mark or a small word of one letter too', () => {
    expect(numbers('a Bee sat').slice(0, 3)).toEqual([0, 1, 0])
    expect(numbers('– Bee sat').slice(0, 2)).toEqual([1, 0])
  })

  it('are parted by any other mark or word, and by two spaces', () => {
    expect(numbers('we saw Jane  Doe').slice(0, 4)).toEqual([0, 0, 1, 2])
    expect(numbers('we saw Jane-Doe of Old Town').slice(0, 7)).toEqual([0, 0, 1, 2, 0, 3, 3])
  })
})

describe('readings', () => {
  const of = (...texts: string[]) =>
    readings(
      texts.map((text, place) => ({ ...record(text), id: `${place}` })),
      words,
    )

  it('number stems within the story, in the order they are met', () => {
    const { readings: two, stems } = of('Ferries sank. Rain fell.', 'A ferry fell. Rain.')
    expect(two.map(({ sentences }) => sentences.map((own) => [...own]))).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [[0, 3], [2]],
    ])
    expect(stems.map((stem) => words.lexicon.stems[stem])).toEqual(['ferri', 'sank', 'rain', 'fell'])
    expect([...(two[1]?.stems ?? [])]).toEqual([0, 2, 3])
  })

  it('hold runs of three words, but none within a name', () => {
    const runs = (text: string) => of(text).readings[0]?.trigrams.length
    expect(runs('rain fell on the town')).toBe(3)
    expect(runs('Rain fell. On the. Town')).toBe(0)
    expect(runs('rain fell on rain fell on')).toBe(3)
    expect(runs('then Jane Ann Doe came')).toBe(2)
    expect(runs('then Jane Doe and Ruth Vale came')).toBe(5)
    expect(runs('see Old Town see')).toBe(2)
  })

  it('tell runs of three words by the words and their order', () => {
    const [a, b, c] = of('rain fell there', 'RAIN fell there', 'there fell rain').readings.map(
      ({ trigrams }) => [...trigrams],
    )
    expect(b).toEqual(a)
    expect(c).not.toEqual(a)
  })
})
