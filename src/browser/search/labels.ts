/** Labels of the language file → words, as the pages say them. */
import type { SearchIndex, SearchLabels } from '../../search/format.ts'

export type Say = (key: keyof SearchLabels, args?: Readonly<Record<string, string | number>>) => string

export function labeller({ labels, language, thousands }: SearchIndex): Say {
  const rules = new Intl.PluralRules(language)
  const figure = (n: number) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, thousands)
  return (key, args = {}) => {
    const label = labels[key]
    const pattern =
      typeof label === 'string' ? label : (label[rules.select(Number(args.n ?? 0))] ?? label.other ?? '')
    return pattern.replace(/\{(\w+)(?:\.\w+)?\}/g, (whole, name: string) => {
      const value = args[name]
      return typeof value === 'number' ? figure(value) : (value ?? whole)
    })
  }
}
