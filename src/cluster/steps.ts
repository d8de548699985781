/**
 * The costly steps of clustering. A build that is done again replaces them by ones that remember what they made, and goes the same way
 * otherwise.
 */
import { kinship } from './derivation/kinship.ts'
import { commonSentences, outletSentences } from './house-sentences.ts'
import { membership } from './memberships.ts'
import { storyIdf } from './story-idf.ts'
import { isKin } from './strays.ts'
import { storyVectors } from './vectors.ts'

export interface Steps {
  readonly outletSentences: typeof outletSentences
  readonly storyVectors: typeof storyVectors
  readonly commonSentences: typeof commonSentences
  readonly isKin: typeof isKin
  readonly storyIdf: typeof storyIdf
  readonly kinship: typeof kinship
  readonly membership: typeof membership
}

export const STEPS: Steps = {
  outletSentences,
  storyVectors,
  commonSentences,
  isKin,
  storyIdf,
  kinship,
  membership,
}
