/**
 * What the five seeds become, held against files that were read by eye. `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts` rewrites
 * them; read the difference before you commit it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { FIVE_SEEDS, folderOf, PROJECT, stemma } from './command.ts'

const GOLDEN = join(PROJECT, 'test/golden')

/** Holds `actual` against the golden file, or writes it where that was asked for. */
function holdAgainst(name: string, actual: string) {
  const path = join(GOLDEN, name)
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  expect(existsSync(path), `${name} is missing: run with UPDATE_GOLDEN=1`).toBe(true)
  expect(actual).toBe(readFileSync(path, 'utf8'))
}

it('the five seeds become the pages and the data that were read by eye', () => {
  const folder = folderOf({})
  expect(stemma(folder, ['--seeds', FIVE_SEEDS, '--out', 'dist']).status).toBe(0)
  const read = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8')
  const stories = read('stories.json')
  const { url } = JSON.parse(stories).stories[0]
  holdAgainst('stories.json', stories)
  holdAgainst('index.html', read('index.html'))
  holdAgainst('story.html', read(`${url}index.html`))
  holdAgainst('story.json', read(`${url}story.json`))
})
