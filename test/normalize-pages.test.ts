/**
 * Made-up pages, each with what it must become, line by line: what is the headline, which paragraph, which list or heading, what was set
 * aside and why. `UPDATE_GOLDEN=1 npx vitest run test/normalize-pages.test.ts` rewrites them; read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { expect, it } from 'vitest'
import { corpusContext, normalizeSeed } from '../src/normalize/index.ts'
import type { StoryRecord } from '../src/records.ts'
import { reportSeed } from './normalize/seed.ts'

const GOLDEN = join(import.meta.dirname, 'golden/normalize')
const FOLDERS = [join(import.meta.dirname, 'seeds'), join(GOLDEN, 'pages')]

/** "list[item[paragraph]]": the shape of the report's tree. */
function outline(node: Nodes): string {
  if (!('children' in node)) return node.type
  const isText = node.type === 'paragraph' || node.type === 'heading'
  const inner = node.children.map(outline).filter((one) => !isText || one !== 'text')
  const level = node.type === 'heading' ? String(node.depth) : ''
  return `${node.type}${level}${inner.length > 0 ? `[${inner.join(' ')}]` : ''}`
}

const printed = ({ id, tree, paragraphs, setAside, ...facts }: StoryRecord): string => {
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const text = paragraphs.map(({ kind, number, sentences }) =>
    [
      number === null ? `-- ${kind}` : `-- ${number}`,
      ...sentences.map(({ start, end, text }) => `${start}-${end} ${text}`),
    ].join('\n'),
  )
  const aside = setAside.map(({ line, reason, text }) => `${line} (${reason}) ${text}`)
  return [`id: ${id}`, ...told, `tree: ${outline(tree)}`, ...text, '-- aside', ...aside, ''].join('\n')
}

function seen(path: string, text: string): string {
  const seed = reportSeed(path, text)
  const { record, problems } = normalizeSeed(seed, corpusContext([seed]))
  const told = problems.map((problem) => `${JSON.stringify(problem)}\n`).join('')
  return told + (record ? printed(record) : 'no record\n')
}

for (const folder of FOLDERS)
  for (const file of readdirSync(folder).sort())
    it(file, () => {
      const actual = seen(file, readFileSync(join(folder, file), 'utf8'))
      const golden = join(GOLDEN, `${file}.golden`)
      if (process.env.UPDATE_GOLDEN) writeFileSync(golden, actual)
      expect(existsSync(golden), `${file}.golden is missing: run with UPDATE_GOLDEN=1`).toBe(true)
      expect(actual).toBe(readFileSync(golden, 'utf8'))
    })
