/** What a builder says when it has built: how things stand now, and what changed. It crosses threads, so it is plain. */
import type { BuildReport } from '../cli/report.ts'
import type { PreviewState } from './preview-state.ts'

export interface Update {
  /** How the preview stands; `version` is the server's to give, `settling` follows from `more`. */
  readonly state: Omit<PreviewState, 'version' | 'settling'>
  /** Files of the site that were written or removed. */
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** Files that were read anew, as a person finds them. */
  readonly edited: readonly string[]
  /** What the edit did to the grouping, in words. */
  readonly changes: readonly string[]
  readonly report: BuildReport
  /** Whether more of this build follows: pages that say much of the whole site come last. */
  readonly more: boolean
}
