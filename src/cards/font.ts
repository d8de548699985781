/**
 * A font file → which characters it has, how wide they are, what they look like. After the OpenType specification (`cmap` formats 4 and
 * 12, `hmtx`, `loca`). No kerning and no ligatures: headlines of the scripts that are drawn read well without.
 */
import { type GlyphData, outline } from './outlines.ts'
import { fontTables } from './woff.ts'

export interface Font {
  /** 0 where the font does not have the character. */
  readonly glyphOf: (codePoint: number) => number
  /** Parts of the font's size. */
  readonly advance: (glyph: number) => number
  /** Path commands of a glyph whose origin is at a place, y downwards. */
  readonly path: (glyph: number, x: number, y: number, size: number) => string
}

type GlyphOf = Font['glyphOf']

/** Format 4: segments of 16-bit codes. */
function segmented(table: DataView): GlyphOf {
  const doubled = table.getUint16(6)
  const [ends, starts] = [14, 16 + doubled]
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled]
  return (code) => {
    if (code > 0xffff) return 0
    let at = 0
    while (at < doubled && table.getUint16(ends + at) < code) at += 2
    if (at >= doubled || table.getUint16(starts + at) > code) return 0
    const range = table.getUint16(ranges + at)
    const delta = table.getUint16(deltas + at)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = table.getUint16(ranges + at + range + 2 * (code - table.getUint16(starts + at)))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** Format 12: groups of 32-bit codes. */
function grouped(table: DataView): GlyphOf {
  const groups = table.getUint32(12)
  return (code) => {
    for (let n = 0; n < groups; n++) {
      const at = 16 + 12 * n
      const start = table.getUint32(at)
      if (code >= start && code <= table.getUint32(at + 4)) return table.getUint32(at + 8) + code - start
    }
    return 0
  }
}

const UNICODE_TABLES = new Set(['0 3', '0 4', '0 6', '3 1', '3 10'])

function characterMap(cmap: DataView): GlyphOf {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, n) => {
    const entry = 4 + 8 * n
    const isUnicode = UNICODE_TABLES.has(`${cmap.getUint16(entry)} ${cmap.getUint16(entry + 2)}`)
    const at = cmap.byteOffset + cmap.getUint32(entry + 4)
    return { isUnicode, table: new DataView(cmap.buffer, at) }
  }).filter(({ isUnicode }) => isUnicode)
  const inFormat = (format: number) => tables.find(({ table }) => table.getUint16(0) === format)?.table
  const [long, short] = [inFormat(12), inFormat(4)]
  if (long) return grouped(long)
  if (short) return segmented(short)
  throw new Error('Expected a font with a Unicode character map of format 4 or 12.')
}

export function font(bytes: Uint8Array): Font {
  const tables = fontTables(bytes)
  const table = (tag: string) => {
    const found = tables.get(tag)
    if (!found) throw new Error(`Expected a font with a table “${tag}”.`)
    return found()
  }
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(table) as [
    DataView,
    DataView,
    DataView,
    DataView,
    DataView,
  ]
  const unitsPerEm = head.getUint16(18)
  const isLong = head.getInt16(50) === 1
  const metrics = hhea.getUint16(34)
  const begin = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  const glyphData: GlyphData = (glyph) => {
    const [from, to] = [begin(glyph), begin(glyph + 1)]
    return to > from ? new DataView(glyf.buffer, glyf.byteOffset + from, to - from) : null
  }
  return {
    glyphOf: characterMap(table('cmap')),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) / unitsPerEm,
    path: (glyph, x, y, size) =>
      outline(glyphData, glyph, [size / unitsPerEm, 0, 0, -size / unitsPerEm, x, y]),
  }
}
