/**
 * Bytes that are not UTF-8 → the encoding they were most likely written in, or why none can be named. chardet (letter statistics)
 * proposes, plausibility of the decoded text decides. Damaged UTF-8 is told apart from older encodings and refused: half a
 * character cannot be guessed.
 */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { plausibility } from './plausible.ts'

export type Guess = { readonly encoding: string } | { readonly why: string }

/** Windows encodings hold the letters of these ISO ones and quotation marks besides. */
const SUPERSET: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-9': 'windows-1254',
}
/** Statistics need some text, not all of it. */
const SAMPLE = 65_536
const PLAUSIBLE = 0.9
/** chardet gives every double-byte encoding that decodes at all this confidence: no evidence. */
const NO_EVIDENCE = 10

interface Utf8Damage {
  readonly whole: number
  readonly broken: number
  readonly firstBroken: number
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

/** Whole and broken multi-byte characters, were the bytes UTF-8. */
function utf8Damage(bytes: Buffer): Utf8Damage {
  let whole = 0
  let broken = 0
  let firstBroken = -1
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : sequenceLength(lead)
    let follow = 1
    while (follow < length && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80) follow++
    if (length > 1 && follow === length) whole++
    else if (lead >= 0x80) {
      broken++
      if (firstBroken < 0) firstBroken = at
    }
    at += follow
  }
  return { whole, broken, firstBroken }
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++
  return line
}

/** From the line of the first byte outside ASCII on: what is before it tells nothing. */
function telling(bytes: Buffer): Buffer {
  let first = 0
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80) first++
  const start = bytes.lastIndexOf(0x0a, first) + 1
  return bytes.subarray(Math.max(start, first - 200), first + SAMPLE)
}

/** 0xB6 is Ά in ISO Greek and a paragraph sign in the Windows one, which has Ά elsewhere; otherwise the two are all but alike. */
function known(name: string, sample: Buffer): string {
  const lower = name.toLowerCase()
  if (lower === 'iso-8859-7' && !sample.includes(0xb6)) return 'windows-1253'
  return SUPERSET[lower] ?? lower
}

function plausibleEncodings(sample: Buffer): { encoding: string; confidence: number }[] {
  const proposed = analyse(sample)
    .filter(({ name }) => name !== 'ASCII' && iconv.encodingExists(name))
    .map(({ name, confidence }) => ({ encoding: known(name, sample), confidence }))
  if (!proposed.some(({ encoding }) => encoding === 'windows-1252')) {
    proposed.push({ encoding: 'windows-1252', confidence: 1 })
  }
  return proposed.filter(({ encoding }) => plausibility(iconv.decode(sample, encoding)) >= PLAUSIBLE)
}

const UNTELLABLE =
  'The encoding cannot be told: the bytes are not UTF-8, nor text in any other encoding for certain.'

export function guessedEncoding(bytes: Buffer): Guess {
  const { whole, broken, firstBroken } = utf8Damage(bytes)
  if (whole >= 2 * broken) {
    const places = broken === 1 ? 'one place' : `${broken} places`
    return {
      why: `The text is UTF-8, but damaged in ${places}, first in line ${lineOf(bytes, firstBroken)}.`,
    }
  }
  const [best, next] = plausibleEncodings(telling(bytes))
  if (!best) return { why: UNTELLABLE }
  const tied = best.confidence <= NO_EVIDENCE && next && next.confidence === best.confidence
  return tied ? { why: UNTELLABLE } : { encoding: best.encoding }
}
