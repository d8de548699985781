/**
 * All seeds → the lines that a site prints under several of its articles, whatever they report: its promises, appeals and notices. A line is
 * such a one where it stands in at least three reports of one outlet that are not versions of one another, and in a fair share of all.
 */
import type { SeedFile } from '../records.ts'
import { lineKey } from './line-key.ts'
import { type LinesOf, lineOf, type SeedLines, seedLines } from './seed-lines.ts'

export interface CorpusContext {
  /** By `outletKeyOf`: keys (`lineKey`) of the lines that are no one report's. Only outlets that have such lines. */
  readonly repeatedLines: ReadonlyMap<string, ReadonlySet<string>>
}

const FEWEST_REPORTS = 3
const FAIR_SHARE = 0.1 // of the outlet's reports
const VERSIONS = 0.3 // share of common sentences above which two reports are versions of one
const LONGEST_POSTING = 60 // reports: a sentence in more is surely the site's own

/** The outlet a seed is from, as far as its front matter or its folder tells; null where neither does. */
export function outletKeyOf(seed: SeedFile): string | null {
  if (seed.frontMatter.outlet !== null) return `outlet ${seed.frontMatter.outlet.toLowerCase()}`
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(seed.frontMatter.url ?? '')?.[1]
  if (host !== undefined) return `host ${host.toLowerCase()}`
  const folder = seed.path.includes('/') ? seed.path.slice(0, seed.path.lastIndexOf('/')) : ''
  return folder === '' ? null : `folder ${folder}`
}

/** Twice a seed's place among its outlet's, and 1 if the line tells versions there: an archive has millions. */
type Posting = number

const seedIn = (posting: Posting) => posting >> 1
const isTelling = (posting: Posting) => (posting & 1) === 1

/** The seeds that print each line. */
function postingsOf(lines: readonly SeedLines[]): ReadonlyMap<number, Posting[]> {
  const postings = new Map<number, Posting[]>()
  lines.forEach(({ numbers, areTelling }, seed) => {
    numbers.forEach((line, place) => {
      const one = 2 * seed + (areTelling[place] ?? 0)
      const posting = postings.get(line)
      if (posting) posting.push(one)
      else postings.set(line, [one])
    })
  })
  return postings
}

/** Joins reports that share a fair part of their sentences; each report's class is its lowest member. */
function versionClasses(
  lines: readonly SeedLines[],
  postings: ReadonlyMap<number, readonly Posting[]>,
): number[] {
  const shared = new Map<number, number>()
  for (const posting of postings.values()) {
    if (posting.length < 2 || posting.length > LONGEST_POSTING) continue
    for (const one of posting.filter(isTelling))
      for (const other of posting) {
        const [a, b] = [seedIn(one), seedIn(other)]
        if (a < b) shared.set(a * lines.length + b, (shared.get(a * lines.length + b) ?? 0) + 1)
      }
  }
  const sentences = lines.map(({ areTelling }) => areTelling.reduce((sum, is) => sum + is, 0))
  const parent = lines.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  for (const [pair, count] of shared) {
    const a = Math.floor(pair / lines.length)
    const b = pair % lines.length
    const fewest = Math.min(sentences[a] ?? 0, sentences[b] ?? 0)
    if (fewest === 0 || count < VERSIONS * fewest) continue
    const roots = [find(a), find(b)].sort((one, other) => one - other)
    parent[roots[1] ?? 0] = roots[0] ?? 0
  }
  return parent.map((_, index) => find(index))
}

/** Keys of the lines that repeat in the seeds of one outlet. */
function repeatedIn(seeds: readonly SeedFile[], linesOf: LinesOf): string[] {
  const lines = seeds.map(linesOf)
  const postings = postingsOf(lines)
  const classes = versionClasses(lines, postings)
  const enough = Math.max(FEWEST_REPORTS, Math.ceil(seeds.length * FAIR_SHARE))
  return [...postings]
    .filter(([, posting]) => posting.length >= enough)
    .filter(([, posting]) => new Set(posting.map((one) => classes[seedIn(one)])).size >= FEWEST_REPORTS)
    .flatMap(([line, [first = 0]]) => {
      const seed = seeds[seedIn(first)]
      return seed ? [lineKey(lineOf(seed, line))] : []
    })
}

/** The lines that repeat across the seeds of each outlet; the order of the seeds does not count. */
export function corpusContext(seeds: readonly SeedFile[], linesOf: LinesOf = seedLines): CorpusContext {
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
    .map(([outlet, own]) => [outlet, new Set(repeatedIn(own, linesOf).sort())] as const)
  return {
    repeatedLines: new Map(
      repeated.filter(([, lines]) => lines.size > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }
}
