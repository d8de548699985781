import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import { folderOf } from '../../test/command.ts'
import { englishBackground, reader } from '../cluster/index.ts'
import { storyVectors } from '../cluster/vectors.ts'
import { Lexicon } from '../cluster/words/lexicon.ts'
import type { StoryRecord } from '../records.ts'
import { readings } from './readings.ts'
import { vectorCache } from './vector-cache.ts'

const REPORTS = [
  report({
    id: 'a',
    title: 'Ferry aground',
    text: 'The ferry sank off Westport.\nNobody drowned at the ferry.',
  }),
  report({ id: 'b', title: 'Fähre', text: 'Die Fähre lief vor dem Hafen auf Grund.', language: 'de' }),
  report({ id: 'c', text: 'The company is based in Westport, on Canning Street, said the company.' }),
  report({ id: 'd', title: 'Rain', text: '' }),
]
const BACKGROUND = englishBackground()

describe('the cache of vectors', () => {
  let folder = ''
  beforeEach(() => {
    folder = folderOf({})
  })
  const file = () => join(folder, 'one')

  /** Vectors, their terms as stems in order. */
  function found(make: typeof storyVectors, records = REPORTS, words = reader()) {
    const { begins, terms, weights, vocabulary } = make(records, BACKGROUND, words)
    return records.map((_, n) => {
      const [begin, end] = [begins[n] ?? 0, begins[n + 1] ?? 0]
      const own = terms.subarray(begin, end)
      expect([...own]).toEqual([...own].sort((a, b) => a - b))
      return Object.fromEntries([...own].map((term, n) => [vocabulary.stems[term], weights[begin + n]]))
    })
  }

  /** Makes the vectors in a build of its own; how many had to be made anew. */
  function build(
    records = REPORTS,
    identity: (record: StoryRecord) => string | undefined = ({ id }) => id,
    words = reader(),
  ) {
    const cache = vectorCache(folder, 'one', readings(identity).of)
    const made = found(cache.steps.storyVectors as typeof storyVectors, records, words)
    const before = statSync(file(), { throwIfNoEntry: false })?.size ?? 0
    cache.keep()
    return { made, learnt: (statSync(file(), { throwIfNoEntry: false })?.size ?? 0) !== before }
  }
  const plain = found(storyVectors)

  it('says what is made anew, however words are numbered', () => {
    expect(build()).toEqual({ made: plain, learnt: true })
    expect(build()).toEqual({ made: plain, learnt: false })
    const lexicon = new Lexicon()
    const words = reader(lexicon)
    for (const record of [...REPORTS].reverse()) words.wordsOf(record)
    expect(build(REPORTS, undefined, words)).toEqual({ made: plain, learnt: false })
  })

  it('makes vectors anew when their words weigh something else', () => {
    build()
    const more = [...REPORTS, report({ id: 'e', text: 'A ferry, a ferry, another ferry for Westport.' })]
    expect(build(more)).toEqual({ made: found(storyVectors, more), learnt: true })
    expect(build()).toEqual({ made: plain, learnt: false })
  })

  it('makes anew what was damaged, at whatever place, and mends it', () => {
    build()
    const whole = readFileSync(file())
    for (let at = 0; at < whole.length; at += 5) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x41
      for (const bytes of [damaged, whole.subarray(0, at)]) {
        writeFileSync(file(), bytes)
        expect([at, build().made]).toEqual([at, plain])
        expect(readFileSync(file()).equals(whole)).toBe(true)
      }
    }
  })

  it('lets go of what nobody asks for, and keeps nothing of a record that nobody can name', () => {
    build()
    const { size } = statSync(file())
    build(REPORTS.slice(0, 1))
    expect(statSync(file()).size).toBeLessThan(size)
    rmSync(file())
    expect(build(REPORTS, () => undefined)).toEqual({ made: plain, learnt: false })
    expect(readdirSync(folder).length).toBeLessThan(2)
  })
})
