/**
 * What small collections of made-up reports become, held against files that were read by eye: stories, accounts, who follows whom, and every
 * number that was weighed. `UPDATE_GOLDEN=1 npx vitest run test/cluster-golden.test.ts` rewrites them; read the difference before you
 * commit it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clusterStories, explainPair } from '../src/cluster/index.ts'
import { collection } from './cluster/collections.ts'
import { printedPair, printedStory } from './cluster/printed-stories.ts'

const GOLDEN = join(import.meta.dirname, 'golden/cluster')

function holdAgainst(name: string, actual: string) {
  const path = join(GOLDEN, `${name}.txt`)
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  expect(existsSync(path), `${name} is missing: run with UPDATE_GOLDEN=1`).toBe(true)
  expect(actual).toBe(readFileSync(path, 'utf8'))
}

/** What a collection is about, and pairs of its reports that are explained. */
const COLLECTIONS: readonly (readonly [string, string, ...string[]])[] = [
  [
    'bridge',
    'a copy, a rewrite, an update and four who were there',
    'gazette-1 radio-1',
    'gazette-1 courier-old',
  ],
  ['agency', 'two prints of one agency, and one who names a paper', 'valley globe', 'globe local'],
  ['credits', 'credit lines before and after the report they name', 'later first'],
  ['undated', 'no dates: one condenses, one is as long', 'long short', 'short witness'],
  ['house', 'formulas of a house, updates of one report'],
  ['speech', 'a speech that everybody quotes'],
  ['briefs', 'lines and headlines'],
  ['languages', 'German, French and Japanese', 'ja-1 ja-2', 'de-1 fr-1'],
  ['retellings', 'a story that is being retold', 'origin tell-3', 'tell-3 tell-1'],
  ['independent-small', 'the same where two were there', 'origin own-1', 'origin tell-1'],
  ['retellings-large', 'the same among others that speak of bears'],
  ['chain', 'three steps of copying, and another account that is told twice'],
  ['two-sources', 'one who draws on two that are independent'],
  ['two-parts', 'one who prints what two share and what each has'],
  ['strays', 'one who draws on the tail of a report', 'main-1 knitting', 'main-2 knitting'],
  ['twins', 'two earthquakes, two prizes, a reprint each week'],
]

describe('a collection', () => {
  for (const [name, what, ...pairs] of COLLECTIONS) {
    it(`${name}: ${what}`, () => {
      const records = collection(name)
      const stories = clusterStories(records).map(printedStory)
      holdAgainst(name, `${stories.join('\n\n')}\n`)
    })
    if (pairs.length > 0)
      it(`${name}: pairs`, () => {
        const records = collection(name)
        const found = pairs.map((pair) => {
          const [a = '', b = ''] = pair.split(' ')
          return printedPair(explainPair(records, a, b))
        })
        holdAgainst(`${name}-pairs`, `${found.join('\n')}\n`)
      })
  }
})
