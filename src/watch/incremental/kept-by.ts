/** A result, kept as long as its key is the same: lists in it element by element, anything else as the object it is. */
const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, place) => one === b[place]))

export interface KeptBy<T> {
  /** `make` uses nothing that can differ while the key is the same. */
  readonly of: (key: readonly unknown[], make: () => T) => T
  readonly forget: () => void
}

export function keptBy<T>(): KeptBy<T> {
  let kept: { readonly key: readonly unknown[]; readonly value: T } | null = null
  return {
    of(key, make) {
      const known = kept
      if (known?.key.length === key.length && key.every((one, place) => isSame(one, known.key[place])))
        return known.value
      const value = make()
      kept = { key, value }
      return value
    },
    forget() {
      kept = null
    },
  }
}
