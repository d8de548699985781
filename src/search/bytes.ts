/** Whole numbers as bytes, seven bits each, the lowest first: what the index is written in. */

export interface ByteWriter {
  readonly byte: (value: number) => void
  /** Of 0 to 2³² − 1. */
  readonly varint: (value: number) => void
  readonly append: (bytes: Uint8Array) => void
  readonly length: () => number
  /** What was written since the last time, as a copy. */
  readonly take: () => Uint8Array
}

export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(4096)
  let length = 0
  const room = (more: number) => {
    if (length + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more))
    larger.set(bytes)
    bytes = larger
  }
  const byte = (value: number) => {
    room(1)
    bytes[length++] = value
  }
  return {
    byte,
    varint: (value) => {
      let rest = value
      for (; rest > 127; rest >>>= 7) byte((rest & 127) | 128)
      byte(rest)
    },
    append: (more) => {
      room(more.length)
      bytes.set(more, length)
      length += more.length
    },
    length: () => length,
    take: () => {
      const taken = bytes.slice(0, length)
      length = 0
      return taken
    },
  }
}
