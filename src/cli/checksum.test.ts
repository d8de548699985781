import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksum } from './checksum.ts'

/** No bytes, as a file's end is read. */
const nothing = () => new Uint8Array(new ArrayBuffer(0))

it('is that of all bytes, however they are cut into parts', () => {
  expect(checksum(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(checksum(Buffer.from('1234'), nothing(), Buffer.from('56789'), nothing())).toBe(0xcbf43926)
  expect(checksum()).toBe(0)
})

it('is another where one bit is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
      const harmed = bytes.slice()
      const place = at % bytes.length
      harmed[place] = (harmed[place] ?? 0) ^ (1 << bit)
      expect(checksum(harmed, nothing())).not.toBe(checksum(bytes, nothing()))
    }),
    { numRuns: 200, endOnFailure: true },
  )
})
