/** A record in parts ↔ bytes, of which some are put off until they are asked for: of a story that is known nobody asks for most. */
import { deserialize, serialize } from 'node:v8'

/** Each part with its length in bytes before it. */
export function inParts(parts: readonly unknown[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = serialize(part)
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      return [length, bytes]
    }),
  )
}

/** The bytes of the parts. Throws where they are not what `inParts` made. */
export function partsOf(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const begin = at + 4
    at = begin + bytes.readUInt32LE(at)
    parts.push(bytes.subarray(begin, at))
  }
  return parts
}

/** Defines a field that is read when it is asked for first. */
export function putOff<T extends object, Name extends keyof T>(of: T, name: Name, read: () => T[Name]): void {
  const common = { enumerable: true, configurable: true }
  Object.defineProperty(of, name, {
    get() {
      const value = read()
      Object.defineProperty(of, name, { value, writable: true, ...common })
      return value
    },
    ...common,
  })
}

export const readPart = (part: Buffer | undefined): unknown => deserialize(part ?? Buffer.alloc(0))
