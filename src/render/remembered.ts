/** A function whose answers are remembered by what it was asked, as long as it is there. */
export function rememberedBy<Key, Value>(tell: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const told = tell(key)
    known.set(key, told)
    return told
  }
}
