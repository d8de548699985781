/**
 * What was read → the published site, with what earlier builds may spare this one; or why none was published.
 */
import { digested } from '../publish/digests.ts'
import { PublishError } from '../publish/errors.ts'
import { publish } from '../publish/publish.ts'
import { sortedByPath } from '../publish/sorted-paths.ts'
import { ReadFault } from '../read/index.ts'
import type { Problem } from '../records.ts'
import { TemplateError } from '../render/index.ts'
import { buildSite, inTurn, type MakeStories, type Site, type SiteInput } from '../site.ts'
import { countsOf } from './counts.ts'
import { CACHE } from './inputs.ts'
import { type Kept, keptIn } from './kept.ts'
import type { LastBuild, Summary } from './last-build.ts'
import type { BuildOptions } from './options.ts'
import type { SeedCache } from './seed-cache.ts'
import { spool } from './spool.ts'
import type { Stopwatch } from './stopwatch.ts'
import { madeInTwoThreads } from './threads/two-threads.ts'

export interface Built {
  readonly summary: Summary
  /** Why nothing was published, or null. */
  readonly failure: string | null
}

/** What is known of earlier builds. */
export interface Before {
  readonly last: LastBuild
  readonly seeds: SeedCache
  /** The program's name (`program-name.ts`). */
  readonly program: string
}

/** Stories with cards are made in one thread: pictures are drawn in the first, and there are few. */
const inTwoThreads: MakeStories = (clusters, around, make) => {
  if (around.cards !== null) return inTurn(clusters, around, make)
  return madeInTwoThreads(new URL('./stories.mjs', import.meta.url), clusters, around, make)
}

/** Why a site is not to be published, or null. */
function refusal(site: Site, problems: readonly Problem[], strict: boolean): string | null {
  if (site.records.length === 0) return 'No seed could be read as a report.'
  if (strict && problems.length > 0)
    return `${problems.length === 1 ? 'A problem' : `${problems.length} problems`} under --strict.`
  return null
}

/** `inputs` are the paths that the build reads: nothing may be published over them. */
function publishSite(
  site: Site,
  summary: Summary,
  options: BuildOptions,
  inputs: readonly string[],
  last: LastBuild | undefined,
): Built {
  try {
    // Before there is a new site: after that nothing may fail, and a note of a site that did not come to be fits no other.
    const files = sortedByPath(site.files.map(digested))
    last?.note(files, summary)
    publish(files, options.out, { inputs, cache: CACHE, ...(last ? { index: last.index } : {}) })
  } catch (error) {
    if (!(error instanceof ReadFault || error instanceof PublishError)) throw error
    return { summary, failure: error.message }
  }
  return { summary, failure: null }
}

/** `input`: with what is known standing in for what would have to be found. Throws a `TemplateError` where a template cannot be rendered. */
function built(input: SiteInput, kept: Kept | null, watch: Stopwatch): Site {
  return buildSite(kept?.given(input) ?? input, (stage) => {
    kept?.entering(stage)
    watch.enter(stage)
  })
}

/** `before` is null where nothing is kept from build to build. */
export function builtAndPublished(
  input: SiteInput,
  options: BuildOptions,
  inputs: readonly string[],
  before: Before | null,
  watch: Stopwatch,
): Built {
  const making = options.threads === 2 ? inTwoThreads : inTurn
  const kept = before && keptIn(CACHE, before.program, making, before.seeds)
  const contents = spool(CACHE)
  try {
    const site = built({ ...input, hold: contents.hold }, kept, watch)
    const summary = { counts: countsOf(input, site), problems: site.problems }
    const failure = refusal(site, [...input.settingProblems, ...site.problems], options.strict)
    if (failure !== null) return { summary, failure }
    watch.enter('publish')
    return publishSite(site, summary, options, inputs, before?.last)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const summary = { counts: countsOf(input, null), problems: input.seedProblems }
    return { summary, failure: error.message }
  } finally {
    contents.close()
    kept?.close()
  }
}
