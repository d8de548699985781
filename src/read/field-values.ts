/**
 * One value of front matter → the value a record holds, or why it is none. One reader for each kind of field.
 */
import { escapeControl } from './escape-control.ts'
import type { Reading } from './fields.ts'
import type { FieldValue } from './yaml-fields.ts'

const MAX_TEXT = 2000 // characters; the longest headline known has 400
const NOTHING: Reading<never> = { value: null }
const VISIBLE = /[^\s\p{Cf}\p{Cc}\p{Z}]/u
const shown = (text: string): string => `\`${escapeControl(text.slice(0, 60))}\``

/** One line, without control characters, runs of white space made one space. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()

export function textFrom(value: FieldValue): Reading<string> {
  if (value.kind === 'empty') return NOTHING
  if (value.kind === 'list') return { why: 'it is a list where a text belongs', hint: 'Write one text.' }
  if (value.kind === 'group') {
    return {
      why: 'it has fields of its own where a text belongs',
      hint: 'Write one text; quote it where it holds a colon.',
    }
  }
  if (value.text.length > MAX_TEXT) {
    return { why: `it is longer than ${MAX_TEXT} characters`, hint: 'Shorten it.' }
  }
  const text = oneLine(value.text)
  return VISIBLE.test(text) ? { value: text } : NOTHING
}

/** `reader` for a text that is there; what is wrong with the text itself is passed on. */
const ofText =
  <T>(reader: (text: string) => Reading<T>) =>
  (value: FieldValue): Reading<T> => {
    const text = textFrom(value)
    if ('why' in text) return { why: text.why, hint: text.hint }
    return text.value === null ? NOTHING : reader(text.value)
  }

const WEB_HINT = 'Write the report’s own address, such as https://example.org/2024/06/report.'

/** Characters that WHATWG leaves as they are and RFC 3986 does not allow. */
const encoded = (href: string): string =>
  href.replace(/[{}|\\^`]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

export const urlFrom = ofText((text): Reading<string> => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null) return { why: `${shown(text)} is no address`, hint: WEB_HINT }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { why: `${shown(text)} is not an address on the web`, hint: WEB_HINT }
  }
  if (url.username !== '' || url.password !== '') {
    return { why: 'the address holds a user name or a password', hint: WEB_HINT }
  }
  return { value: encoded(url.href) }
})

export const outletFrom = ofText((text): Reading<string> => {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return { value: text }
  return {
    why: `${shown(text)} is an address where an outlet’s name belongs`,
    hint: 'Write the name the outlet goes by, and the address as `url:`.',
  }
})

const LANGUAGE_TAG = /^([a-z]{2,3})((?:-[a-z\d]{2,8})*)$/i

export const languageFrom = ofText((text): Reading<string> => {
  const parts = LANGUAGE_TAG.exec(text.replaceAll('_', '-'))
  if (parts?.[1] === undefined) {
    return { why: `${shown(text)} is no language tag`, hint: 'Write a tag such as en, fr or pt-BR.' }
  }
  const rest = (parts[2] ?? '').split('-').slice(1)
  const cased = rest.map((part) => {
    if (/^[a-z]{4}$/i.test(part)) return `${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}`
    return /^[a-z]{2}$/i.test(part) ? part.toUpperCase() : part.toLowerCase()
  })
  return { value: [parts[1].toLowerCase(), ...cased].join('-') }
})

export const idFrom = ofText((text): Reading<string> => {
  return text.length <= 500
    ? { value: text }
    : { why: 'it is longer than 500 characters', hint: 'Shorten it.' }
})

const YES = new Set(['true', 'yes', 'on'])
const NO = new Set(['false', 'no', 'off'])

/** What is unclear is taken for a draft: better held back than published unasked. */
export const draftFrom = ofText((text): Reading<boolean> => {
  const word = text.toLowerCase()
  if (YES.has(word)) return { value: true }
  if (NO.has(word)) return { value: false }
  return {
    value: true,
    why: `${shown(text)} is neither true nor false, so the seed is taken for a draft`,
    hint: 'Write `draft: true` or `draft: false`.',
  }
})

export function authorsFrom(value: FieldValue): Reading<readonly string[]> {
  const values = value.kind === 'list' ? value.values : [value]
  const names: string[] = []
  for (const each of values) {
    const name = textFrom(each)
    if ('why' in name) {
      return { why: 'a name in it is not a text', hint: 'Write one name, or a list: [Ann Lee, Bo Chen].' }
    }
    if (name.value !== null) names.push(name.value)
  }
  return { value: names }
}
