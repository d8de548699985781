/** The publishing end: `OutputFile[]` → a folder. */

export { contentsDigest, digested } from './digests.ts'
export { PublishError } from './errors.ts'
export { patchSite, type SitePatch } from './patch.ts'
export { type PublishOptions, type PublishReport, publish } from './publish.ts'
export { publishedDigest, siteDigest } from './site-digest.ts'
export { type SiteIndex, siteIndex } from './site-index.ts'
export type { Swap } from './swap.ts'
