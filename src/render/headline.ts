/** A headline as the pages show it. Where a report has none, its opening words stand in, and it is said that they do. */
import type { StoryRecord } from '../records.ts'
import { escapeHtml, escapeText, type Html, html } from './html.ts'
import type { Labeller } from './labeller.ts'

type Headline = StoryRecord['headline']

/** Longer headlines are set smaller; none is ever cut. */
const LONG = 110 // characters

export const isLong = ({ text }: Headline): boolean => text.length > LONG

export function headlineHtml({ text, from }: Headline, { t }: Labeller): Html {
  if (from !== 'opening') return html(escapeText(text))
  return html(`<i class="us">${t('noHeadline')}</i> ${escapeText(text)}<i> …</i>`)
}

/** For titles and feeds. */
export const headlineText = ({ text, from }: Headline): string => (from === 'opening' ? `${text} …` : text)

/** What a browser's tab and a list of results have room for. */
const TITLE = 70 // characters

/**
 * A title of at most 70 characters, counted as they are escaped: longer ones end after a whole word where the script has spaces.
 */
export function pageTitle(text: string): Html {
  const whole = escapeHtml(text)
  if (whole.length <= TITLE) return html(whole)
  let start = text.slice(0, TITLE - 2)
  while (escapeHtml(start).length > TITLE - 2) start = start.slice(0, -1)
  const space = start.lastIndexOf(' ')
  const kept = space > TITLE / 2 ? start.slice(0, space) : start.replace(/[\ud800-\udbff]$/, '')
  return html(`${escapeHtml(kept.trimEnd())} …`)
}
