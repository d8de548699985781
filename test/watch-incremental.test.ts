/**
 * Incremental equals full: after every step of random sequences of edits the published folder is, byte for byte, what a build from scratch
 * makes of the sources. 25 sequences of 20 steps here; `STEMMA_LONG=1` runs 200.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Installation, readInputs } from '../src/cli/inputs.ts'
import { buildSite } from '../src/site.ts'
import { createIncrementalBuilder } from '../src/watch/builder.ts'
import type { Update } from '../src/watch/update.ts'
import { PROJECT, treeOf } from './command.ts'
import { random, randomEdit, type Workplace, workplace, write } from './watch-edits.ts'

const SEQUENCES = process.env.STEMMA_LONG ? 200 : 25
const STEPS = 20
const REPORTS = 12

function installation({ folder }: Workplace): Installation {
  return {
    root: PROJECT,
    browserFiles: join(folder, 'browser'),
    previewFiles: join(folder, 'preview'),
    compiled: () => Promise.resolve(''),
  }
}

/** What a build from scratch publishes; null where it refuses to. */
function fresh(place: Workplace): Map<string, string> | null {
  try {
    const site = buildSite(readInputs(place.options, installation(place)))
    if (site.records.length === 0) return null
    return new Map(site.files.map(({ path, contents }) => [path, Buffer.from(contents).toString('latin1')]))
  } catch {
    return null
  }
}

const published = ({ options }: Workplace) =>
  new Map([...treeOf(options.out)].map(([path, bytes]) => [path, bytes.toString('latin1')]))

/** Names of the files in which two trees differ. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...a.keys(), ...b.keys()])
  return [...paths].filter((path) => a.get(path) !== b.get(path)).sort()
}

function newWorkplace(seed: number): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-watch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const place = workplace(folder, REPORTS, seed)
  write(place, 'browser/app.js', 'void 0')
  return place
}

describe('after every step the site is what a build from scratch makes', () => {
  it.each(Array.from({ length: SEQUENCES }, (_, sequence) => sequence + 1))('sequence %i', (sequence) => {
    const next = random(sequence)
    const place = newWorkplace(sequence)
    const builder = createIncrementalBuilder(place.options, installation(place))
    const done: string[] = []
    let expected: Map<string, string> | null = null
    for (let step = 0; step <= STEPS; step++) {
      done.push(step === 0 ? 'begin' : randomEdit(place, next))
      const updates: Update[] = []
      for (const update of builder.build()) {
        updates.push(update)
        // Now and then somebody saves while it still builds.
        if (update.more && next() < 0.2) break
      }
      if (updates.at(-1)?.more) for (const update of builder.build()) updates.push(update)
      const full = fresh(place)
      const failure = updates.at(-1)?.state.failure
      if (updates.length > 0) expect([done, failure === null]).toEqual([done, full !== null])
      expected = full ?? expected
      if (expected && full) expect([done, differences(published(place), expected)]).toEqual([done, []])
    }
  })
})
