/**
 * The fonts of one typeface, each for some scripts → text as a path. A text is drawn whole or not at all: a character that no font has would be
 * a box, and a combining mark needs rules that are not followed here. The renderer could set text itself, but takes the first file of a
 * family for all of it (“Łódź” began with a box) and reads fonts from disk only.
 */
import { once } from '../once.ts'
import { type Font, font } from './font.ts'

export interface Typeface {
  readonly covers: (text: string) => boolean
  /** In pixels at a size in pixels. */
  readonly width: (text: string, size: number) => number
  /** Path commands of a line of text that begins at x on the base line y. */
  readonly path: (text: string, x: number, y: number, size: number) => string
}

interface Glyph {
  readonly font: Font
  readonly number: number
}

/** Characters that are not seen: joiners, marks of direction, soft hyphens, selectors of variants. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu

/** Characters that look like another that fonts have. */
const LIKE: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2011': '-',
  '\u2010': '-',
}

const drawn = (text: string) =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u2009\u2010\u2011\u202f]/g, (character) => LIKE[character] ?? character)

/** Letters that join their neighbours, or are written from the right. */
const SHAPED = /[\p{M}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u

/** Of the first font that has the character. */
function heldBy(fonts: readonly (() => Font)[], code: number): Glyph | null {
  for (const read of fonts) {
    const one = read()
    const number = one.glyphOf(code)
    if (number > 0) return { font: one, number }
  }
  return null
}

/** Most texts need the first file only: the others are read for characters that those before lack. */
export function typeface(files: readonly (() => Uint8Array)[]): Typeface {
  const fonts = files.map((file) => once(() => font(file())))
  const known = new Map<string, Glyph | null>()
  const glyph = (character: string): Glyph | null => {
    const found = known.get(character)
    if (found !== undefined) return found
    const held = heldBy(fonts, character.codePointAt(0) ?? 0)
    known.set(character, held)
    return held
  }
  const glyphs = (text: string) => [...drawn(text)].map(glyph).filter((one) => one !== null)
  return {
    covers: (text) => !SHAPED.test(drawn(text)) && [...drawn(text)].every((one) => glyph(one) !== null),
    width: (text, size) => glyphs(text).reduce((sum, one) => sum + one.font.advance(one.number) * size, 0),
    path: (text, x, y, size) => {
      let at = x
      return glyphs(text)
        .map((one) => {
          const path = one.font.path(one.number, at, y, size)
          at += one.font.advance(one.number) * size
          return path
        })
        .join('')
    },
  }
}
