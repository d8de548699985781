/**
 * Text → HTML. What this file makes is marked as safe for the templates, which escape everything else themselves.
 */
import nunjucks from 'nunjucks'

/** HTML that is made of escaped text. */
export type Html = InstanceType<typeof nunjucks.runtime.SafeString>

export const isHtml = (value: unknown): value is Html => value instanceof nunjucks.runtime.SafeString

export const html = (markup: string): Html => new nunjucks.runtime.SafeString(markup)

const SPECIAL = /[&<>"]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes a text for element content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? character)
}

/** Escapes a text for element content alone, where quotation marks may stand as they are. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)

/** A text as HTML; what is HTML already stays as it is. */
export const toHtml = (value: Html | string | number): string =>
  isHtml(value) ? value.toString() : escapeHtml(String(value))
