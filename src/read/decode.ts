/**
 * Bytes of a seed → text and the encoding it was read in, or why it is none. A byte order mark decides; else UTF-16 by where its
 * NULs stand; else UTF-8 where it is valid; else a guess (`guess.ts`). Bytes that are no text (NULs, or a picture's or archive's
 * first bytes) and text that no encoding explains are refused: what is published is read rightly or not at all.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { guessedEncoding } from './guess.ts'

export type Decoded =
  | {
      readonly text: string
      readonly encoding: string
      /** Whether the encoding was guessed from letter statistics. */
      readonly guessed: boolean
    }
  | { readonly code: 'file-binary' | 'file-encoding'; readonly message: string; readonly hint: string }

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const PDF = '%PDF-'
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a gzip archive', '\x1f\x8b'],
  ['a zip archive or a word processor’s document', 'PK\x03\x04'],
  ['a PDF document', PDF],
  ['a word processor’s document', '\xd0\xcf\x11\xe0'],
  ['a program', '\x7fELF'],
]
const SAVE_AS_UTF8 = 'Save the file as UTF-8.'
/** UTF-16 is told from what its first bytes look like; 4 KB is more than a page. */
const SAMPLE = 4096
/** Half of ASCII in UTF-16 is NULs; of Chinese or Japanese, some three quarters of the bytes could be ASCII. */
const PLAIN_IN_UTF16 = 0.9
/** Trailing NULs are padding; among text, more than one in a hundred bytes means the file is no text. */
const NULS_IN_TEXT = 0.01

const binary = (what: string): Decoded => ({
  code: 'file-binary',
  message: `This is ${what}, not text.`,
  hint: 'Put the article’s text into a .txt or .md file, or move this file out of the folder.',
})

const startsWith = (bytes: Buffer, start: string): boolean =>
  bytes.toString('latin1', 0, start.length) === start

const markOf = (bytes: Buffer): string | null =>
  BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null

const isPlain = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)

/** UTF-16 without a mark: the NULs of its ASCII all stand on one side, and byte for byte it is far from being all ASCII. */
function utf16ByNuls(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.filter(isPlain).length > sample.length * PLAIN_IN_UTF16) return null
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length
  if (odd > 0 && even * 50 <= odd) return 'utf-16le'
  if (even > 0 && odd * 50 <= even) return 'utf-16be'
  return null
}

/** Text of a UTF-16 file is never full of controls, lone surrogates or letters of a dozen scripts. */
function looksDecoded(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const odd = sample.match(/[^\P{Cc}\s]|[\p{Cs}\p{Co}\p{Cn}]/gu)
  return (odd?.length ?? 0) * 100 <= sample.length
}

function decodedUtf16(bytes: Buffer): Decoded | null {
  const encoding = utf16ByNuls(bytes)
  if (encoding === null) return null
  const text = iconv.decode(bytes, encoding)
  return looksDecoded(text) ? { text, encoding, guessed: false } : null
}

/** Valid UTF-8: trailing NULs are padding, a few among the text are stray controls, more are no text. */
function decodedUtf8(bytes: Buffer): Decoded {
  const text = (isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8')).replace(/^\ufeff/, '')
  if (!text.includes('\0')) return { text, encoding: 'utf-8', guessed: false }
  let end = text.length
  while (end > 0 && text[end - 1] === '\0') end--
  const padded = text.slice(0, end)
  const nuls = padded.split('\0').length - 1
  if (end === 0 || nuls > padded.length * NULS_IN_TEXT) return binary('a file of NUL bytes')
  return { text: padded, encoding: 'utf-8', guessed: false }
}

function decodedByGuess(bytes: Buffer): Decoded {
  if (bytes.includes(0)) return binary('binary data')
  const guess = guessedEncoding(bytes)
  if ('encoding' in guess) {
    const text = iconv.decode(bytes, guess.encoding)
    return { text, encoding: guess.encoding, guessed: guess.encoding !== 'windows-1252' }
  }
  return { code: 'file-encoding', message: guess.why, hint: SAVE_AS_UTF8 }
}

function decodedByMark(bytes: Buffer, encoding: string): Decoded {
  if (encoding === 'utf-8' && !isUtf8(bytes)) return decodedByGuess(bytes)
  const text = encoding === 'utf-8' ? bytes.toString('utf8', 3) : iconv.decode(bytes, encoding)
  return looksDecoded(text) ? { text, encoding, guessed: false } : binary('binary data')
}

export function decode(bytes: Buffer): Decoded {
  const mark = markOf(bytes)
  if (mark !== null) return decodedByMark(bytes, mark)
  const isValid = isUtf8(bytes)
  if (isValid && !bytes.includes(0)) {
    return startsWith(bytes, PDF) ? binary('a PDF document') : decodedUtf8(bytes)
  }
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start))
  if (signature) return binary(signature[0])
  return decodedUtf16(bytes) ?? (isValid ? decodedUtf8(bytes) : decodedByGuess(bytes))
}
