/**
 * Values that are alike, made the same object: what is kept under an object's identity stays valid when the object is made again with the
 * same contents.
 */
type Known = object

function sameEntries(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (!(b.has(key) && isAlike(value, b.get(key)))) return false
  return true
}

function sameFields(a: Known, b: Known): boolean {
  const fields = Object.keys(a)
  if (fields.length !== Object.keys(b).length) return false
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return fields.every((field) => Object.hasOwn(y, field) && isAlike(x[field], y[field]))
}

/** Whether two values of plain objects, arrays, maps and primitives say the same. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, n) => isAlike(one, b[n]))
    )
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && sameEntries(a, b)
  return sameFields(a, b)
}

/** Gives back what it was given before as long as that is alike. */
export function steady<T>(): (value: T) => T {
  let last: { readonly value: T } | null = null
  return (value) => {
    if (last === null || !isAlike(last.value, value)) last = { value }
    return last.value
  }
}
