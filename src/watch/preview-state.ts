/**
 * What the preview server tells the pages it serves: not what to do, but how things stand. A page that was away (its tab hidden, the
 * server restarted) reads the present state and needs no history.
 */
import type { Problem } from '../records.ts'

/** A line of a file around a fault. */
export interface ExcerptLine {
  readonly line: number
  readonly text: string
  /** Whether this is the line of the fault. */
  readonly here: boolean
}

/** A problem as an editor is shown it. */
export interface Fault {
  readonly level: Problem['level']
  readonly code: string
  /** `seeds/a.md:3`, or null where no file is concerned. */
  readonly place: string | null
  readonly message: string
  readonly hint: string
  readonly excerpt: readonly ExcerptLine[]
}

export interface PreviewState {
  /** Differs whenever a published file does. */
  readonly version: string
  /** Why the last build published nothing, so that the pages are older than the files; null where all is well. */
  readonly failure: Fault | null
  /** Whether the build is not over: saved reports are shown, what they change elsewhere is not yet. */
  readonly settling: boolean
  /** Of the seeds and the configuration, errors first, as many as a page can show. */
  readonly faults: readonly Fault[]
  readonly errors: number
  readonly warnings: number
  /** Stylesheets and scripts of the site by path (`/style.css`), with a mark that changes with their bytes. */
  readonly assets: Readonly<Record<string, string>>
  /** Where the site will lie on its host (`/news/`, else `/`): its own links may begin there. */
  readonly base: string
  /** Addresses that were published since the preview began and are no more, with where they lead now. */
  readonly moved: Readonly<Record<string, string>>
}

/** Before the first build is over. */
export const NOTHING_YET: PreviewState = {
  version: '0',
  failure: null,
  settling: false,
  faults: [],
  errors: 0,
  warnings: 0,
  assets: {},
  base: '/',
  moved: {},
}

/** Paths below the server's own corner, which no published file can have: hidden files are not published. */
export const LIVE_SCRIPT = '/__stemma/live.js'
export const EVENTS = '/__stemma/events'
export const VERSION_META = 'stemma-preview'
