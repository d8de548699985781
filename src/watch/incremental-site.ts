/**
 * The pipeline, again and again over almost the same input.
 */
import { createHash } from 'node:crypto'
import { slugs } from '../compose/slugs.ts'
import type { OutputFile, Problem, StoryCluster, StoryRecord } from '../records.ts'
import { buildSite, type SiteInput } from '../site.ts'
import { type StoryAddress, storyAddresses } from './moved.ts'
import type { MadeFile } from './site-folder.ts'

/** What is known before a page is rendered. */
export interface Known {
  readonly records: readonly StoryRecord[]
  readonly clusters: readonly StoryCluster[]
  readonly problems: readonly Problem[]
}

export type SitePart =
  /** Some files; the others are as they were. */
  | { readonly isPart: true; readonly files: readonly MadeFile[] }
  /** All files of the site. */
  | {
      readonly isPart: false
      readonly files: readonly MadeFile[]
      readonly addresses: readonly StoryAddress[]
      readonly redirects: number
    }

export interface IncrementalSite {
  /** The site in parts, the whole last. `known` may throw to refuse the site before anything is rendered. */
  readonly build: (input: SiteInput, known: (known: Known) => void) => Generator<SitePart, void>
  /** Makes the next build hold the contents of every file. */
  readonly forget: () => void
}

const bytesOf = ({ contents }: OutputFile) =>
  typeof contents === 'string' ? Buffer.from(contents) : contents

export function madeFile(file: OutputFile): MadeFile {
  const bytes = bytesOf(file)
  return { ...file, mark: createHash('sha1').update(bytes).digest('base64url'), bytes: bytes.byteLength }
}

export function incrementalSite(): IncrementalSite {
  return {
    *build(input, known) {
      const site = buildSite(input)
      known(site)
      const slugById = slugs(site.records)
      const addresses = storyAddresses(site.clusters, (id) => slugById.get(id) ?? '')
      yield { isPart: false, files: site.files.map(madeFile), addresses, redirects: 0 }
    },
    forget: () => undefined,
  }
}
