/** What builders and the compiler tell → how the preview stands, with a version that differs whenever a published file does. */
import { randomBytes } from 'node:crypto'
import { LOST } from './faults.ts'
import { type Fault, NOTHING_YET, type PreviewState } from './preview-state.ts'
import type { Update } from './update.ts'

export interface States {
  readonly updated: (update: Update) => PreviewState
  /** What is wrong beside the site: the compiler's word, a builder that is lost. Null once it is well. */
  readonly troubled: (fault: Fault | null) => PreviewState
}

export function previewStates(): States {
  /** Another run's versions are not this one's. */
  const run = randomBytes(4).toString('hex')
  let changes = 0
  let state: Update['state'] = NOTHING_YET
  let settling = false
  let trouble: Fault | null = null

  const current = (): PreviewState => ({
    ...state,
    failure: state.failure ?? trouble,
    settling,
    version: changes === 0 ? NOTHING_YET.version : `${run}.${changes}`,
  })
  return {
    updated({ state: next, written, removed, more }) {
      if (written.length + removed.length > 0 || changes === 0) changes++
      state = next
      if (trouble?.code === LOST) trouble = null
      settling = more
      return current()
    },
    troubled(fault) {
      trouble = fault
      return current()
    },
  }
}
