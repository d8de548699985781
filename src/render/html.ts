/**
 * Text → HTML. What this file makes is marked as safe for the templates, which escape everything else themselves.
 */
import nunjucks from 'nunjucks'

/** HTML that is made of escaped text. */
export type Html = InstanceType<typeof nunjucks.runtime.SafeString>

export const isHtml = (value: unknown): value is Html => value instanceof nunjucks.runtime.SafeString

export const html = (markup: string): Html => new nunjucks.runtime.SafeString(markup)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const entity = (character: string) => ENTITIES[character] ?? character

/** Escapes a text for element content and for attributes in double quotes. Most texts have nothing to escape. */
export const escapeHtml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, entity) : text

/** Escapes a text for element content alone, where quotation marks may stand as they are. */
export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, entity) : text

/** A text as HTML; what is HTML already stays as it is. */
export const toHtml = (value: Html | string | number): string =>
  isHtml(value) ? value.toString() : escapeHtml(String(value))
