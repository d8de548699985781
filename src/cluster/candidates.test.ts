import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachCandidates } from './candidates.ts'
import { CANDIDATES } from './settings.ts'
import { joinedVectors } from './vectors.ts'

const STEMS = 12
const vocabulary = {
  stems: Array.from({ length: STEMS }, (_, stem) => `s${stem}`),
  numberByStem: new Map(),
  idf: new Float64Array(STEMS),
}

interface Told {
  readonly day: number
  readonly terms: readonly number[]
}

const day = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)
const report = fc.record({ day, terms: fc.uniqueArray(fc.nat(STEMS - 1), { maxLength: 4 }) })

const isNear = (a: Told, b: Told) => !(Math.abs(a.day - b.day) > CANDIDATES.WINDOW)

/** For each report the later ones that are worth comparing, by the definition. */
function byDefinition(reports: readonly Told[]): number[][] {
  return reports.map((own, number) => {
    const near = reports.filter((other) => isNear(own, other))
    const told = own.terms.filter(
      (term) => near.filter(({ terms }) => terms.includes(term)).length <= CANDIDATES.COMMON,
    )
    return reports.flatMap((other, at) => {
      const shared = told.filter((term) => other.terms.includes(term)).length
      return at > number && isNear(own, other) && shared >= CANDIDATES.SHARED ? [at] : []
    })
  })
}

it('are those that share enough terms that are not common around them', () => {
  let common = 0
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 400, size: 'max' }), (reports) => {
      const vectors = joinedVectors(
        reports.map(({ terms }) => ({
          terms: Int32Array.from(terms).sort(),
          weights: new Int32Array(terms.length),
        })),
        vocabulary,
      )
      const found: number[][] = []
      const days = Float64Array.from(reports, (one) => one.day)
      eachCandidates(vectors, days, (number, others) => {
        expect(found[number]).toBeUndefined()
        found[number] = [...others]
      })
      expect(found).toEqual(byDefinition(reports))
      if (reports.length > 200) common++
    }),
    { seed: 1, numRuns: 40, endOnFailure: true },
  )
  expect(common).toBeGreaterThan(5)
})
