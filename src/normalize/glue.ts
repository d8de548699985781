/**
 * Text taken off a page sometimes lost the breaks between its paragraphs: "…the outcome.“Governor" or "Read more: …Street listingThe deal".
 * Where a file shows that seam more than once, a line is cut at its seams; a phrase of furniture inside it is cut out up to the next seam.
 */

import { opensSentences } from '../text/abbreviations.ts'
import { teaserCuts } from './glued-teasers.ts'
import { lineWords } from './line-words.ts'
import type { Line } from './lines.ts'
import { labelOf, openerOf } from './phrases.ts'
import { wrapWidth } from './wrapped.ts'

/** A stop and its closing quotes run into a capital or an opening quote. */
const SEAM = /[.!?…]["”’)\]]*(?=["“‘«(]?\p{Lu})/gu
/** Small letters, a figure or a closing bracket run into a capital. */
const CAMEL = /[\p{Ll}\p{N})”"’?!.](?=[“"‘]?\p{Lu}[\p{Ll}’']*[\s,.’])/gu
/** "McKern", "DeLee": the capital after these is a name's. */
const NAME_BEGINS = /(?<!\p{L})(?:Mc|Mac|De|Di|Du|La|Le|Fitz)$/u
const LONG = 160 // characters: shorter lines lost no break
const FARTHEST = 260 // characters from a phrase of furniture to the seam that ends it

const isSeam = (text: string, match: RegExpExecArray): boolean => {
  const before = text.slice(Math.max(0, match.index - 2), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
  return (
    /^(?:\p{Ll}{2}|[\p{Ll}\p{N}][)”’"%]|\p{N}{2})$/u.test(before) &&
    /^["“‘«(]?(?:\p{Lu}[\p{Ll}’']*[\s,:]|\p{Lu}[\p{Ll}]{3}|\p{Lu}+\s)/u.test(after) &&
    !/^(?:Com|Net|Org|Js|Inc)\b/.test(after)
  )
}

function seams(text: string): number[] {
  if (text.length < LONG) return []
  const found: number[] = []
  for (const match of text.matchAll(SEAM)) if (isSeam(text, match)) found.push(match.index + match[0].length)
  return found
}

const isPhrase = (text: string): boolean => {
  const words = lineWords(text.slice(0, 60))
  const opener = openerOf(text.slice(0, 60), words)
  if (opener) return opener.reason !== 'byline' && opener.mark !== 'dash'
  return false
}

/** Within a piece between two seams, the places where a phrase of furniture begins at a sentence's start and where it ends. */
function phraseCuts(text: string): number[] {
  const cuts: number[] = []
  const starts = [
    0,
    ...[...text.matchAll(/[.!?…]["”’)\]]*\s+(?=\p{Lu})/gu)].map((match) => match.index + match[0].length),
  ]
  for (const start of starts) {
    if (start < (cuts.at(-1) ?? 0)) continue
    const rest = text.slice(start, start + FARTHEST)
    if (!isPhrase(rest)) continue
    const camel = [...rest.matchAll(CAMEL)]
      .map((match) => match.index + 1)
      .find((at) => at > 14 && !NAME_BEGINS.test(rest.slice(0, at)))
    if (camel === undefined) continue
    if (start > 0) cuts.push(start)
    cuts.push(start + camel)
  }
  return cuts
}

/** A label that runs into the text after it: "AdvertAs I write", "SUBSCRIBEA new". */
function labelCut(text: string): number | null {
  if (text.length < 60) return null
  for (let cut = 30; cut > 3; cut -= 1) {
    if (!/^\p{L}\p{Lu}/u.test(text.slice(cut - 1, cut + 1))) continue
    if (labelOf(lineWords(text.slice(0, cut))) !== null) return cut
  }
  return null
}

const part = (line: Line, from: number, to: number, isFirst: boolean): Line | null => {
  const text = line.text.slice(from, to)
  const lead = text.length - text.trimStart().length
  const trimmed = text.trim()
  if (trimmed === '') return null
  const start = line.start + from + lead
  return {
    ...line,
    start,
    end: start + trimmed.length,
    text: trimmed,
    afterBlank: isFirst ? line.afterBlank : true,
  }
}

/** A line cut at places given in order. */
function cutAt(line: Line, cuts: readonly number[]): Line[] {
  const bounds = [0, ...cuts, line.text.length]
  return bounds.slice(1).flatMap((to, index) => part(line, bounds[index] ?? 0, to, index === 0) ?? [])
}

/** A headline that runs into the first sentence: "… surprising everyoneThe oldest tortoise …". */
function headlineCut(text: string): number | null {
  const match = /^[^.!?…]{20,160}?\p{Ll}{2}(?=(\p{Lu}\p{Ll}*)\s\p{Ll})/u.exec(text)
  return match && opensSentences(match[1] ?? '') ? match[0].length : null
}

/** The lines of a file, teasers that were glued into them cut out. A wrapped line ends where the paragraph goes on, and so tells no teaser's end. */
function withoutTeasers(lines: readonly Line[]): Line[] {
  const cuts = lines.map(({ text }) => teaserCuts(text))
  if (cuts.every(({ length }) => length === 0) || wrapWidth(lines) !== null) return [...lines]
  return lines.flatMap((line, index) => cutAt(line, cuts[index] ?? []))
}

/** The lines of a file, those that lost their breaks cut where they lost them. */
export const unglued = (lines: readonly Line[]): Line[] => withoutTeasers(cutAtSeams(lines))

function cutAtSeams(lines: readonly Line[]): Line[] {
  const found = lines.map(({ text }) => seams(text))
  if (found.reduce((sum, places) => sum + places.length, 0) < 2) return [...lines]
  return lines
    .flatMap((line, index) => cutAt(line, found[index] ?? []))
    .flatMap((line, index) => {
      const cut = index === 0 ? headlineCut(line.text) : null
      return cut === null ? [line] : cutAt(line, [cut])
    })
    .flatMap((line) => cutAt(line, phraseCuts(line.text)))
    .flatMap((line) => {
      const cut = labelCut(line.text)
      return cut === null ? [line] : cutAt(line, [cut])
    })
}
