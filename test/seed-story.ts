/** The story that the seeds the project ships with become, by the program's own stages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterStories } from '../src/cluster/index.ts'
import { corpusContext, normalizeSeed } from '../src/normalize/index.ts'
import type { SeedFile, StoryCluster, StoryRecord } from '../src/records.ts'
import { FIVE_SEEDS } from './command.ts'

function seedFile(path: string): SeedFile {
  return {
    path,
    format: 'text',
    encoding: 'utf-8',
    text: readFileSync(join(FIVE_SEEDS, path), 'utf8').replace(/\r\n?/g, '\n'),
    bodyStart: 0,
    frontMatter: {
      title: null,
      date: null,
      outlet: null,
      url: null,
      author: [],
      language: null,
      id: null,
      section: null,
      draft: false,
    },
  }
}

export function seedRecords(): readonly StoryRecord[] {
  const seeds = readdirSync(FIVE_SEEDS).sort().map(seedFile)
  const context = corpusContext(seeds)
  return seeds.flatMap((seed) => normalizeSeed(seed, context).record ?? [])
}

export const seedStories = (): readonly StoryCluster[] => clusterStories(seedRecords())
