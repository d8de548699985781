/** `public/schema/` says what the data files hold. `UPDATE_GOLDEN=1 npx vitest run test/schemas.test.ts` writes it anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { PROJECT } from './command.ts'
import { storiesSchema, storySchema } from './data-schemas.ts'

it.each([
  ['stories', 'The stories of a site: reports, accounts, what derives from what', storiesSchema],
  ['story', 'Everything the page of one story says', storySchema],
])('public/schema/%s.schema.json is the shape that the data is held to', (name, title, schema) => {
  const path = join(PROJECT, 'public/schema', `${name}.schema.json`)
  const written = `${JSON.stringify({ title, ...z.toJSONSchema(schema) }, null, 2)}\n`
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, written)
  expect(existsSync(path)).toBe(true)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(written))
})
