/**
 * Story pages → their files, those of pages that are the same objects kept, as long as every lookup in the rest of the site gives what it
 * gave. Contents are handed out once and not held: what was written need not be kept in memory.
 */
import { askedMap, askedSet } from '../../asked-maps.ts'
import { storyJson } from '../../compose/data/story-json.ts'
import type { StoryPage } from '../../records-page.ts'
import { renderRedirects, renderStoryPages } from '../../render/index.ts'
import type { Renderer } from '../../render/page.ts'
import type { SiteContext } from '../../render/site-context.ts'
import type { MadeFile } from '../site-folder.ts'
import { type Lookups, lookups } from './lookups.ts'
import { madeFile } from './made-file.ts'

export interface StoryFiles {
  /** HTML pages that a reader may look for. */
  readonly pages: readonly MadeFile[]
  readonly redirects: readonly MadeFile[]
  readonly data: readonly MadeFile[]
}

interface Kept {
  /** Same templates, same settings. */
  readonly templates: Renderer['templates']
  readonly asked: Lookups<SiteContext>
  readonly files: StoryFiles
}

/** The site as a story's pages see it: every lookup is remembered. */
function askedSite(site: SiteContext, { ask }: Lookups<SiteContext>): SiteContext {
  return {
    ...site,
    files: askedSet((path) => ask(`file ${path}`, (now) => now.files.has(path))),
    outletSlug: askedMap((name) => ask(`outlet ${name ?? ''}`, (now) => now.outletSlug.get(name))),
    comparison: (slug, one, other) =>
      ask(`comparison ${slug} ${one} ${other}`, (now) => now.comparison(slug, one, other)),
  }
}

const withoutContents = (files: readonly MadeFile[]) => files.map((file) => ({ ...file, contents: null }))

const held = ({ pages, redirects, data }: StoryFiles): StoryFiles => ({
  pages: withoutContents(pages),
  redirects: withoutContents(redirects),
  data: withoutContents(data),
})

export interface IncrementalStoryFiles {
  readonly of: (page: StoryPage, renderer: Renderer) => StoryFiles
  /** Makes every file anew when it is next asked for. */
  readonly forget: () => void
}

export function incrementalStoryFiles(): IncrementalStoryFiles {
  let kept = new WeakMap<StoryPage, Kept>()

  function made(page: StoryPage, { site, templates }: Renderer): StoryFiles {
    const asked = lookups(site)
    const renderer = { site: askedSite(site, asked), templates }
    const files = {
      pages: renderStoryPages(renderer, page).map(madeFile),
      redirects: renderRedirects(renderer, page).map(madeFile),
      data: [madeFile(storyJson(page))],
    }
    kept.set(page, { templates, asked, files: held(files) })
    return files
  }

  return {
    of(page, renderer) {
      const before = kept.get(page)
      const isSame = before?.templates === renderer.templates && before.asked.hold(renderer.site)
      return isSame ? before.files : made(page, renderer)
    },
    forget() {
      kept = new WeakMap()
    },
  }
}
