/** The configuration as the pages need it. */
import { type ColorToken, type Config, DEFAULT_CONFIG, type Section } from '../config.ts'

export type { ColorToken, Section } from '../config.ts'

export interface RenderSettings {
  readonly name: string
  /** One sentence about the site; null where the operator gave none. */
  readonly description: string | null
  /** BCP 47 tag of the language that labels are written in. */
  readonly language: string
  /** Absolute, ending in a slash; null where the site's address is not known. */
  readonly baseUrl: string | null
  /** Display names by the name as printed. */
  readonly outletNames: ReadonlyMap<string, string>
  readonly colours: ReadonlyMap<ColorToken, { readonly light: string; readonly dark: string }>
  /** The parts of a story's page that are shown; its head and its reports always stand. */
  readonly sections: readonly Section[]
  readonly redirects: 'pages' | 'file'
}

export function renderSettings({ site, outlets, colors, sections, redirects }: Config): RenderSettings {
  return {
    ...site,
    description: site.description === DEFAULT_CONFIG.site.description ? null : site.description,
    outletNames: new Map(
      Object.entries(outlets).flatMap(([printed, { name }]) => (name === undefined ? [] : [[printed, name]])),
    ),
    colours: new Map(Object.entries(colors) as [ColorToken, { light: string; dark: string }][]),
    sections,
    redirects,
  }
}
