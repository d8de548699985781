/**
 * Stemma's own sources: when they change they are compiled, and where that goes well the program begins anew; else the preview goes on as
 * it was, and the compiler's word is told.
 */
import { dirname } from 'node:path'
import type { Installation } from '../cli/inputs.ts'
import { compileFault } from './faults.ts'
import type { Fault } from './preview-state.ts'

export interface Recompiling {
  readonly compile: () => void
  /** Settled once the program is another. */
  readonly changed: Promise<void>
}

export function recompiling(
  { root, previewFiles, compiled }: Installation,
  trouble: (fault: Fault | null) => void,
): Recompiling {
  let settle: () => void = () => undefined
  const changed = new Promise<void>((resolve) => {
    settle = resolve
  })

  async function compile(): Promise<void> {
    try {
      if ((await compiled()) === dirname(previewFiles)) trouble(null)
      else settle()
    } catch (error) {
      trouble(compileFault(error, root))
    }
  }

  return { compile: () => void compile(), changed }
}
