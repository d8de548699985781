/** ` lang="ar" dir="rtl"` for an element whose language or direction is not the page's; empty for the page's own. */
import { escapeHtml, type Html, html } from './html.ts'

export interface Tongue {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

const NONE = html('')

const primary = (tag: string) => tag.toLowerCase().split('-')[0]

export function languageAttributes(
  words: Tongue,
  page: { readonly tag: string; readonly direction: 'ltr' | 'rtl' },
): Html {
  const isKnown = words.language !== 'und' && words.language !== ''
  const lang =
    isKnown && primary(words.language) !== primary(page.tag) ? ` lang="${escapeHtml(words.language)}"` : ''
  const dir = words.direction !== page.direction ? ` dir="${words.direction}"` : ''
  return lang === '' && dir === '' ? NONE : html(`${lang}${dir}`)
}
