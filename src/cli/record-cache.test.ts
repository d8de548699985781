import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf } from '../../test/command.ts'
import { corpusContext, type Normalized, normalizeSeed } from '../normalize/index.ts'
import { parseSeed } from '../read/index.ts'
import type { SeedFile } from '../records.ts'
import { sizeOfText } from '../text/text-size.ts'
import { recordCache } from './record-cache.ts'

const ADVICE = 'Sign in to read all that the Valley Herald has printed about the harbour.'
const TEXT = `The harbour bridge was closed on Monday after cracks were found, the harbour office said.\n\n${ADVICE}\n`

function seed(path: string, text: string): SeedFile {
  const { seed: parsed } = parseSeed(path, Buffer.from(text))
  if (!parsed) throw new Error(`${path} is no seed.`)
  return parsed
}

describe('the cache of records', () => {
  let folder = ''
  beforeEach(() => {
    folder = folderOf({})
  })

  const seeds = [
    seed('a.txt', TEXT),
    seed(
      'b.md',
      `---\ntitle: A *b*\ndate: 2024-02-30\n---\n\n${TEXT}\n[A link][1] & more.\n\n[1]: http://a.example/\n`,
    ),
    seed('empty.txt', 'Share\n'),
  ]
  const said = (sources = 'one') => {
    const cache = recordCache(folder, sources)
    const all = seeds.map((one) => cache.normalize(one))
    cache.keep()
    return all
  }
  const plain = seeds.map((one) => normalizeSeed(one))

  /** As it is kept: what its text comes to is known without the text. */
  const kept = ({ record, problems }: Normalized) => ({
    record: record && { ...record, size: sizeOfText(record.paragraphs) },
    problems,
  })

  const whole = ({ record, problems }: Normalized) => ({
    record: record && { ...record, paragraphs: record.paragraphs, tree: record.tree },
    problems,
  })

  it('says what normalizing says, new and kept', () => {
    expect(said()).toEqual(plain)
    const { size, mtimeMs } = statSync(join(folder, 'one'))
    expect(said().map(whole)).toEqual(plain.map(kept))
    expect(statSync(join(folder, 'one'))).toMatchObject({ size, mtimeMs })
  })

  it('says so too where its file is damaged', () => {
    said()
    const bytes = readFileSync(join(folder, 'one'))
    for (let at = 0; at < bytes.length; at += 97) bytes[at] = 7
    writeFileSync(join(folder, 'one'), bytes)
    expect(said()).toEqual(plain)
  })

  it('keeps nothing of other sources', () => {
    said('one')
    said('two')
    expect(() => statSync(join(folder, 'one'))).toThrow('ENOENT')
  })

  it('knows a seed by all that normalizing looks at: what its outlet repeats as well', () => {
    const outlet = (path: string, own: string) => seed(`herald/${path}`, `${own}\n\n${ADVICE}\n`)
    const more = [
      outlet('a.txt', 'The harbour bridge was closed on Monday after cracks were found in it.'),
      outlet('b.txt', 'A school in the valley opened its doors again after four months of repairs.'),
      outlet('c.txt', 'The council voted for a new tram line along the river on Thursday evening.'),
    ]
    const context = corpusContext(more)
    const cache = recordCache(folder, 'one')
    const [first] = more
    if (!first) throw new Error('There is no seed.')
    expect(normalizeSeed(first, context)).not.toEqual(normalizeSeed(first))
    expect(cache.normalize(first)).toEqual(normalizeSeed(first))
    cache.keep()
    expect(cache.normalize(first, context)).toEqual(normalizeSeed(first, context))
  })
})
