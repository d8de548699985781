import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf } from '../../test/command.ts'
import { SEARCH_LABELS, type SearchLabels, searchWriter } from '../search/index.ts'
import { postingsCache } from './postings-cache.ts'

const OPTIONS = {
  siteName: 'Site',
  language: 'en',
  thousands: ',',
  labels: Object.fromEntries(SEARCH_LABELS.map((key) => [key, key])) as SearchLabels,
}

interface Text {
  readonly key: string
  readonly sentences: readonly string[]
}

const TEXTS: readonly Text[] = [
  {
    key: 'a',
    sentences: ['A ferry sank. A ferry, a ferry!', 'Ferry sank ferry sank.', 'Rain fell on the ferry.'],
  },
  { key: 'b', sentences: ['Écoles fermées', '港で船が座礁した', 'A ferry'] },
  { key: 'c', sentences: [] },
]

describe('the cache of postings', () => {
  let folder = ''
  beforeEach(() => {
    folder = folderOf({})
  })
  const file = () => join(folder, 'one')

  /** The index of some texts; `read` counts the texts that were read for it. */
  function index(texts: readonly Text[], cache: ReturnType<typeof postingsCache> | null) {
    const writer = searchWriter(OPTIONS, cache)
    let read = 0
    for (const { key, sentences } of texts) {
      const document = {
        file: { contents: '{}' },
        headings: [`Heading of ${key}`],
        get sentences() {
          read++
          return sentences
        },
        continued: false,
        key,
      }
      writer.take([document])
    }
    const files = writer
      .rest([])
      .map(({ path, contents }) => [path, Buffer.from(contents).toString('latin1')])
    return { files, read }
  }

  function build(texts: readonly Text[]) {
    const cache = postingsCache(folder, 'one')
    const made = index(texts, cache)
    cache.keep()
    return made
  }
  const plain = (texts: readonly Text[]) => index(texts, null).files

  it('makes the index that reading makes, and reads no text twice', () => {
    expect(build(TEXTS)).toEqual({ files: plain(TEXTS), read: 3 })
    expect(build(TEXTS)).toEqual({ files: plain(TEXTS), read: 0 })
    const others = [...TEXTS.slice(1), { key: 'd', sentences: ['Snow on the harbour'] }, ...TEXTS.slice(0, 1)]
    expect(build(others)).toEqual({ files: plain(others), read: 1 })
    expect(build(others)).toEqual({ files: plain(others), read: 0 })
  })

  it('does so for any texts, from build to build', () => {
    const words = fc.constantFrom('ferry', 'rain', 'port', 'été', '港船', 'a', 'zug', 'no', 'x1')
    const sentence = fc.array(words, { maxLength: 40 }).map((all) => all.join(' '))
    const texts = fc
      .uniqueArray(fc.nat(9), { minLength: 1, maxLength: 6 })
      .chain((keys) =>
        fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.array(sentence, { maxLength: 40 })))),
      )
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (builds) => {
        rmSync(file(), { force: true })
        for (const [n, build_] of builds.entries()) {
          const named = build_.map(([key, sentences]) => ({
            key: `${key} ${sentences.join('|')} ${n % 2}`,
            sentences,
          }))
          expect(build(named).files).toEqual(plain(named))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('reads anew what was damaged, at whatever place, and mends it', () => {
    build(TEXTS)
    const whole = readFileSync(file())
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x41
      for (const bytes of [damaged, whole.subarray(0, at)]) {
        writeFileSync(file(), bytes)
        expect([at, build(TEXTS)]).toEqual([at, { files: plain(TEXTS), read: 3 }])
        expect(readFileSync(file()).equals(whole)).toBe(true)
      }
    }
  })

  it('lets go of what nobody asks for once it outweighs the rest', () => {
    build(TEXTS)
    const { size } = statSync(file())
    expect(build(TEXTS.slice(1, 2))).toEqual({ files: plain(TEXTS.slice(1, 2)), read: 0 })
    expect(statSync(file()).size).toBeLessThan(size)
    expect(readFileSync(file(), 'utf8')).not.toContain('rain')
    expect(build(TEXTS.slice(1, 2)).read).toBe(0)
  })
})
