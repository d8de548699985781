import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import { folderOf } from '../../test/command.ts'
import { reader } from '../cluster/index.ts'
import type { StoryRecord } from '../records.ts'
import { wordCache } from './word-cache.ts'

const REPORTS = [
  report({
    id: 'a',
    title: 'Ferry aground',
    text: 'The ferry sank off Westport.\nNobody of the 3 drowned there.',
  }),
  report({ id: 'b', title: 'Fähre', text: 'Die Fähre lief vor dem Hafen auf Grund.', language: 'de' }),
  report({ id: 'c', text: 'The company is based in Westport, on Canning Street.' }),
  report({ id: 'd', title: 'Rain', text: '' }),
  report({ id: 'e', title: '港', text: '船が港で座礁したと警察が発表した。', language: 'ja' }),
]

describe('the cache of words', () => {
  let folder = ''
  beforeEach(() => {
    folder = folderOf({})
  })
  const file = () => join(folder, 'one')

  /** What a reader finds in the records, in words instead of numbers. */
  function found({ lexicon, wordsOf }: ReturnType<typeof reader>, records: readonly StoryRecord[]) {
    return records.map((record) => {
      const { begins, forms, starts, keys } = wordsOf(record)
      const words = Array.from(forms, (form) => [
        lexicon.forms[form],
        lexicon.stems[lexicon.stemOf[form] ?? -1],
        lexicon.kindOf[form],
        lexicon.language(record.language)(lexicon.forms[form] ?? '') === form,
      ])
      return { begins: [...begins], words, starts: [...starts], keys: [...keys] }
    })
  }
  const plain = found(reader(), REPORTS)

  /** Reads the records in a build of its own; of which records no words were kept. */
  function read(records = REPORTS, identity: (record: StoryRecord) => string | undefined = ({ id }) => id) {
    const cache = wordCache(folder, 'one', identity)
    const said = found(cache.words(), records)
    cache.keep()
    return said
  }

  it('says what reading says, new and kept, in whatever order', () => {
    expect(read()).toEqual(plain)
    const { size } = statSync(file())
    expect(read()).toEqual(plain)
    expect(read([...REPORTS].reverse())).toEqual([...plain].reverse())
    expect(statSync(file()).size).toBe(size)
  })

  it('adds what is new to the end', () => {
    expect(read(REPORTS.slice(0, 2))).toEqual(plain.slice(0, 2))
    const before = readFileSync(file())
    expect(read()).toEqual(plain)
    const after = readFileSync(file())
    expect(after.length).toBeGreaterThan(before.length)
    expect(after.subarray(0, before.length).equals(before)).toBe(true)
    expect(read()).toEqual(plain)
  })

  it('reads anew what was damaged, at whatever place, and mends it', () => {
    read(REPORTS.slice(0, 3))
    read()
    const whole = readFileSync(file())
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x41
      writeFileSync(file(), damaged)
      expect([at, read()]).toEqual([at, plain])
      writeFileSync(file(), whole.subarray(0, at))
      expect([at, read()]).toEqual([at, plain])
    }
    appendFileSync(file(), 'and more')
    expect(read()).toEqual(plain)
    expect(readFileSync(file(), 'latin1')).not.toContain('and more')
  })

  it('lets go of what nobody asks for once it outweighs the rest', () => {
    read()
    const { size } = statSync(file())
    read(REPORTS.slice(0, 3))
    expect(statSync(file()).size).toBe(size)
    read(REPORTS.slice(0, 2))
    expect(statSync(file()).size).toBeLessThan(size)
    expect(read(REPORTS.slice(0, 2))).toEqual(plain.slice(0, 2))
  })

  it('is one chunk again after many small ones', () => {
    const many = Array.from({ length: 105 }, (_, n) =>
      report({ id: `${n}`, text: `Ferry ${n} sank at noon.` }),
    )
    const all = found(reader(), many)
    for (let n = 1; n <= many.length; n++) expect(read(many.slice(0, n))).toEqual(all.slice(0, n))
    const { size } = statSync(file())
    rmSync(file())
    read(many.slice(0, 102))
    for (let n = 103; n <= many.length; n++) read(many.slice(0, n))
    expect(statSync(file()).size).toBe(size)
  })

  it('keeps nothing of a record that nobody can name', () => {
    expect(read(REPORTS, () => undefined)).toEqual(plain)
    expect(statSync(file(), { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  })

  it('leaves nothing of other sources, and no draft', () => {
    writeFileSync(join(folder, 'other'), 'x')
    read()
    expect(readdirSync(folder)).toEqual(['one'])
  })
})
