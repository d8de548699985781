/** Seeds for tests, as `read` makes them from files. */
import type { FrontMatter, SeedFile } from '../../src/records.ts'

export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  date: null,
  outlet: null,
  url: null,
  author: [],
  language: null,
  id: null,
  section: null,
  draft: false,
}

/** A seed without front matter, or with the fields given; its format follows from the path. */
export const reportSeed = (path: string, text: string, frontMatter: Partial<FrontMatter> = {}): SeedFile => ({
  path,
  format: path.endsWith('.md') ? 'markdown' : 'text',
  encoding: 'utf-8',
  text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
  bodyStart: 0,
  frontMatter: { ...NO_FRONT_MATTER, ...frontMatter },
})
