/**
 * Text and elements → XML 1.0 in which every text comes back exactly. Characters that XML cannot hold in any form (most controls, halves of
 * a surrogate pair, U+FFFE and U+FFFF) are left out; a carriage return, which a parser would turn into a line end, is made one.
 *
 * feedsmith could write the feeds, but puts a line end and spaces around a text with `&` or `<`, trims every text, and lets controls out:
 * a title that does not come back, or an `id` with white space in it, which RFC 4287 forbids.
 */

/** Markup: what is in it was escaped. */
export type Xml = string & { readonly kind: 'xml' }

const xml = (markup: string): Xml => markup as Xml

const NOT_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text of which nothing is left out or written otherwise. */
const PLAIN = /^[ !#-%'-;=?-\ud7ff]*$/

/** The text as far as XML can say it. */
export function sayable(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}

/** `>` too, since `]]>` may not stand in text. */
export function textNode(text: string): Xml {
  if (PLAIN.test(text)) return xml(text)
  return xml(sayable(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? ''))
}

/** For double quotes; tabs and line ends as references, since a parser makes spaces of them. */
function attributeValue(text: string): string {
  if (PLAIN.test(text)) return text
  return sayable(text).replace(/[&<>"\t\n]/g, (character) => ENTITIES[character] ?? '')
}

export type Attributes = Readonly<Record<string, string | null>>

/** An element; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  let written = ''
  for (const key in attributes) {
    const value = attributes[key] ?? null
    if (value !== null) written += ` ${key}="${attributeValue(value)}"`
  }
  const content = children.join('')
  return xml(content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`)
}

export const document = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
