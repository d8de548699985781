/**
 * A language file → the functions that templates and views say things with: `t('countReports', { n: 5 })` gives HTML, escaped, in which
 * arguments that are HTML stay what they are.
 */
import type { Label, LabelKey, Language } from '../labels/index.ts'
import { type Html, html, isHtml, toHtml } from './html.ts'

export type LabelArguments = Readonly<Record<string, Html | string | number>>

export interface Labeller {
  readonly language: Language
  /** Throws where there is no such label: a template names one that does not exist. */
  readonly t: (key: LabelKey, args?: LabelArguments) => Html
  /** The same as plain text. Arguments must be text or numbers. */
  readonly text: (key: LabelKey, args?: LabelArguments) => string
  /** `1,234` */
  readonly figure: (n: number) => string
  /** `three`, in figures beyond the language file's words. */
  readonly word: (n: number) => string
  /** `11%` of parts in a whole: whole percents, never 100 % for less than all nor 0 % for more than none. */
  readonly percent: (part: number, whole: number) => string
  /** `a, b and c`. */
  readonly list: (members: readonly (Html | string)[]) => Html
}

/** A label cut at its braces: texts at even places, names at odd ones. */
type Parts = readonly string[]

const cut = (label: string): Parts => label.split(/[{}]/)

function grouped(n: number, thousands: string): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, thousands)
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function roundedPercent(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)))
}

export function labeller(language: Language): Labeller {
  const rules = new Intl.PluralRules(language.tag)
  const partsOf = new Map<string, Parts>()
  /** The rules take a microsecond and more to tell; a site has a few hundred numbers. */
  const categories = new Map<number, Intl.LDMLPluralRule>()

  const figure = (n: number) => grouped(n, language.thousands)
  const word = (n: number) => language.numbers[n] ?? figure(n)

  function category(n: number): Intl.LDMLPluralRule {
    const known = categories.get(n)
    if (known !== undefined) return known
    const told = rules.select(n)
    categories.set(n, told)
    return told
  }

  const pattern = (label: Label, n: unknown): string =>
    typeof label === 'string' ? label : (label[category(typeof n === 'number' ? n : 0)] ?? label.other)

  function parts(label: string): Parts {
    const known = partsOf.get(label)
    if (known) return known
    const made = cut(label)
    partsOf.set(label, made)
    return made
  }

  function argument(name: string, args: LabelArguments, key: string): Html | string {
    const [first = '', form] = name.split('.')
    const value = args[first]
    if (value === undefined) throw new Error(`The label “${key}” needs a value for {${first}}.`)
    if (typeof value !== 'number') return value
    if (form === undefined) return figure(value)
    return form === 'Word' ? capitalised(word(value)) : word(value)
  }

  function said(key: LabelKey, args: LabelArguments, show: (value: Html | string) => string): string {
    const label = language.labels[key]
    if (label === undefined) throw new Error(`There is no label “${key}”.`)
    return parts(pattern(label, args.n))
      .map((part, place) => show(place % 2 === 0 ? part : argument(part, args, key)))
      .join('')
  }

  const plain = (value: Html | string): string => {
    if (isHtml(value)) throw new Error('HTML in a label that is wanted as text.')
    return value
  }

  return {
    language,
    figure,
    word,
    t: (key, args = {}) => html(said(key, args, toHtml)),
    text: (key, args = {}) => said(key, args, plain),
    percent: (part, whole) => language.percent.replace('{n}', figure(roundedPercent(part, whole))),
    list: (members) => {
      const shown = members.map(toHtml)
      const last = shown.pop()
      if (last === undefined) return html('')
      const before = shown.join(toHtml(language.comma))
      return html(before === '' ? last : `${before}${toHtml(language.and)}${last}`)
    },
  }
}
