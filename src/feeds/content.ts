/** An entry's sentences as HTML: escaped, each followed by its citation, in the direction of its own script. */
import { address } from './addresses.ts'
import type { FeedEntry, FeedOptions } from './feed.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

export function htmlContent(entry: FeedEntry, feedPath: string, { baseUrl }: FeedOptions): string {
  const note = entry.note === '' ? '' : `<p>${escaped(entry.note)}</p>`
  const sentences = entry.quoted.map(({ text, language, direction, citation, path }) => {
    const href = escaped(address(baseUrl, feedPath, path))
    const words = `<span lang="${escaped(language)}" dir="${direction}">${escaped(text)}</span>`
    return `<p>${words} <a href="${href}">${escaped(citation)}</a></p>`
  })
  return note + (sentences.length > 0 ? `<blockquote>${sentences.join('')}</blockquote>` : '')
}

/** In one line of text: the first sentence and its citation, or our note where nothing is quoted. */
export function textSummary(entry: FeedEntry): string {
  const [first] = entry.quoted
  return first ? `${first.text} [${first.citation}]` : entry.note
}
