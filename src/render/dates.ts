/** Dates as exact as they are known, in the site's language. No clock, no time zone: what is printed is taken apart as text. */
import type { DateForms } from '../labels/index.ts'
import type { Published } from '../records.ts'
import { rememberedBy } from './remembered.ts'

interface Parts {
  readonly year: string
  readonly month: number | null
  readonly day: number | null
}

/** A pattern of the language file cut at its braces: every other part is a name. */
const cut = rememberedBy((pattern: string) => pattern.split(/[{}]/))

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  let words = ''
  cut(pattern).forEach((part, n) => {
    words += n % 2 === 0 ? part : (values[part] ?? '')
  })
  return words
}

function partsOf(iso: string): Parts {
  const [year = '', month, day] = iso.slice(0, 10).split('-')
  return { year, month: month ? Number(month) : null, day: day ? Number(day) : null }
}

const monthName = (forms: DateForms, month: number | null) => forms.months[(month ?? 1) - 1] ?? ''

/** `2007`, `2022-05` or `2023-07-11` in words. */
export function dayText(iso: string, forms: DateForms): string {
  const { year, month, day } = partsOf(iso)
  const pattern = day !== null ? forms.day : month !== null ? forms.month : forms.year
  const values = { y: year, m: String(month ?? ''), d: String(day ?? ''), month: monthName(forms, month) }
  return filled(pattern, values)
}

/** From one day to another, what they have in common said once. */
export function rangeText(from: string, to: string, forms: DateForms): string {
  if (from === to) return dayText(from, forms)
  const [a, b] = [partsOf(from), partsOf(to)]
  const isDays = a.day !== null && b.day !== null && a.year === b.year
  if (!isDays) return filled(forms.range, { from: dayText(from, forms), to: dayText(to, forms) })
  return filled(a.month === b.month ? forms.sameMonth : forms.sameYear, {
    y: a.year,
    m: String(a.month),
    m2: String(b.month),
    d: String(a.day),
    d2: String(b.day),
    month: monthName(forms, a.month),
    month2: monthName(forms, b.month),
  })
}

/** A moment as exact as it was printed: `3 June 2024, 14:05 UTC`. */
export function publishedText({ iso, precision, zone }: Published, forms: DateForms): string {
  const date = dayText(iso, forms)
  if (precision !== 'time') return date
  const values = { date, time: iso.slice(11, 16), zone: zone === 'Z' ? 'UTC' : `UTC${zone ?? ''}` }
  return filled(zone === null ? forms.time : forms.zonedTime, values)
}
