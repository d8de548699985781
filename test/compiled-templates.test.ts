/** The program's compiled templates print what nunjucks prints from their sources: an operator's copies are compiled as nunjucks does it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FIVE_SEEDS, folderOf, PROJECT, stemma, treeOf } from './command.ts'

const seeds = Object.fromEntries(
  readdirSync(FIVE_SEEDS).map((name) => [`seeds/${name}`, readFileSync(join(FIVE_SEEDS, name))]),
)

/** A seed that stands alone, and one in another script. */
const MORE = {
  'seeds/harbour.txt':
    'Harbour opens again\n\nThe harbour of Westport <opened> & closed on Monday, its master said.\n',
  'seeds/nawa.txt': 'Mina\n\nقالت الشرطة يوم الاثنين إن الميناء أغلق بعد العثور على شقوق في الجسر القديم.\n',
}

function site(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = folderOf({ ...seeds, ...MORE, ...files })
  expect(stemma(folder, ['--out', 'out', ...args]).status).toBe(0)
  return treeOf(join(folder, 'out'))
}

it('print what templates print that were compiled by nunjucks', () => {
  const own = join(PROJECT, 'templates')
  const copies = Object.fromEntries(
    readdirSync(own).map((name) => [
      `copies/${name}`,
      `${readFileSync(join(own, name), 'utf8')}{# copied #}`,
    ]),
  )
  const compiled = site({})
  const copied = site(copies, '--templates', 'copies')
  expect([...copied.keys()]).toEqual([...compiled.keys()])
  for (const [path, bytes] of copied)
    expect([path, bytes.toString()]).toEqual([path, compiled.get(path)?.toString()])
})
