/**
 * What is kept from build to build changes nothing: after every step of random sequences of edits, a build that asks what earlier ones learnt
 * makes byte for byte what one makes that asks nothing. What is kept is damaged now and then. 8 sequences of 12 steps here; `STEMMA_LONG=1`
 * runs 100.
 */
import fs, { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ANEW, type InputReaders, type Installation, readInputs } from '../src/cli/inputs.ts'
import { keptIn } from '../src/cli/kept.ts'
import { seedCache } from '../src/cli/seed-cache.ts'
import { contentsDigest } from '../src/publish/index.ts'
import type { OutputFile, StoryCluster } from '../src/records.ts'
import { buildSite, inTurn, type SiteInput, type Stage } from '../src/site.ts'
import { PROJECT } from './command.ts'
import { random, randomEdit, type Workplace, workplace, write } from './watch-edits.ts'

const SEQUENCES = process.env.STEMMA_LONG ? 100 : 8
const STEPS = 12
const REPORTS = 12

function newWorkplace(seed: number): Workplace & { readonly installation: Installation } {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const place = workplace(folder, REPORTS, seed)
  write(place, 'browser/app.js', 'void 0')
  const compiled = () => Promise.resolve('')
  const folders = { browserFiles: join(folder, 'browser'), previewFiles: join(folder, 'preview') }
  return { ...place, installation: { root: PROJECT, ...folders, compiled } }
}

/** Null where the sources are such that no site is made of them. */
function inputOf(
  { options, installation }: ReturnType<typeof newWorkplace>,
  seeds: InputReaders['seeds'] = ANEW.seeds,
): SiteInput | null {
  try {
    return readInputs(options, installation, { ...ANEW, seeds })
  } catch {
    return null
  }
}

const made = (input: SiteInput, entering: (stage: Stage) => void = () => undefined) => {
  try {
    return buildSite(input, entering)
  } catch {
    return null
  }
}

const contentsOf = ({ path, contents, bytes, digest }: OutputFile) => {
  const said = Buffer.from(contents)
  expect([path, bytes ?? said.length, digest ?? contentsDigest(said)]).toEqual([
    path,
    said.length,
    contentsDigest(said),
  ])
  return [path, said.toString('latin1')] as const
}

/** Cuts a file of the cache short, or changes a byte of it. */
function harm(folder: string, next: () => number): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const file = files[Math.floor(next() * files.length)]
  if (file === undefined) return
  const path = join(file.parentPath, file.name)
  const bytes = readFileSync(path)
  const at = Math.floor(next() * bytes.length)
  if (next() < 0.5) writeFileSync(path, bytes.subarray(0, at))
  else {
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
  }
}

/** All that a cluster says; the size of a text is known before the text only where the record was kept. */
const told = ({ idf, reports, ...one }: StoryCluster) => [
  one,
  reports.map((report) => {
    const { size, ...record } = report
    return { ...record, paragraphs: report.paragraphs, tree: report.tree }
  }),
  [...idf],
]

describe('after every step what is kept changes nothing', () => {
  const total = { asked: 0, stories: 0 }

  it.each(Array.from({ length: SEQUENCES }, (_, sequence) => sequence + 1))('sequence %i', (sequence) => {
    const next = random(sequence)
    const place = newWorkplace(sequence)
    const cache = join(place.folder, 'cache')
    let asked = 0
    let [seen, opened] = [0, 0]
    const making: typeof inTurn = (clusters, around, make) => {
      asked += clusters.length
      return inTurn(clusters, around, make)
    }
    let [stories, built] = [0, 0]
    const done: string[] = []
    for (let step = 0; step <= STEPS; step++) {
      done.push(step === 0 ? 'begin' : randomEdit(place, next))
      if (existsSync(cache) && next() < 0.25) harm(cache, next)
      const seeds = seedCache(join(cache, 'seeds'), 'sources')
      const open = vi.spyOn(fs, 'openSync')
      const known = inputOf(place, seeds.read)
      opened += open.mock.calls.filter(([path]) => String(path).startsWith(place.options.seeds)).length
      open.mockRestore()
      const input = inputOf(place)
      expect([done, known === null]).toEqual([done, input === null])
      if (input === null || known === null) continue
      seen += input.seeds.length
      const kept = keptIn(cache, 'sources', making, seeds)
      const before = asked
      const remembered = made(kept.given(known), kept.entering)
      const plain = made(input)
      expect([done, remembered === null]).toEqual([done, plain === null])
      if (plain === null || remembered === null) {
        asked = before
        continue
      }
      built++
      stories += plain.clusters.length
      expect(new Map(remembered.files.map(contentsOf))).toEqual(new Map(plain.files.map(contentsOf)))
      expect(remembered.clusters.map(told)).toEqual(plain.clusters.map(told))
      expect([remembered.problems, remembered.redirects]).toEqual([plain.problems, plain.redirects])
      kept.close()
    }
    // Else this would prove nothing. A template that stays broken leaves few sites, and one that is mended has all stories made again.
    if (built > STEPS / 4) expect(asked).toBeLessThan(stories)
    total.asked += asked
    total.stories += stories
    expect(opened).toBeLessThan((3 / 4) * seen)
  })

  it('and spares more than half of the stories', () => {
    expect(total.asked).toBeLessThan(total.stories / 2)
  })
})
