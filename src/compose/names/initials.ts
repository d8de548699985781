/** In: reports read for their names. Out: initials → the body they begin: beside one another in brackets, or every initial matching. */
import { isInitials } from '../../text/names/word-shapes.ts'
import type { ReadReport } from './read-report.ts'

/** Initials → the body they begin, where both are printed: beside one another in brackets, or anywhere with every initial matching. */
export function initialsAliases(reports: readonly ReadReport[]): Map<string, string> {
  const bodies = new Map<string, string>()
  for (const report of reports) {
    report.mentions.forEach((mention, n) => {
      const words = report.names[n] ?? []
      if (words.length < 3 || mention.kind === 'person') return
      const initials = initialsOf(mention.words)
      if (initials.length >= 3) bodies.set(initials, words.join(' '))
    })
  }
  const aliases = new Map<string, string>()
  for (const report of reports) {
    report.mentions.forEach((mention, n) => {
      if (!isInitials(mention.text)) return
      const initials = mention.text.replace(/[^\p{L}]/gu, '').toLowerCase()
      const body = definedBefore(report, n) ?? bodies.get(initials)
      if (body !== undefined) aliases.set(report.names[n]?.join(' ') ?? '', body)
    })
  }
  return aliases
}

const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap((word) => word.split('-'))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')

/** "Quadrilateral Security Dialogue (QUAD)": initials in brackets after a name that begins with the same letter. */
function definedBefore(report: ReadReport, n: number): string | undefined {
  const mention = report.mentions[n]
  const before = report.mentions[n - 1]
  if (mention === undefined || before === undefined || before.kind === 'person' || before.kind === 'place')
    return undefined
  if (report.text.slice(before.end, mention.start).trim() !== '(') return undefined
  const sameLetter = before.text.charAt(0).toLowerCase() === mention.text.charAt(0).toLowerCase()
  return sameLetter ? report.names[n - 1]?.join(' ') : undefined
}
