/** A byline → the names of its writers, and the outlet it names: "By Ana Lee and Jan Kern for The Herald", "Ana Lee, Staff Writer". */
import { datesIn } from '../text/dates.ts'
import { PLACES } from '../text/names/places.ts'
import { lineWords } from './line-words.ts'
import { isPrintedAsName, namesOutlet } from './outlet-names.ts'
import { byWords } from './phrases.ts'

export interface BylineNames {
  readonly authors: readonly string[]
  readonly outlet: string | null
}

const ROLE =
  /(?:^|\s)(?:writers?|reporters?|correspondents?|editors?|columnists?|journalists?|contributors?|staff|bureau|team|desk|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédaction|correspondante?|envoyée?|redacción|corresponsal|redação|repórter|redazione|inviat[oa]|redactie|verslaggever|корреспондент|muhabir|記者|记者|기자|مراسل)(?=\s|$)/iu
const JOINED = /\s*(?:[,、;|&/]|\s[–—-]\s|\s(?:and|und|et|y|e|en|i|ve|и|و)\s)\s*/u
const FOR = /\s(?:for|für|pour|para|per|voor|для|via|@|at|in|of)\s/u

/** The line without its dates and what follows the first of them. */
const undated = (text: string, language: string): string => {
  const [date] = /\p{N}/u.test(text) ? datesIn(text, language) : []
  return date ? text.slice(0, date.start) : text
}

const isPerson = (name: string): boolean => {
  const words = name.split(/\s+/)
  return (
    words.length <= 5 &&
    !/[@\d]/u.test(name) &&
    !ROLE.test(name) &&
    !namesOutlet(name) &&
    (words.length > 1 || /^[\p{Lo}]{2,8}$/u.test(name)) &&
    isPrintedAsName(name)
  )
}

/** "ANA O'LEE" → "Ana O'Lee". */
const cased = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, head: string, tail: string) => head + tail.toLowerCase())

export function namesInByline(text: string, language: string): BylineNames {
  const line = text.replace(/\s+/g, ' ').replace(/^[\s(—–-]+|(?<![\s).])[\s).]+$/gu, '')
  const words = lineWords(line)
  const by = byWords(words)
  const opened = by > 0 ? line.slice(words[by]?.start ?? line.length) : line
  const plain = undated(opened, language).replace(
    /(?:\s+(?:on|at|am|um|le|el|il|em|op))?\s*[|,–—-]?\s*$/u,
    '',
  )
  const [names, after] = split(plain)
  const parts = names
    .split(JOINED)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isOutlet = (name: string): boolean =>
    namesOutlet(name) || (isPrintedAsName(name) && !PLACES.has(name))
  const outlet =
    (after !== null && isOutlet(after) && !ROLE.test(after) ? after : null) ??
    parts.find((part) => namesOutlet(part) && !ROLE.test(part)) ??
    null
  return { authors: parts.filter(isPerson).map(cased), outlet }
}

/** What stands before and after "for". */
function split(text: string): [string, string | null] {
  const match = FOR.exec(text)
  if (match === null) return [text, null]
  return [
    text.slice(0, match.index),
    text
      .slice(match.index + match[0].length)
      .split(/[,|–—]/)[0]
      ?.trim() ?? null,
  ]
}

/** "Posted on 14 April 2023 by Ana Lee": the names after the date. */
export function namesAfterDate(text: string, language: string): readonly string[] {
  const dates = datesIn(text, language)
  const rest = text.slice(dates.at(-1)?.end ?? text.length)
  return byWords(lineWords(rest)) > 0 ? namesInByline(rest, language).authors : []
}
