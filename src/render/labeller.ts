/**
 * A language file → the functions that templates and views say things with: `t('countReports', { n: 5 })` gives HTML, escaped, in which
 * arguments that are HTML stay what they are.
 */
import type { Label, LabelKey, Language } from '../labels/index.ts'
import { escapeHtml, type Html, html, isHtml, toHtml } from './html.ts'
import { rememberedBy } from './remembered.ts'

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

/** What a label is filled with at one place, and the words after it. */
interface Gap {
  readonly argument: string
  /** `{n.word}`, `{n.Word}`: a number in words. */
  readonly form: string | undefined
  readonly after: string
}

/** A label cut at its braces. */
interface Cut {
  readonly before: string
  readonly gaps: readonly Gap[]
}

function cut(label: string): Cut {
  const [before = '', ...rest] = label.split(/[{}]/)
  const gaps: Gap[] = []
  for (let at = 0; at < rest.length; at += 2) {
    const [argument = '', form] = (rest[at] ?? '').split('.')
    gaps.push({ argument, form, after: rest[at + 1] ?? '' })
  }
  return { before, gaps }
}

function grouped(n: number, thousands: string): string {
  const figures = String(n)
  return figures.length < 4 ? figures : figures.replace(/\B(?=(\d{3})+(?!\d))/g, thousands)
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function roundedPercent(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)))
}

export function labeller(language: Language): Labeller {
  const rules = new Intl.PluralRules(language.tag)
  /** The rules take a microsecond and more to tell; a site has a few hundred numbers. */
  const category = rememberedBy((n: number) => rules.select(n))

  const figure = (n: number) => grouped(n, language.thousands)
  const word = (n: number) => language.numbers[n] ?? figure(n)

  const pattern = (label: Label, n: unknown): string =>
    typeof label === 'string' ? label : (label[category(typeof n === 'number' ? n : 0)] ?? label.other)

  function value({ argument, form }: Gap, args: LabelArguments, key: string): Html | string {
    const given = args[argument]
    if (given === undefined) throw new Error(`The label “${key}” needs a value for {${argument}}.`)
    if (typeof given !== 'number') return given
    if (form === undefined) return figure(given)
    return form === 'Word' ? capitalised(word(given)) : word(given)
  }

  function said(
    key: LabelKey,
    args: LabelArguments,
    cutLabel: (label: string) => Cut,
    show: (value: Html | string) => string,
  ): string {
    const label = language.labels[key]
    if (label === undefined) throw new Error(`There is no label “${key}”.`)
    const { before, gaps } = cutLabel(pattern(label, args.n))
    let words = before
    for (const gap of gaps) words += show(value(gap, args, key)) + gap.after
    return words
  }

  const plain = (value: Html | string): string => {
    if (isHtml(value)) throw new Error('HTML in a label that is wanted as text.')
    return value
  }

  const cutAsHtml = rememberedBy((label: string) => cut(escapeHtml(label)))
  const cutAsText = rememberedBy(cut)
  const inHtml = (key: LabelKey, args: LabelArguments) => html(said(key, args, cutAsHtml, toHtml))
  /** Labels that are said without arguments are always the same. */
  const alone = rememberedBy((key: LabelKey) => inHtml(key, {}))

  return {
    language,
    figure,
    word,
    t: (key, args) => (args === undefined ? alone(key) : inHtml(key, args)),
    text: (key, args = {}) => said(key, args, cutAsText, plain),
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
