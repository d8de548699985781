import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import { folderOf } from '../../test/command.ts'
import { grouping } from '../cluster/grouping.ts'
import { englishBackground, reader, STEPS } from '../cluster/index.ts'
import { stories } from '../cluster/stories.ts'
import type { StoryRecord } from '../records.ts'
import { printedCache } from './printed-cache.ts'

const TEXT = 'The Indo-Pacific office of the alliance in Westport closed on Monday, the harbour office said.'
const RECORDS = [
  report({ id: 'a', title: 'Office closed', text: TEXT }),
  report({ id: 'b', title: 'Westport office closed', text: `${TEXT} The indo-pacific staff left.` }),
  report({ id: 'c', title: 'Rain', text: 'Rain fell in the valley all day long.' }),
]
const BACKGROUND = englishBackground()

describe('the cache of printed words', () => {
  let folder = ''
  beforeEach(() => {
    folder = folderOf({})
  })
  const file = () => join(folder, 'one')
  const all = stories(grouping(RECORDS, BACKGROUND, reader()), BACKGROUND)
  const plain = RECORDS.map((_, number) => STEPS.membership(all, number))

  /** The memberships in a build of their own; `read` names the records whose text was asked for. */
  function build(identity: (record: StoryRecord) => string | undefined = ({ id }) => id) {
    const cache = printedCache(folder, 'one', identity)
    const read: string[] = []
    const records = RECORDS.map((record) => ({
      ...record,
      get paragraphs() {
        read.push(record.id)
        return record.paragraphs
      },
    }))
    const words = all.grouping.words
    const own = {
      ...words,
      wordsOf: (record: StoryRecord) => words.wordsOf(RECORDS.find(({ id }) => id === record.id) ?? record),
    }
    const made = RECORDS.map((_, number) =>
      cache.steps.membership({ ...all, grouping: { ...all.grouping, records, words: own } }, number),
    )
    cache.keep()
    return { made, read: [...new Set(read)] }
  }

  it('says what is found, and asks for no text twice', () => {
    expect(plain[0]?.sharedTerms).toContain('Indo-Pacific')
    expect(build()).toEqual({ made: plain, read: ['a', 'b'] })
    const { size } = statSync(file())
    expect(build()).toEqual({ made: plain, read: [] })
    expect(statSync(file()).size).toBe(size)
    expect(build(() => undefined)).toEqual({ made: plain, read: ['a', 'b'] })
    expect(build(({ id }) => `other ${id}`)).toEqual({ made: plain, read: ['a', 'b'] })
  })

  it('finds anew what was damaged', () => {
    build()
    const whole = readFileSync(file())
    for (let at = 0; at < whole.length; at += 11) {
      writeFileSync(file(), whole.subarray(0, at))
      expect([at, build()]).toEqual([at, { made: plain, read: ['a', 'b'] }])
      expect(readFileSync(file()).equals(whole)).toBe(true)
    }
  })
})
