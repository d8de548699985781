import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import { folderOf } from '../../test/command.ts'
import { askedNames } from '../asked-names.ts'
import { type Grouping, grouping, weighedWords } from '../cluster/grouping.ts'
import { keysOf } from '../cluster/house-sentences.ts'
import { clusterStories, englishBackground, reader, STEPS } from '../cluster/index.ts'
import { DEFAULT_CONFIG } from '../config.ts'
import type { MadeStory, SiteAround } from '../made-story.ts'
import { contentsDigest } from '../publish/index.ts'
import type { StoryCluster, StoryRecord } from '../records.ts'
import { inTurn } from '../site.ts'
import { readings } from './readings.ts'
import { storyCache } from './story-cache.ts'

const FORMULA =
  'The harbour company of Westport runs nine ferries between the islands, employs four hundred people along the coast, and has carried the mail of the islands since it was founded by two brothers who had built boats for the fishing fleet.'
const REPORTS = [
  report({ id: 'a', title: 'Ferry aground off Westport', text: `A ferry ran aground at dawn.\n${FORMULA}` }),
  report({ id: 'b', title: 'Ferry stuck near Westport', text: `Passengers waited for hours.\n${FORMULA}` }),
  report({ id: 'c', title: 'Ferry freed near Westport', text: 'Tugs pulled the ferry free at noon.' }),
]
const BACKGROUND = englishBackground()

