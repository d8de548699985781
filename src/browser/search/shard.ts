/** The bytes of a shard (src/search/shards.ts) → its terms, and the postings of one. */

export interface Posting {
  /** Bits: 0 for a heading, 1–15 for sentences by their number modulo 15. */
  readonly places: number
  /** Bits: the echoes of the terms that follow it. */
  readonly next: number
}

export interface Listed {
  readonly term: string
  readonly begin: number
  readonly end: number
}

export interface Shard {
  readonly bytes: Uint8Array
  /** In order. */
  readonly terms: readonly Listed[]
}

function reader(bytes: Uint8Array, at: number) {
  const byte = () => bytes[at++] ?? 0
  return {
    byte,
    varint: () => {
      let value = 0
      for (let scale = 1; ; scale *= 128) {
        const next = byte()
        value += (next & 127) * scale
        if (next < 128) return value
      }
    },
    at: () => at,
  }
}

export function parsedShard(bytes: Uint8Array): Shard {
  const start = reader(bytes, 0)
  const size = start.varint()
  const from = start.at()
  const lines = new TextDecoder().decode(bytes.subarray(from, from + size)).split('\n')
  const sizes = reader(bytes, from + size)
  const lengths = lines.map(() => sizes.varint())
  let term = ''
  let end = sizes.at()
  const listed = lines.map((line, n) => {
    term = term.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1)
    const begin = end
    end += lengths[n] ?? 0
    return { term, begin, end }
  })
  return { bytes, terms: listed }
}

/** Tells each document that holds the term, and where in it. */
export function eachPosting(
  { bytes }: Shard,
  { begin, end }: Listed,
  tell: (document: number, posting: Posting) => void,
): void {
  const { byte, varint, at } = reader(bytes, begin)
  let document = 0
  while (at() < end) {
    const head = varint()
    document += Math.floor(head / 4)
    let places = 0
    let next = 0
    if (head % 4 === 0) {
      next = byte() | (byte() << 8)
      places = byte() | (byte() << 8)
    }
    for (let n = head % 4; n > 0; n--) {
      const occurrence = byte()
      places |= 1 << (occurrence >> 4)
      next |= 1 << (occurrence & 15)
    }
    tell(document, { places, next })
  }
}

/** The shards that hold the terms beginning with `term`, or the one that holds it. At most `most`. */
export function shardsFor(
  firsts: readonly string[],
  term: string,
  beginning: boolean,
  most: number,
): number[] {
  let low = 0
  for (let high = firsts.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((firsts[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  const found = [Math.max(0, low - 1)]
  if (beginning) for (let n = low; n < firsts.length && firsts[n]?.startsWith(term); n++) found.push(n)
  return firsts.length === 0 ? [] : found.slice(0, most)
}
