/**
 * Room for many short lists of numbers: they are cut from long arrays. A hundred thousand reports with arrays of their own would cost more in
 * bookkeeping than in numbers.
 */
const CHUNK = 2 ** 18 // numbers

export interface Arena<T extends Int32Array | Float64Array> {
  /** A list that holds the values. */
  readonly keep: (values: ArrayLike<number>) => T
}

export function arena<T extends Int32Array | Float64Array>(make: (length: number) => T): Arena<T> {
  let chunk = make(0)
  let used = 0
  return {
    keep(values) {
      if (used + values.length > chunk.length) {
        chunk = make(Math.max(CHUNK, values.length))
        used = 0
      }
      const list = chunk.subarray(used, used + values.length) as T
      list.set(values)
      used += values.length
      return list
    },
  }
}
