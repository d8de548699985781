/**
 * `stemma.config.json` → `Config`, and the Problems in it. Pure. Every setting may be left out:
 *
 *     {
 *       "site": {
 *         "name": "Stemma",                 // in the masthead and in titles
 *         "language": "en",                 // of the labels: en, fr, ja, ar
 *         "baseUrl": null,                  // "https://example.org/news/", for feeds, sitemap and canonical links
 *         "description": "…"                // for search engines and feeds
 *       },
 *       "outlets": {                        // how outlets are shown, by the name that is read in the reports
 *         "Example Daily": { "name": "The Example Daily", "aliases": ["Ex. Daily"] }
 *       },
 *       "colors": { "link": { "light": "#1b4b87", "dark": "#9dc0ef" }, "rubric": "#9c2018" },
 *       "sections": ["summary", "tree", "agreement", "only", "quotes", "dates", "names", "reports"],
 *       "redirects": "pages",               // or "file": one `_redirects` for hosts that read it
 *       "silence": [],                      // names of warnings not to report, such as "file-kind"
 *       "cards": { "maxStories": 200 },     // above this number of stories no social cards are drawn
 *       "pageSize": 60,                     // stories on a front page
 *       "limits": { "seedBytes": 1000000 }  // larger seeds are refused
 *     }
 *
 * The comments are for this page: the file is plain JSON. Any error fails the build (`cli.ts`); a setting in error has its default.
 */
import { checkedConfig } from './config/checked.ts'
import { JsonError, type JsonPlaces, jsonPlaces } from './config/json-places.ts'
import type { ConfigFile } from './config/schema.ts'
import { type COLORS, SECTIONS } from './config/settings.ts'
import type { Problem } from './records.ts'

export type Section = (typeof SECTIONS)[number]
export type ColorToken = (typeof COLORS)[number]

export interface Config {
  readonly site: {
    readonly name: string
    readonly language: string
    /** Absolute, ends with `/`; null where the site's address is not known. */
    readonly baseUrl: string | null
    readonly description: string
  }
  /** By the name read in the reports. */
  readonly outlets: Readonly<Record<string, { readonly name?: string; readonly aliases?: readonly string[] }>>
  readonly colors: Readonly<Partial<Record<ColorToken, { readonly light: string; readonly dark: string }>>>
  /** The sections a story page shows, in the page's own order. */
  readonly sections: readonly Section[]
  readonly redirects: 'pages' | 'file'
  /** Codes of warnings that are not reported. Errors always are. */
  readonly silence: readonly string[]
  readonly cards: { readonly maxStories: number }
  readonly pageSize: number
  readonly limits: { readonly seedBytes: number }
}

export const DEFAULT_CONFIG: Config = {
  site: {
    name: 'Stemma',
    language: 'en',
    baseUrl: null,
    description: 'The news by event: which reports are independent accounts, and which are copies.',
  },
  outlets: {},
  colors: {},
  sections: SECTIONS,
  redirects: 'pages',
  silence: [],
  cards: { maxStories: 200 },
  pageSize: 60,
  limits: { seedBytes: 1_000_000 },
}

export interface ParsedConfig {
  readonly config: Config
  readonly problems: readonly Problem[]
}

/** What was given over what is the default. */
function withDefaults(given: ConfigFile): Config {
  const { site, colors, sections, cards, limits } = given
  return {
    site: {
      name: site?.name ?? DEFAULT_CONFIG.site.name,
      language: site?.language ?? DEFAULT_CONFIG.site.language,
      baseUrl: site?.baseUrl ?? null,
      description: site?.description ?? DEFAULT_CONFIG.site.description,
    },
    outlets: (given.outlets ?? {}) as Config['outlets'],
    colors: (colors ?? {}) as Config['colors'],
    sections: sections ? SECTIONS.filter((section) => sections.includes(section)) : SECTIONS,
    redirects: given.redirects ?? DEFAULT_CONFIG.redirects,
    silence: given.silence ?? [],
    cards: { maxStories: cards?.maxStories ?? DEFAULT_CONFIG.cards.maxStories },
    pageSize: given.pageSize ?? DEFAULT_CONFIG.pageSize,
    limits: { seedBytes: limits?.seedBytes ?? DEFAULT_CONFIG.limits.seedBytes },
  }
}

/** `text` is the file's contents, null where there is no file; `file` is how problems call it. */
export function parseConfig(text: string | null, file: string): ParsedConfig {
  if (text === null) return { config: DEFAULT_CONFIG, problems: [] }
  let places: JsonPlaces
  try {
    places = jsonPlaces(text.replace(/^\ufeff/, ''))
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const hint = 'Mend the line, or the one before it.'
    const message = `The configuration is not JSON: ${error.message}`
    return {
      config: DEFAULT_CONFIG,
      problems: [{ level: 'error', code: 'config-json', file, line: error.line, message, hint }],
    }
  }
  const { given, problems } = checkedConfig(places, file)
  return { config: given ? withDefaults(given) : DEFAULT_CONFIG, problems }
}
