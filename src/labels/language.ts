/**
 * What a language file holds: every word of the pages that is ours, and how numbers and dates are written. A label is a text with
 * places in braces, or one text for each plural form that the language has, chosen by the argument `n`. `{n}` is the number in figures,
 * `{n.word}` in words where the language file has one, `{n.Word}` the same at the beginning of a sentence.
 */
import type { en } from './en.ts'

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

export type Label = string | PluralForms

export type LabelKey = keyof typeof en.labels

export interface DateForms {
  /** January to December. */
  readonly months: readonly string[]
  /** Patterns over {d}, {d2}, {month}, {month2}, {m}, {y}. */
  readonly day: string
  readonly month: string
  readonly year: string
  readonly sameMonth: string
  readonly sameYear: string
  /** Over {from}, {to}; {date}, {time}, {zone}. */
  readonly range: string
  readonly time: string
  readonly zonedTime: string
}

export interface LanguageFile {
  /** BCP 47. */
  readonly tag: string
  /** In itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly thousands: string
  readonly decimal: string
  /** Between the members of a list, and before the last. */
  readonly comma: string
  readonly and: string
  readonly semicolon: string
  /** Over {n}. */
  readonly percent: string
  /** Zero, one, two … as far as they are written in words. */
  readonly numbers: readonly string[]
  readonly dates: DateForms
  readonly labels: Readonly<Partial<Record<LabelKey, Label>>>
}
