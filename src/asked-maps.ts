/** Maps and sets of which only single values can be asked, so that whoever gives them sees every question. */
const refused = (): never => {
  throw new Error('Only single values can be asked for.')
}

const UNASKED = {
  get size() {
    return refused()
  },
  forEach: refused,
  entries: refused,
  keys: refused,
  values: refused,
  [Symbol.iterator]: refused,
}

/** A set of which only `has` can be asked. */
export const askedSet = <T>(has: (value: T) => boolean): ReadonlySet<T> =>
  Object.defineProperties({ has }, Object.getOwnPropertyDescriptors(UNASKED)) as unknown as ReadonlySet<T>

/** A map of which only `get` and `has` can be asked. */
export const askedMap = <K, V>(get: (key: K) => V | undefined): ReadonlyMap<K, V> =>
  Object.defineProperties(
    { get, has: (key: K) => get(key) !== undefined },
    Object.getOwnPropertyDescriptors(UNASKED),
  ) as unknown as ReadonlyMap<K, V>
