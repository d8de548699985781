/**
 * Room for many short lists of numbers: they are cut from long arrays. A hundred thousand reports with arrays of their own would cost more in
 * bookkeeping than in numbers.
 */
const CHUNK = 2 ** 18 // numbers

export interface Arena<T extends Int32Array | Float64Array> {
  /** A list of so many numbers, to be filled. */
  readonly list: (length: number) => T
  /** A list that holds the values. */
  readonly keep: (values: ArrayLike<number>) => T
}

export function arena<T extends Int32Array | Float64Array>(make: (length: number) => T): Arena<T> {
  let chunk = make(0)
  let used = 0
  const list = (length: number): T => {
    if (used + length > chunk.length) {
      chunk = make(Math.max(CHUNK, length))
      used = 0
    }
    used += length
    return chunk.subarray(used - length, used) as T
  }
  return {
    list,
    keep(values) {
      const kept = list(values.length)
      kept.set(values)
      return kept
    },
  }
}
