/** What front matter and page say about a report: headline, outlet, credits, authors, place, section, date. */
import type { Paragraph, SeedFile, StoryRecord } from '../records.ts'
import { namesAfterDate, namesInByline } from './authors.ts'
import { type Dateline, datelineOf } from './dateline.ts'
import type { Page, Verdict } from './furniture.ts'
import { type DatedLine, publishedOf } from './published.ts'
import { asideLines, sourcesOf } from './sources.ts'

type Facts = Pick<
  StoryRecord,
  'headline' | 'outlet' | 'credits' | 'authors' | 'place' | 'section' | 'published'
>

const OPENING_WORDS = 9
const OPENING_CHARACTERS = 24 // of scripts that do not part words
const LONGEST_OPENING = 200 // characters: nine words have 60, and what looks like one may be a file of base64

/** The first words of the report, verbatim. */
function openingWords(paragraphs: readonly Paragraph[]): string {
  const text =
    paragraphs.find(({ kind }) => kind === 'text')?.sentences[0]?.text ??
    paragraphs[0]?.sentences[0]?.text ??
    ''
  const opening = text.split(' ').slice(0, OPENING_WORDS).join(' ')
  if (
    !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
      opening,
    )
  )
    return opening.length <= LONGEST_OPENING
      ? opening
      : [...opening.slice(0, LONGEST_OPENING)].slice(0, -1).join('')
  return [...opening].slice(0, OPENING_CHARACTERS).join('')
}

function headlineOf(
  seed: SeedFile,
  page: Page,
  verdicts: readonly Verdict[],
  paragraphs: readonly Paragraph[],
): StoryRecord['headline'] {
  if (seed.frontMatter.title !== null) return { text: seed.frontMatter.title, from: 'front-matter' }
  const own = page.blocks[verdicts.findIndex(({ role }) => role === 'headline')]
  return own ? { text: own.text, from: 'text' } : { text: openingWords(paragraphs), from: 'opening' }
}

/** The index of the block with the report's first sentence. */
const leadIndex = (page: Page, verdicts: readonly Verdict[]): number =>
  verdicts.findIndex(({ role }, index) => role === 'text' && (page.shapes[index]?.length ?? 0) >= 6)

/** Datelines stand in one of the first paragraphs: a standfirst may come before. */
function datelineIn(
  page: Page,
  verdicts: readonly Verdict[],
  language: string,
): { dateline: Dateline | null; line: number } {
  const first = verdicts.flatMap(({ role }, index) => (role === 'text' ? [index] : [])).slice(0, 3)
  for (const index of first) {
    const block = page.blocks[index]
    const dateline = block ? datelineOf(block.text, language) : null
    if (dateline !== null) return { dateline, line: block?.lines[0]?.number ?? 1 }
  }
  return { dateline: null, line: 1 }
}

/** Lines set aside as dates or bylines, but not those among the comments. */
function datedLines(page: Page, verdicts: readonly Verdict[]): DatedLine[] {
  const lead = leadIndex(page, verdicts)
  return page.blocks.slice(0, page.comments).flatMap(({ text }, index) => {
    const verdict = verdicts[index]
    const isDated =
      verdict?.role === 'aside' && (verdict.reason === 'date line' || verdict.reason === 'byline')
    return isDated ? [{ text, distance: Math.abs(index - lead) }] : []
  })
}

const NEAR_HEADLINE = 3 // blocks before it

/** The section's label above the headline, or at the head of the file where there is none. */
function sectionOf(page: Page, verdicts: readonly Verdict[]): string | null {
  const headline = verdicts.findIndex(({ role }) => role === 'headline')
  const before = headline >= 0 ? headline : leadIndex(page, verdicts)
  for (let index = before - 1; index >= 0 && index >= before - NEAR_HEADLINE; index -= 1) {
    const verdict = verdicts[index]
    if (verdict?.role === 'aside' && verdict.reason === 'section label')
      return page.blocks[index]?.text ?? null
  }
  return null
}

/** "NEW YORK" → "New York", "L'AQUILA" → "L'Aquila", "ROME AND PARIS" → "Rome and Paris": datelines are set in capitals, places spelt without. */
const placeName = (place: string): string =>
  place
    .replace(/(?<=\p{Lu}\s)(?:AND|UND|ET)(?=\s\p{Lu})/gu, (word) => word.toLowerCase())
    .replace(
      /(\p{Lu}(?:['’]\p{Lu})?)([\p{Lu}\p{M}’']{2,})/gu,
      (_, head: string, tail: string) => head + tail.toLowerCase(),
    )

function authorsOf(
  seed: SeedFile,
  lines: readonly { text: string; reason: string }[],
  language: string,
): readonly string[] {
  if (seed.frontMatter.author.length > 0) return seed.frontMatter.author
  const names = lines.flatMap(({ text, reason }) => {
    if (reason === 'byline') return namesInByline(text, language).authors
    return reason === 'date line' ? namesAfterDate(text, language) : []
  })
  return [...new Set(names)]
}

export function factsOf(
  seed: SeedFile,
  page: Page,
  verdicts: readonly Verdict[],
  paragraphs: readonly Paragraph[],
  language: string,
): Facts {
  const lines = asideLines(page.blocks, verdicts)
  const { dateline, line } = datelineIn(page, verdicts, language)
  return {
    headline: headlineOf(seed, page, verdicts, paragraphs),
    ...sourcesOf(seed, dateline, line, lines, language),
    authors: authorsOf(seed, lines, language),
    place: dateline?.place == null ? null : placeName(dateline.place),
    section: seed.frontMatter.section ?? sectionOf(page, verdicts),
    published:
      seed.frontMatter.date ?? publishedOf(datedLines(page, verdicts), dateline?.date ?? null, language),
  }
}
