/** SeedFile → StoryRecord: what is the report and what is the page around it. */
import type { Problem, SeedFile, StoryRecord } from '../records.ts'
import { detectLanguage, direction } from '../text/language.ts'
import type { Block } from './blocks.ts'
import { pageOf, verdictsOf } from './furniture.ts'
import { paragraphsOf } from './paragraphs.ts'
import { plainTree } from './plain-tree.ts'
import { textBlocks } from './text-blocks.ts'

/** What repeats across the seeds of one outlet or site. */
export interface CorpusContext {
  readonly repeatedLines: ReadonlySet<string>
}

export function corpusContext(_seeds: readonly SeedFile[]): CorpusContext {
  return { repeatedLines: new Set() }
}

/** The longest blocks, in order: what a language is best told from. */
function sampleOf(blocks: readonly Block[]): string {
  const long = blocks.filter(({ text }) => text.length >= 80)
  return (long.length > 0 ? long : blocks)
    .slice(0, 12)
    .map(({ text }) => text.slice(0, 300))
    .join('\n')
}

export interface Normalized {
  readonly record: StoryRecord | null
  readonly problems: Problem[]
}

export function normalizeSeed(seed: SeedFile, _context: CorpusContext = corpusContext([])): Normalized {
  const blocks = textBlocks(seed.text, seed.bodyStart)
  const language = seed.frontMatter.language ?? detectLanguage(sampleOf(blocks))
  const verdicts = verdictsOf(pageOf(blocks, language, _context.repeatedLines), seed.frontMatter.title)
  const kept = blocks.flatMap((block, index) => {
    const role = verdicts[index]?.role
    return role === 'text' || role === 'subheading' ? [{ block, kind: role }] : []
  })
  const own = blocks[verdicts.findIndex(({ role }) => role === 'headline')]
  const tree = plainTree(kept, seed.text)
  const paragraphs = paragraphsOf(tree, seed.text, language)
  const setAside = blocks.flatMap((block, index) => {
    const verdict = verdicts[index]
    if (verdict?.role !== 'aside') return []
    return block.lines.map(({ number, start, end, text }) => ({
      line: number,
      start,
      end,
      reason: verdict.reason,
      text,
    }))
  })
  const first = paragraphs[0]?.sentences[0]?.text
  if (first === undefined) return { record: null, problems: [empty(seed)] }
  const { frontMatter } = seed
  const opening = first.split(' ').slice(0, 9).join(' ')
  const headline =
    frontMatter.title !== null
      ? { text: frontMatter.title, from: 'front-matter' as const }
      : own
        ? { text: own.text, from: 'text' as const }
        : { text: opening, from: 'opening' as const }
  const record: StoryRecord = {
    id: frontMatter.url ?? frontMatter.id ?? seed.path.replace(/\.[^./]+$/, ''),
    file: seed.path,
    headline,
    outlet:
      frontMatter.outlet === null ? null : { name: frontMatter.outlet, from: 'front-matter', line: null },
    credits: [],
    authors: frontMatter.author,
    place: null,
    section: frontMatter.section,
    url: frontMatter.url,
    published: frontMatter.date,
    language,
    direction: direction(language),
    paragraphs,
    setAside,
    tree,
    words: paragraphs.flatMap(({ sentences }) => sentences).flatMap(({ text }) => text.split(' ')).length,
  }
  return { record, problems: [] }
}

function empty(seed: SeedFile): Problem {
  return {
    level: 'error',
    code: 'no-text',
    file: seed.path,
    line: null,
    message: 'No text of a report is left in it.',
    hint: 'Put the report into it, or delete it.',
  }
}
