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
  { root, previewFiles, compiled }: Pick<Installation, 'root' | 'previewFiles' | 'compiled'>,
  trouble: (fault: Fault | null) => void,
): Recompiling {
  let settle: () => void = () => undefined
  const changed = new Promise<void>((resolve) => {
    settle = resolve
  })
  let isBusy = false
  let isAsked = false

  async function compileOnce(): Promise<void> {
    try {
      if ((await compiled()) === dirname(previewFiles)) trouble(null)
      else settle()
    } catch (error) {
      trouble(compileFault(error, root))
    }
  }

  /** One after the other: each ends the compiler, and the word of the last is the one that counts. */
  async function compile(): Promise<void> {
    isAsked = true
    if (isBusy) return
    isBusy = true
    while (isAsked) {
      isAsked = false
      await compileOnce()
    }
    isBusy = false
  }

  return { compile: () => void compile(), changed }
}
