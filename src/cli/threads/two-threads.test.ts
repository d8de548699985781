import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED } from '../../../test/invented-stories.ts'
import { input } from '../../../test/pages-fixture.ts'
import { type MadeStory, type SiteAround, storyMaker } from '../../made-story.ts'
import type { OutputFile, StoryCluster } from '../../records.ts'
import { packed, sendable, unpacked } from './parcels.ts'
import { batches, madeInTwoThreads } from './two-threads.ts'

const clusters = INVENTED.map(([, story]) => story())
const around: SiteAround = {
  ...input(),
  slugById: new Map(clusters.flatMap(({ reports }) => reports.map(({ id }) => [id, id] as const))),
  outletById: new Map(),
  outletSlug: new Map(),
  cards: null,
}
const { make } = storyMaker(around)

const inBytes = (files: readonly OutputFile[]) =>
  files.map(({ path, contents }) => [path, Buffer.from(contents as string).toString('latin1')])
const all = ({ pages, redirects, data, documents, story }: MadeStory) => ({
  files: [pages, redirects, data].map(inBytes),
  documents,
  story,
})

/** Many stories, so that both threads have time to make some. */
const MANY: StoryCluster[] = Array.from({ length: 3000 }, (_, n) => clusters[n % clusters.length] ?? [])
  .flat()
  .filter(({ reports }) => reports.length < 10)

describe('two threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-threads-'))
  const program = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return pathToFileURL(join(folder, name))
  }
  const compiled = pathToFileURL(join(folder, 'stories.mjs'))
  beforeAll(async () => {
    await build({
      entryPoints: [resolve(import.meta.dirname, 'story-thread.ts')],
      outfile: join(folder, 'stories.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['eld', 'eld/*', '@resvg/*'],
      loader: { '.tsv': 'text' },
      logLevel: 'error',
      banner: {
        js: "import { createRequire as __make } from 'node:module'; const require = __make(import.meta.url);",
      },
    })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('give the stories in their order, as one would make them', () => {
    const expected = new Map(clusters.map((cluster) => [cluster, all(make(cluster))]))
    const fromSecond = ({ data }: MadeStory) => typeof data[0]?.contents !== 'string'
    let [at, theirs] = [0, 0]
    for (const made of madeInTwoThreads(compiled, MANY, around, make)) {
      const cluster = MANY[at++]
      if (cluster && fromSecond(made)) expect(all(made)).toEqual(expected.get(cluster))
      expect(made.story.cluster).toBe(cluster)
      if (fromSecond(made) && ++theirs >= 50) break
    }
    expect(theirs).toBe(50)
  })

  it.each([
    ['cannot be found', () => pathToFileURL(join(folder, 'missing.mjs'))],
    ['fails as it starts', () => program('fails.mjs', 'throw new Error("no")')],
    ['ends at once', () => program('ends.mjs', '')],
    [
      'can make nothing',
      () =>
        program(
          'nothing.mjs',
          `import { workerData } from 'node:worker_threads'
const { port, said } = workerData
const tell = () => { Atomics.add(said, 0, 1); Atomics.notify(said, 0) }
port.on('message', ({ number }) => { port.postMessage({ number, parcel: null }); tell() })
tell()`,
        ),
    ],
  ])('are one where the second %s', (_, second) => {
    const made = [...madeInTwoThreads(second(), clusters, around, make)]
    expect(made.map(all)).toEqual(clusters.map((cluster) => all(make(cluster))))
  })
})

describe('a parcel', () => {
  it('holds all that was made', () => {
    const made = clusters.map(make)
    expect(unpacked(structuredClone(packed(made)), clusters).map(all)).toEqual(made.map(all))
  })

  it('may be sent, and so may a cluster', () => {
    const [cluster] = clusters
    if (!cluster) throw new Error('No story.')
    const weights = {
      get: () => 1,
      *[Symbol.iterator]() {
        yield ['ferry', 2.5] as const
      },
    }
    expect(structuredClone(sendable({ ...cluster, idf: weights })).idf).toEqual(new Map([['ferry', 2.5]]))
  })
})

describe('batches', () => {
  it('hold every story once, in order, some reports together', () => {
    const made = batches(clusters, 4)
    expect(made.flat()).toEqual(clusters)
    for (const batch of made) {
      const reports = batch.slice(0, -1).reduce((sum, one) => sum + one.reports.length, 0)
      expect(reports).toBeLessThan(4)
    }
    expect(batches([], 4)).toEqual([])
  })
})
