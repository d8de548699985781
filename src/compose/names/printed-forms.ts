/** In: one of the cast. Out: the forms a page prints for it: its fullest name and the role that tells most, as reports print them. */
import type { Extract } from '../../records-page.ts'
import { isInitials } from '../../text/names/word-shapes.ts'
import { extracts } from '../quotes/report-text.ts'
import type { Character } from './characters.ts'
import type { ReadReport } from './read-report.ts'

const MUCH_COMMONER = 3 // times as often as the form with most words

/** The form with most words, unless initials stand for it much more often (EU); of equal forms the commonest. */
export function printedName(reports: readonly ReadReport[], character: Character): string {
  const counts = new Map<string, number>()
  for (const { report, mention } of character.mentions) {
    const text = reports[report]?.mentions[mention]?.text ?? ''
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const words = (text: string): number => text.split(/[\s-]/).length
  const forms = [...counts].sort((a, b) => words(b[0]) - words(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const fullest = forms[0]
  const initials = forms.filter(([text]) => isInitials(text)).sort((a, b) => b[1] - a[1])[0]
  if (fullest === undefined) return ''
  return initials !== undefined && initials[1] >= MUCH_COMMONER * fullest[1] ? initials[0] : fullest[0]
}

const LONGEST_ROLE = 8 // words that tell more; a longer role is no better

/** The role that tells most: before the name rather than after it, then the longer, then the first. */
export function fullestRole(reports: readonly ReadReport[], character: Character): Extract | null {
  let best: { extract: Extract; worth: number } | null = null
  for (const { report, mention } of character.mentions) {
    const read = reports[report]
    const printed = read?.mentions[mention]
    if (read === undefined || !printed?.role) continue
    const extract = extracts(read, printed.role.start, printed.role.end)[0]
    const words = extract?.text.split(' ').length ?? 0
    const isBefore = printed.role.start < printed.start && words > 1
    const worth = Math.min(LONGEST_ROLE, words) + (isBefore ? LONGEST_ROLE : 0)
    if (extract !== undefined && (best === null || worth > best.worth)) best = { extract, worth }
  }
  return best?.extract ?? null
}
