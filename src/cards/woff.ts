/** A font file (WOFF 1, or a bare TrueType file) → its tables by tag, each unpacked when it is asked for. Throws where the bytes are no such font: the fonts are ours, not an operator's. */
import { inflateSync } from 'node:zlib'

const WOFF = 0x774f4646
const TRUE_TYPE = 0x00010000

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const tagAt = (file: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((n) => file.getUint8(at + n)))

export type FontTables = ReadonlyMap<string, () => DataView>

function woffTables(bytes: Uint8Array, file: DataView): FontTables {
  const count = file.getUint16(12)
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const entry = 44 + 20 * n
      const [offset, packed, length] = [4, 8, 12].map((at) => file.getUint32(entry + at))
      const raw = bytes.subarray(offset, (offset ?? 0) + (packed ?? 0))
      return [tagAt(file, entry), () => view((packed ?? 0) < (length ?? 0) ? inflateSync(raw) : raw)]
    }),
  )
}

function plainTables(bytes: Uint8Array, file: DataView): FontTables {
  const count = file.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const entry = 12 + 16 * n
      const [offset, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)]
      return [tagAt(file, entry), () => view(bytes.subarray(offset, offset + length))]
    }),
  )
}

export function fontTables(bytes: Uint8Array): FontTables {
  const file = view(bytes)
  const kind = file.byteLength < 12 ? 0 : file.getUint32(0)
  if (kind === WOFF) return woffTables(bytes, file)
  if (kind === TRUE_TYPE) return plainTables(bytes, file)
  throw new Error('Expected a font in WOFF or TrueType form.')
}
