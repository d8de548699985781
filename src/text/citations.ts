/**
 * Where a citation leads. `C 5.1` is the sentence of fragment `C-5-1` on the story's page, or on a page of the report's own where the
 * texts of a story are too many for one page.
 */
import type { SentenceRef } from '../records.ts'
import type { StoryPage } from '../records-page.ts'
import { textSize } from './text-size.ts'

/** Above this many reports, or characters of text in more than one report, each text moves to a page of its own. */
const MOST_REPORTS = 12
const MOST_CHARACTERS = 120_000

type Told = Pick<StoryPage, 'cluster' | 'slug' | 'siglumByReport'>

const characters = ({ cluster }: Told): number =>
  cluster.reports.reduce((sum, report) => sum + textSize(report).characters, 0)

/** Whether the reports of a story have pages of their own: `/stories/<slug>/<siglum>/`. */
export function textsApart(page: Told): boolean {
  const count = page.cluster.reports.length
  return count > MOST_REPORTS || (count > 1 && characters(page) > MOST_CHARACTERS)
}

const siglumOf = (page: Told, ref: SentenceRef): string => {
  const siglum = page.siglumByReport.get(ref.report)
  if (siglum === undefined) throw new Error(`No siglum for ${ref.report}.`)
  return siglum
}

/** `C 5.1` */
export const citationLabel = (page: Told, ref: SentenceRef): string =>
  `${siglumOf(page, ref)} ${ref.paragraph}.${ref.sentence}`

/** `C-5-1` */
export const citationFragment = (page: Told, ref: SentenceRef): string =>
  `${siglumOf(page, ref)}-${ref.paragraph}-${ref.sentence}`

/** Folder of a report's own page below its story's: `c/`. */
export const reportFolder = (siglum: string): string => `${siglum.toLowerCase()}/`

/** Address of a sentence below the site's root: `stories/<slug>/#C-5-1`, or `stories/<slug>/c/#C-5-1`. */
export function citationPath(page: Told, ref: SentenceRef): string {
  const folder = textsApart(page) ? reportFolder(siglumOf(page, ref)) : ''
  return `stories/${page.slug}/${folder}#${citationFragment(page, ref)}`
}
