/** SeedFile → StoryRecord: what is the report and what is the page around it. */
import type { Problem, SeedFile, StoryRecord } from '../records.ts'
import { detectLanguage, direction } from '../text/language.ts'
import { type Block, blocksOf } from './blocks.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { plainTree } from './plain-tree.ts'

/** What repeats across the seeds of one outlet or site. */
export interface CorpusContext {
  readonly repeatedLines: ReadonlySet<string>
}

export function corpusContext(_seeds: readonly SeedFile[]): CorpusContext {
  return { repeatedLines: new Set() }
}

export interface Normalized {
  readonly record: StoryRecord | null
  readonly problems: Problem[]
}

const endsSentence = (text: string): boolean => /[.!?…。！？؟۔।]["'”’»)\]」』）]*$/.test(text)

const isHeadline = (block: Block | undefined): boolean =>
  block !== undefined && block.text.length < 160 && !endsSentence(block.text)

export function normalizeSeed(seed: SeedFile, _context: CorpusContext = corpusContext([])): Normalized {
  const blocks = blocksOf(linesOf(seed.text, seed.bodyStart))
  const own = isHeadline(blocks[0]) ? blocks[0] : undefined
  const body = blocks.filter((block) => block.text !== own?.text)
  const kept = body.map((block) => ({
    block,
    kind: endsSentence(block.text) || block.text.length > 100 ? ('text' as const) : ('subheading' as const),
  }))
  const language = seed.frontMatter.language ?? detectLanguage(kept.map(({ block }) => block.text).join('\n'))
  const tree = plainTree(kept)
  const paragraphs = paragraphsOf(tree, seed.text, language)
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
    setAside: [],
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
