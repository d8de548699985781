/**
 * Story pages → all that the site says beside them: the front page, outlets, feeds, search, the sitemap. Kept whole as long as the stories
 * and the settings are the same; static files stand apart, so that a stylesheet that was saved costs nothing else.
 */
import { storiesJson } from '../../compose/data/stories-json.ts'
import { composeFrontPage, composeOutlets, outletNames } from '../../compose/index.ts'
import type { OutputFile, Problem } from '../../records.ts'
import type { SitePages, StoryPage } from '../../records-page.ts'
import { renderSitePages } from '../../render/index.ts'
import type { Renderer } from '../../render/page.ts'
import { renderInput, type SiteInput } from '../../site.ts'
import { siteData } from '../../site-data.ts'
import type { MadeFile } from '../site-folder.ts'
import { keptBy } from './kept-by.ts'
import { madeFile } from './made-file.ts'

export interface Said {
  readonly pages: SitePages
  /** Contents of the data files, until they are written. */
  readonly data: readonly OutputFile[]
}

export interface IncrementalSiteFiles {
  /** `stories` in the order of the river; `problems` the same list as long as they are the same. */
  readonly said: (stories: readonly StoryPage[], problems: readonly Problem[], input: SiteInput) => Said
  /** Everything but the stories' own files and the static ones. Contents are handed out once. */
  readonly files: (
    said: Said,
    renderer: Renderer,
    storyPaths: readonly string[],
    input: SiteInput,
  ) => readonly MadeFile[]
  readonly forget: () => void
}

function saidOf(stories: readonly StoryPage[], problems: readonly Problem[], input: SiteInput): Said {
  const { config } = input
  const pages: SitePages = {
    front: composeFrontPage(stories, config.pageSize),
    stories,
    outlets: composeOutlets(stories, outletNames(config.outlets)),
    data: [storiesJson(stories, problems)],
  }
  return { pages, data: siteData(pages, input) }
}

export function incrementalSiteFiles(): IncrementalSiteFiles {
  const keptSaid = keptBy<Said>()
  const keptFiles = keptBy<{ files: readonly MadeFile[] }>()

  return {
    said: (stories, problems, input) =>
      keptSaid.of([stories, problems, input.config, input.builtAt], () => saidOf(stories, problems, input)),
    files({ pages, data }, renderer, storyPaths, input) {
      const assetPaths = input.assets.map(({ path }) => path)
      const key = [pages, renderer.templates, storyPaths, assetPaths]
      let isFresh = false
      const made = keptFiles.of(key, () => {
        isFresh = true
        const given = { ...renderInput(input), assets: [] }
        return { files: renderSitePages(renderer, { ...pages, data }, storyPaths, given).map(madeFile) }
      })
      const { files } = made
      if (isFresh) made.files = files.map((file) => ({ ...file, contents: null }))
      return files
    },
    forget() {
      keptSaid.forget()
      keptFiles.forget()
    },
  }
}
