import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scriptJson } from './json-ld.ts'

it('any text comes back from JSON in a script, and none can end it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = scriptJson({ text: `${text}</script><!--\u2028&` }).toString()
      expect(made).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(made).text).toBe(`${text}</script><!--\u2028&`)
    }),
    { numRuns: 1000 },
  )
})
