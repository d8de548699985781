/**
 * What the last build was made of and what it made: where neither has changed, there is nothing to build. The published site is read
 * and compared, not trusted; the note is safe to delete.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publishedDigest, siteDigest } from '../publish/site-digest.ts'
import { type SiteIndex, siteIndex } from '../publish/site-index.ts'
import { throwFault } from '../read/index.ts'
import type { OutputFile, Problem } from '../records.ts'
import type { SiteInput } from '../site.ts'
import { sha256 } from './digests.ts'
import type { BuildOptions } from './options.ts'
import type { Counts } from './report.ts'
import type { SeedDigest } from './seed-digests.ts'

/** What a build has to say of a site. */
export interface Summary {
  readonly counts: Counts
  /** Of the seeds. */
  readonly problems: readonly Problem[]
}

interface Note extends Summary {
  /** Of all that went into the build. */
  readonly input: string
  /** Of the site. */
  readonly site: string
}

function inputDigest(input: SiteInput, options: BuildOptions, program: string, digestOf: SeedDigest): string {
  const { seeds, templates, assets, seedProblems, settingProblems, config, builtAt } = input
  const asked = [options.seeds, options.out, options.strict]
  const parts = [program, asked, seedProblems, settingProblems, config, builtAt]
  return sha256(
    JSON.stringify([...parts, [...templates]]),
    ...seeds.map(digestOf),
    ...assets.flatMap(({ path, contents }) => [`\0${path}\0${contents.length}\0`, contents]),
  ).toString('hex')
}

function noteIn(file: string): Note | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note
  } catch (error) {
    throwFault(error, file)
    return null
  }
}

export interface LastBuild {
  /** The summary of the site that is published, where it is the one these inputs make; null where it must be built. */
  readonly unchanged: () => Summary | null
  readonly note: (files: readonly OutputFile[], summary: Summary) => void
  /** Of the published site. */
  readonly index: SiteIndex
}

/** `program` is its name; `inputs` are the paths that the build reads. */
export function lastBuild(
  folder: string,
  input: SiteInput,
  options: BuildOptions,
  program: string,
  inputs: readonly string[],
  digestOf: SeedDigest,
): LastBuild {
  const name = join(folder, sha256(options.out).toString('hex').slice(0, 16))
  const file = `${name}.json`
  const index = siteIndex(`${name}.index`)
  const digest = inputDigest(input, options, program, digestOf)
  return {
    unchanged() {
      const note = noteIn(file)
      if (note?.input !== digest || note.site !== publishedDigest(options.out, inputs, index)) return null
      return { counts: note.counts, problems: note.problems }
    },
    note(files, summary) {
      const note = { input: digest, site: siteDigest(files), ...summary }
      const draft = `${file}.${process.pid}`
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(draft, JSON.stringify(note))
        renameSync(draft, file)
      } catch (error) {
        rmSync(draft, { force: true })
        throwFault(error, dirname(file), 'write')
      }
    },
    index,
  }
}
