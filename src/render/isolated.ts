/**
 * A name in a line of ours. Where its direction could differ from the line's it stands in a `<bdi>`, so that the words and figures beside
 * it keep their places.
 */
import { escapeHtml, type Html, html } from './html.ts'

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b]/

export function isolated(name: string, page: { readonly direction: 'ltr' | 'rtl' }): Html {
  const shown = escapeHtml(name)
  return html(page.direction === 'rtl' || RIGHT_TO_LEFT.test(name) ? `<bdi>${shown}</bdi>` : shown)
}
