/**
 * Where a line has another article's headline glued into it behind a bar: "… he said. READ ALSO | Ferry strike enters third weekThe mayor …".
 * Sentences have no bars; a colon or a dash after such words may be the report's own.
 */
import { opensSentences } from '../text/abbreviations.ts'
import { lineWords } from './line-words.ts'
import { openerOf } from './phrases.ts'
import { shapeOf } from './shape.ts'

/** Where a sentence may begin: at the line's head and after a stop. */
const START = /(?:^|[.!?…。！？]["”’»)\]」』]*\s*)(?=[\p{Lu}\p{Lo}])/gu
/** Small letters or a closing mark run into a capital. */
const CAMEL = /[\p{Ll}\p{N})”"’?!](?=(\p{Lu}[\p{Ll}’']*)[\s,])/gu
const LONGEST_OPENER = 40 // characters
const LONGEST_HEADLINE = 300 // characters

/** The place after "Read more |", seen from `start`; null where none begins there. */
function afterBar(text: string, start: number): number | null {
  const head = text.slice(start, start + LONGEST_OPENER)
  const opening = openerOf(head, lineWords(head))
  const isTeaser = opening?.reason === 'related-article teaser' && opening.phrase.includes(' ')
  return isTeaser && /[|｜]/.test(head.charAt(opening.rest - 1)) ? start + opening.rest : null
}

/** Where the headline from `from` on ends: at the seam with a sentence, or with the line, if no sentence is left in it; null where that is not told. */
function headlineEnd(text: string, from: number): number | null {
  const rest = text.slice(from, from + LONGEST_HEADLINE)
  const seam = [...rest.matchAll(CAMEL)].find((match) => opensSentences(match[1] ?? ''))
  if (seam !== undefined) return from + seam.index + 1
  if (from + rest.length < text.length) return null
  const { endsSentence, asks, hasInnerStop } = shapeOf({ text: rest })
  return (endsSentence && !asks) || hasInnerStop ? null : text.length
}

/** The places where a line is cut so that its glued teasers stand alone. */
export function teaserCuts(text: string): number[] {
  if (!/[|｜]/.test(text)) return []
  const cuts: number[] = []
  for (const match of text.matchAll(START)) {
    const start = match.index + match[0].length
    const bar = start < (cuts.at(-1) ?? 0) ? null : afterBar(text, start)
    const end = bar === null ? null : headlineEnd(text, bar)
    if (end !== null) cuts.push(...[start, end].filter((at) => at > 0 && at < text.length))
  }
  return cuts
}
