/** What repeats across the seeds of one outlet: lines that a site prints under every article. */
import type { SeedFile } from '../records.ts'

export interface CorpusContext {
  /** By the outlet's key: the lines, as shown, that are not any one report's. */
  readonly repeatedLines: ReadonlyMap<string, ReadonlySet<string>>
}

/** The outlet a seed is from, as far as its front matter or its folder tells; null where neither does. */
export function outletKeyOf(seed: SeedFile): string | null {
  if (seed.frontMatter.outlet !== null) return `outlet ${seed.frontMatter.outlet.toLowerCase()}`
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(seed.frontMatter.url ?? '')?.[1]
  if (host !== undefined) return `host ${host.toLowerCase()}`
  const folder = seed.path.includes('/') ? seed.path.slice(0, seed.path.lastIndexOf('/')) : ''
  return folder === '' ? null : `folder ${folder}`
}

export function corpusContext(_seeds: readonly SeedFile[]): CorpusContext {
  return { repeatedLines: new Map() }
}
