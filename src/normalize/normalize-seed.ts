/** One seed → its record: what is the report, what is the page around it, and what the page says about the report. */
import type { Problem, SeedFile, SetAside, StoryRecord } from '../records.ts'
import { detectLanguage, direction } from '../text/language.ts'
import { bareTree } from './bare-tree.ts'
import type { Block } from './blocks.ts'
import { type CorpusContext, corpusContext, outletKeyOf } from './context.ts'
import { forEachWord, isSpaced } from './each-word.ts'
import { factsOf } from './facts.ts'
import { pageOf, type Verdict, verdictsOf } from './furniture.ts'
import { tooLong } from './length.ts'
import { lineKey } from './line-key.ts'
import { paragraphsOf } from './paragraphs.ts'
import { readBody } from './read-body.ts'

export interface Normalized {
  /** Null where no text of a report is left; a Problem says so. */
  readonly record: StoryRecord | null
  readonly problems: Problem[]
}

/** The longest blocks, in order: what a language is best told from. */
function sampleOf(blocks: readonly Block[]): string {
  const long = blocks.filter(({ text }) => text.length >= 80)
  return (long.length > 0 ? long : blocks)
    .slice(0, 12)
    .map(({ text }) => text.slice(0, 300))
    .join('\n')
}

/** Every line of the blocks that were set aside. */
function setAsideOf(blocks: readonly Block[], verdicts: readonly Verdict[]): SetAside[] {
  return blocks.flatMap((block, index) => {
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
}

const EMPTY: CorpusContext = corpusContext([])

/** A seed's blocks and what each was found to be. */
export function labelled(seed: SeedFile, context: CorpusContext = EMPTY) {
  const body = readBody(seed)
  const language = seed.frontMatter.language ?? detectLanguage(sampleOf(body.blocks))
  const repeated = context.repeatedLines.get(outletKeyOf(seed) ?? '')
  const page = pageOf(body.blocks, language, (text) => repeated?.has(lineKey(text)) ?? false)
  return { ...body, language, page, verdicts: verdictsOf(page, seed.frontMatter.title) }
}

export function normalizeSeed(seed: SeedFile, context: CorpusContext = EMPTY): Normalized {
  const { blocks, treeOf, problems, language, page, verdicts } = labelled(seed, context)
  const tree = treeOf(verdicts)
  const paragraphs = paragraphsOf(tree, seed.text, language)
  if (paragraphs.length === 0) return { record: null, problems: [...problems, empty(seed, verdicts)] }
  const words = paragraphs
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, { text }) => sum + wordCount(text), 0)
  const long = tooLong(seed.path, paragraphs, words)
  if (long) return { record: null, problems: [...problems, long] }
  const { frontMatter } = seed
  const record: StoryRecord = {
    id: frontMatter.url ?? frontMatter.id ?? seed.path.replace(/\.[^./]+$/, ''),
    file: seed.path,
    ...factsOf(seed, page, verdicts, paragraphs, language),
    url: frontMatter.url,
    language,
    direction: direction(language, seed.text),
    paragraphs,
    setAside: setAsideOf(blocks, verdicts),
    tree: bareTree(tree),
    words,
  }
  return { record, problems }
}

const WORDS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

function wordCount(text: string): number {
  if (!isSpaced(text)) return text.match(WORDS)?.length ?? 0
  let count = 0
  forEachWord(text, () => {
    count += 1
  })
  return count
}

function empty(seed: SeedFile, verdicts: readonly Verdict[]): Problem {
  const hasHeadline = verdicts.some(({ role }) => role === 'headline')
  return {
    level: 'error',
    code: 'no-text',
    file: seed.path,
    line: null,
    message: hasHeadline ? 'It holds a headline and no text.' : 'No text of a report is left in it.',
    hint: 'Put the report into it, or delete it.',
  }
}
