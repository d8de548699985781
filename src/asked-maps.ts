/** Maps and sets of which only single values can be asked, so that whoever gives them sees every question. */
const refused = (): never => {
  throw new Error('Only single values can be asked for.')
}

/** What a map and a set have in common and nobody may ask for. */
class Unasked {
  get size(): number {
    return refused()
  }

  forEach(): never {
    return refused()
  }

  entries(): never {
    return refused()
  }

  keys(): never {
    return refused()
  }

  values(): never {
    return refused()
  }

  [Symbol.iterator](): never {
    return refused()
  }
}

class AskedSet<T> extends Unasked implements ReadonlySet<T> {
  readonly has: (value: T) => boolean

  constructor(has: (value: T) => boolean) {
    super()
    this.has = has
  }
}

class AskedMap<K, V> extends Unasked implements ReadonlyMap<K, V> {
  readonly get: (key: K) => V | undefined

  constructor(get: (key: K) => V | undefined) {
    super()
    this.get = get
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }
}

/** A set of which only `has` can be asked. */
export const askedSet = <T>(has: (value: T) => boolean): ReadonlySet<T> => new AskedSet(has)

/** A map of which only `get` and `has` can be asked. */
export const askedMap = <K, V>(get: (key: K) => V | undefined): ReadonlyMap<K, V> => new AskedMap(get)
