/** Typed arrays that grow as they are filled. */
const LARGE = 1 << 20 // entries

/** The array with room for so many entries; the same where it has that already. */
export function larger<T extends Uint32Array | Uint8Array | Int32Array | Float64Array>(
  array: T,
  size: number,
): T {
  if (size <= array.length) return array
  const kind = array.constructor as new (size: number) => T
  // Large ones grow by a quarter: they are most of what a large site needs at its end.
  const ahead = array.length < LARGE ? array.length * 2 : Math.ceil(array.length * 1.25)
  const grown = new kind(Math.max(size, ahead))
  grown.set(array)
  return grown
}