describe('the cache of stories', () => {
  let folder = ''
  beforeEach(() => {
    folder = folderOf({})
  })

  const cache = (identity: (record: StoryRecord) => string | undefined = ({ id }) => id) =>
    storyCache(folder, 'one', readings(identity).of, inTurn)
  const kept = () => (existsSync(join(folder, 'one')) ? readFileSync(join(folder, 'one'), 'latin1') : '')

  /** Whether a build learns anything that was not known. */
  function learns(
    build: (known: ReturnType<typeof cache>) => void,
    identity?: (record: StoryRecord) => undefined,
  ): boolean {
    const before = kept()
    const known = cache(identity)
    build(known)
    known.keep()
    return kept() !== before
  }

  const words = reader()
  const weights = weighedWords(grouping(REPORTS, BACKGROUND, words))
  const house = new Set(REPORTS.slice(0, 1).flatMap((record) => [...keysOf(record, words)]))

  it('says who derives from whom as it is found, with the formulas that are left out', () => {
    for (const formulas of [new Set<number>(), house]) {
      const found = STEPS.kinship(REPORTS, weights, BACKGROUND, formulas)
      const kinship = (known: ReturnType<typeof cache>) =>
        expect(known.steps.kinship(REPORTS, weights, BACKGROUND, formulas)).toEqual(found)
      expect(learns(kinship)).toBe(true)
      expect(learns(kinship)).toBe(false)
    }
    expect(STEPS.kinship(REPORTS, weights, BACKGROUND, house).accounts).not.toEqual(
      STEPS.kinship(REPORTS, weights, BACKGROUND, new Set()).accounts,
    )
  })

  it('finds it anew where a word weighs otherwise, the reports are others or stand otherwise', () => {
    const kinship = (records: readonly StoryRecord[], known = weights) =>
      learns(({ steps }) => {
        steps.kinship(REPORTS, weights, BACKGROUND, new Set())
        steps.kinship(records, known, BACKGROUND, new Set())
      })
    kinship(REPORTS)
    const heavier = { ...weights, idf: weights.idf.map((idf, stem) => (stem === 3 ? idf + 1 : idf)) }
    expect(kinship(REPORTS, heavier)).toBe(true)
    expect(kinship(REPORTS.slice(0, 2))).toBe(true)
    expect(kinship([...REPORTS].reverse())).toBe(true)
  })

  it('keeps nothing of reports that nobody can name', () => {
    const kinship = ({ steps }: ReturnType<typeof cache>) =>
      void steps.kinship(REPORTS, weights, BACKGROUND, new Set())
    expect(learns(kinship, () => undefined)).toBe(false)
  })

  it('says of a stray what is found, anew where others of the story are nearer', () => {
    const all = grouping(REPORTS, BACKGROUND, words)
    const kin = (nearest: number) => {
      const similarity = all.pairs.similarity.map((value, pair) =>
        all.pairs.from[pair] === nearest ? 1e6 : value,
      )
      const one: Grouping = { ...all, groups: Int32Array.of(0, 0, 2), pairs: { ...all.pairs, similarity } }
      return learns(({ steps }) =>
        expect(steps.isKin(one, 2, [0, 1], BACKGROUND, new Set())).toBe(
          STEPS.isKin(one, 2, [0, 1], BACKGROUND, new Set()),
        ),
      )
    }
    expect([kin(0), kin(0), kin(1)]).toEqual([true, false, true])
  })

  it('is nothing where its file is no such file', () => {
    learns(({ steps }) => void steps.kinship(REPORTS, weights, BACKGROUND, house))
    const before = readFileSync(join(folder, 'one'))
    expect(before.length).toBeGreaterThan(0)
    rmSync(join(folder, 'one'))
    learns(({ steps }) => void steps.kinship(REPORTS, weights, BACKGROUND, house))
    expect(readFileSync(join(folder, 'one')).equals(before)).toBe(true)
  })

  describe('gives a story made before', () => {
    const records = REPORTS
    const [first] = clusterStories(records)
    const config = DEFAULT_CONFIG
    const around = (slug: string, templates = new Map<string, string>()): SiteAround => ({
      config,
      templates,
      assets: [],
      builtAt: null,
      cards: null,
      slugById: new Map(records.map(({ id }) => [id, `${slug}-${id}`])),
      outletById: new Map(),
      outletSlug: new Map([[null, 'unknown']]),
    })

    /** The story, and how often it had to be made. */
    function build(site: SiteAround, changed: Partial<StoryCluster> = {}) {
      let made = 0
      const known = cache()
      const clusters = clusterStories(records, BACKGROUND, known.steps).map((one) => ({ ...one, ...changed }))
      const make = (cluster: StoryCluster) => {
        made++
        const { names, asked } = askedNames(site)
        const slug = names.slugById.get(cluster.id) ?? ''
        const file = (path: string) => ({ path: `${slug}/${path}`, contents: `${path} of ${slug}` })
        return {
          story: { cluster, slug } as unknown as MadeStory['story'],
          pages: [file('index.html')],
          redirects: [file('old.html')],
          data: [file('story.json')],
          documents: [
            { file: { contents: 'é' }, headings: ['Ferry'], sentences: sentences(cluster), continued: false },
          ],
          asked: asked(),
        }
      }
      const stories = [...known.makeStories(clusters, site, make)]
      known.keep()
      const often = made
      return { stories, often, made: () => made }
    }
    const sentences = ({ reports }: StoryCluster) =>
      reports.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.sentences.map(({ text }) => text)))
    const said = ({ pages, redirects, data, documents, story, asked }: MadeStory) => ({
      files: [...pages, ...redirects, ...data, ...documents.map(({ file }) => file)].map(
        ({ contents, bytes, digest }) => [
          contents,
          bytes ?? Buffer.byteLength(contents as string),
          digest ?? contentsDigest(contents),
        ],
      ),
      paths: [...pages, ...redirects, ...data].map(({ path }) => path),
      documents: documents.map(({ headings, sentences: own, continued }) => [headings, own, continued]),
      story: { ...story, cluster: { ...story.cluster, idf: [...story.cluster.idf] } },
      asked,
    })

    it('as it was, its files from making it again once for all of them', () => {
      const before = build(around('x'))
      const after = build(around('x'))
      expect([first?.reports.length, before.often, after.often]).toEqual([3, before.stories.length, 0])
      expect(after.stories.map(said)).toEqual(before.stories.map(said))
      expect(after.made()).toBe(after.stories.length)
    })

    it('unless it would be told other names, or the site or its reasons are others', () => {
      const { stories } = build(around('x'))
      expect(build(around('x')).often).toBe(0)
      expect(build(around('y')).often).toBe(stories.length)
      expect(build(around('y', new Map([['story.njk', '']]))).often).toBe(stories.length)
      expect(build(around('y', new Map([['story.njk', '']])), { memberships: [] }).often).toBe(stories.length)
    })
  })
})
