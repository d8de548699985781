/**
 * JSON-LD as it may stand inside a `<script>`: no character that could end the element or a line of script is left as it is. What is not
 * known is left out.
 */
import { type Html, html } from './html.ts'

export type Thing = Readonly<Record<string, unknown>>

const UNSAFE = /[<>&\u2028\u2029]/g

export function scriptJson(value: unknown): Html {
  const escaped = JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return html(escaped)
}

/** One thing, or several as a graph. */
export const jsonLd = (...things: readonly Thing[]): Html =>
  scriptJson(
    things.length === 1
      ? { '@context': 'https://schema.org', ...things[0] }
      : { '@context': 'https://schema.org', '@graph': things },
  )

const listed = (member: Thing, index: number): Thing => ({
  '@type': 'ListItem',
  position: index + 1,
  ...member,
})

/** A list of addresses, or of things that are told in full. */
export const itemList = (members: readonly (string | Thing)[]): Thing => ({
  '@type': 'ItemList',
  numberOfItems: members.length,
  itemListElement: members.map((member, index) =>
    listed(typeof member === 'string' ? { url: member } : { item: member }, index),
  ),
})
