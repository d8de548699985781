/**
 * Small collections of made-up reports, as text: `== id | outlet | date | language`, then perhaps `! ` and a headline, `~ ` and a source that
 * the credit line names, then the paragraphs, a line each, `# ` before a subheading.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoryRecord } from '../../src/records.ts'
import { recordOf } from '../story-factory.ts'

const FOLDER = join(import.meta.dirname, 'collections')

const marked = (lines: readonly string[], mark: string) =>
  lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []))

function record(text: string): StoryRecord {
  const [head = '', ...lines] = text.trim().split('\n')
  const [id = '', outlet, published, language] = head.split('|').map((field) => field.trim())
  const [headline] = marked(lines, '! ')
  const paragraphs = lines.filter((line) => !/^[!~] /.test(line))
  const sketch = recordOf({
    id,
    paragraphs,
    ...(headline ? { headline } : {}),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  })
  return { ...sketch, credits: marked(lines, '~ ').map((name) => ({ name, text: name, line: 1 })) }
}

export function collection(name: string): StoryRecord[] {
  return readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
    .split(/^== /m)
    .filter((text) => text.trim() !== '')
    .map(record)
}
