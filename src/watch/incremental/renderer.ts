/** The renderer of a site, its templates the same object as long as they are, so that what was made with them can be kept. */
import type { OutputFile } from '../../records.ts'
import type { SitePages } from '../../records-page.ts'
import type { RenderInput } from '../../render/index.ts'
import { type Renderer, siteGlobals } from '../../render/page.ts'
import { type RenderSettings, renderSettings } from '../../render/settings.ts'
import { type SiteContext, siteContext } from '../../render/site-context.ts'
import { type Templates, templates } from '../../render/templates.ts'

interface Kept {
  readonly input: RenderInput
  readonly globals: string
  readonly templates: Templates
}

type Input = Pick<RenderInput, 'config' | 'templates' | 'assets' | 'builtAt'>
export type SiteParts = Pick<SitePages, 'outlets' | 'stories'> & { readonly data: readonly OutputFile[] }

export interface IncrementalRenderer {
  /** `config` and `templates` of the input are the same objects as long as they say the same. */
  readonly of: (parts: SiteParts, input: Input) => Renderer
  /** The same without outlets, whose addresses are given. */
  readonly early: (
    data: readonly OutputFile[],
    outletSlug: SiteContext['outletSlug'],
    input: Input,
  ) => Renderer
}

export function incrementalRenderer(): IncrementalRenderer {
  let kept: Kept | null = null
  let settings: { readonly config: RenderInput['config']; readonly of: RenderSettings } | null = null

  function settingsOf(config: RenderInput['config']): RenderSettings {
    if (settings?.config !== config) settings = { config, of: renderSettings(config) }
    return settings.of
  }

  function templatesOf(site: SiteContext, input: Input): Templates {
    const globals = siteGlobals(site)
    const said = JSON.stringify(globals.site)
    const isSame =
      kept?.input.config === input.config &&
      kept.input.templates === input.templates &&
      kept.input.builtAt === input.builtAt &&
      kept.globals === said
    if (!kept || !isSame) kept = { input, globals: said, templates: templates(input.templates, globals) }
    return kept.templates
  }

  return {
    of(parts, input) {
      const site = siteContext(parts, settingsOf(input.config), input.assets, input.builtAt)
      return { site, templates: templatesOf(site, input) }
    },
    early(data, outletSlug, input) {
      const parts = { outlets: [], stories: [], data }
      const site = {
        ...siteContext(parts, settingsOf(input.config), input.assets, input.builtAt),
        outletSlug,
      }
      return { site, templates: templatesOf(site, input) }
    },
  }
}
