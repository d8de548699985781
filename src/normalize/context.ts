/**
 * All seeds → the lines that a site prints under several of its articles, whatever they report: its promises, appeals and notices. A line is
 * such a one where it stands in at least three reports of one outlet that are not versions of one another, and in a fair share of all.
 */
import type { SeedFile } from '../records.ts'
import { lineKey, numberedLine } from './line-key.ts'

export interface CorpusContext {
  /** By `outletKeyOf`: keys (`lineKey`) of the lines that are no one report's. Only outlets that have such lines. */
  readonly repeatedLines: ReadonlyMap<string, ReadonlySet<string>>
}

const FEWEST_REPORTS = 3
const FAIR_SHARE = 0.1 // of the outlet's reports
const SHORTEST_SENTENCE = 12 // words: shorter ones ("He declined to comment.") repeat by chance
const VERSIONS = 0.3 // share of common sentences above which two reports are versions of one
const LONGEST_LINE = 600 // characters: paragraphs are no site's own
const LAST_LINES = 2
const LONGEST_POSTING = 60 // reports: a sentence in more is surely the site's own

/** The outlet a seed is from, as far as its front matter or its folder tells; null where neither does. */
export function outletKeyOf(seed: SeedFile): string | null {
  if (seed.frontMatter.outlet !== null) return `outlet ${seed.frontMatter.outlet.toLowerCase()}`
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(seed.frontMatter.url ?? '')?.[1]
  if (host !== undefined) return `host ${host.toLowerCase()}`
  const folder = seed.path.includes('/') ? seed.path.slice(0, seed.path.lastIndexOf('/')) : ''
  return folder === '' ? null : `folder ${folder}`
}

const isSentence = (line: string): boolean => /[.!?…。！？؟۔।]["'”’»)\]]*$/u.test(line)

interface Report {
  /** Its lines by their numbers. */
  readonly lines: ReadonlyMap<number, string>
  /** Those that are sentences long enough to tell versions by, the report's last lines left out: there a site's own stand. */
  readonly sentences: ReadonlySet<number>
}

function reportOf({ text, bodyStart }: SeedFile): Report {
  const lines = new Map<number, string>()
  const sentences = new Set<number>()
  const printed = text
    .slice(bodyStart)
    .split('\n')
    .map((raw) => raw.trim())
    .filter((line) => line !== '')
  printed.forEach((line, index) => {
    if (line.length > LONGEST_LINE) return
    const { number, words } = numberedLine(line)
    if (words < 2) return
    if (!isSentence(line)) lines.set(number, line)
    else if (words >= SHORTEST_SENTENCE) {
      lines.set(number, line)
      if (index < printed.length - LAST_LINES) sentences.add(number)
    }
  })
  return { lines, sentences }
}

/** The reports that print each line. */
function postingsOf(reports: readonly Report[]): ReadonlyMap<number, number[]> {
  const postings = new Map<number, number[]>()
  reports.forEach(({ lines }, index) => {
    for (const line of lines.keys()) {
      const posting = postings.get(line)
      if (posting) posting.push(index)
      else postings.set(line, [index])
    }
  })
  return postings
}

/** Joins reports that share a fair part of their sentences; each report's class is its lowest member. */
function versionClasses(
  reports: readonly Report[],
  postings: ReadonlyMap<number, readonly number[]>,
): number[] {
  const shared = new Map<number, number>()
  for (const [line, posting] of postings) {
    if (posting.length < 2 || posting.length > LONGEST_POSTING) continue
    for (const a of posting)
      for (const b of posting) {
        if (a < b && reports[a]?.sentences.has(line))
          shared.set(a * reports.length + b, (shared.get(a * reports.length + b) ?? 0) + 1)
      }
  }
  const parent = reports.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  for (const [pair, count] of shared) {
    const a = Math.floor(pair / reports.length)
    const b = pair % reports.length
    const fewest = Math.min(reports[a]?.sentences.size ?? 0, reports[b]?.sentences.size ?? 0)
    if (fewest === 0 || count < VERSIONS * fewest) continue
    const roots = [find(a), find(b)].sort((one, other) => one - other)
    parent[roots[1] ?? 0] = roots[0] ?? 0
  }
  return parent.map((_, index) => find(index))
}

/** Keys of the lines that repeat in the reports of one outlet. */
function repeatedIn(reports: readonly Report[]): string[] {
  const postings = postingsOf(reports)
  const classes = versionClasses(reports, postings)
  const enough = Math.max(FEWEST_REPORTS, Math.ceil(reports.length * FAIR_SHARE))
  return [...postings]
    .filter(([, posting]) => posting.length >= enough)
    .filter(([, posting]) => new Set(posting.map((index) => classes[index])).size >= FEWEST_REPORTS)
    .map(([line, [index = 0]]) => lineKey(reports[index]?.lines.get(line) ?? ''))
}

/** The lines that repeat across the seeds of each outlet; the order of the seeds does not count. */
export function corpusContext(seeds: readonly SeedFile[]): CorpusContext {
  const byOutlet = new Map<string, SeedFile[]>()
  for (const seed of seeds) {
    const outlet = outletKeyOf(seed)
    if (outlet === null) continue
    const own = byOutlet.get(outlet)
    if (own) own.push(seed)
    else byOutlet.set(outlet, [seed])
  }
  const repeated = [...byOutlet]
    .filter(([, own]) => own.length >= FEWEST_REPORTS)
    .map(([outlet, own]) => [outlet, new Set(repeatedIn(own.map(reportOf)).sort())] as const)
  return {
    repeatedLines: new Map(
      repeated.filter(([, lines]) => lines.size > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }
}
