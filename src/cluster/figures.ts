/** The numbers in force, as the site's method page prints them. */
import type { MethodFigures } from '../records-page.ts'
import { needOf } from './bars.ts'
import { CANDIDATES, DERIVATION, STORY, VECTOR } from './settings.ts'

export const methodFigures = (): MethodFigures => ({
  lowestBar: needOf(STORY.LOWEST_BAR),
  keptTerms: VECTOR.TERMS,
  sharedTerms: CANDIDATES.SHARED,
  windowDays: CANDIDATES.WINDOW,
  gate: STORY.GATE,
  derived: DERIVATION.DERIVED,
  retelling: DERIVATION.RETELLING,
  mayShare: DERIVATION.MAY_SHARE,
  shortest: DERIVATION.SHORTEST,
  quotation: DERIVATION.QUOTATION,
  wholly: DERIVATION.WHOLLY,
})
