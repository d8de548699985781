/**
 * A file's name → the same with everything escaped that could move a cursor, forge a line of a log or turn text around:
 * C0, DEL, C1, line and paragraph separators, bidirectional controls, zero-width characters, lone surrogates.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16)
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/** `a\x1b[31m.md` for a name that holds an escape; other text is returned as it is. */
export const escapeControl = (text: string): string => text.replace(UNPRINTABLE, escaped)
