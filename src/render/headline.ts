/** A headline as the pages show it. Where a report has none, its opening words stand in, and it is said that they do. */
import type { StoryRecord } from '../records.ts'
import { escapeHtml, type Html, html } from './html.ts'
import type { Labeller } from './labeller.ts'

type Headline = StoryRecord['headline']

/** Longer headlines are set smaller; none is ever cut. */
const LONG = 110 // characters

export const isLong = ({ text }: Headline): boolean => text.length > LONG

export function headlineHtml({ text, from }: Headline, { t }: Labeller): Html {
  if (from !== 'opening') return html(escapeHtml(text))
  return html(`<i class="us">${t('noHeadline')}</i> ${escapeHtml(text)}<i> …</i>`)
}

/** For titles and feeds. */
export const headlineText = ({ text, from }: Headline): string => (from === 'opening' ? `${text} …` : text)
