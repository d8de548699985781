import { expect, it } from 'vitest'
import type { Fault } from './preview-state.ts'
import { recompiling } from './recompiling.ts'

/** Compilations that end when they are told to, and what was said of them. */
function scene() {
  const begun: { readonly ends: (folder: string) => void; readonly fails: (error: Error) => void }[] = []
  const said: (string | null)[] = []
  const installation = {
    root: '/stemma',
    previewFiles: '/cache/now/preview',
    compiled: () => new Promise<string>((ends, fails) => void begun.push({ ends, fails })),
  }
  const { compile, changed } = recompiling(installation, (fault: Fault | null) =>
    said.push(fault?.message ?? null),
  )
  let isChanged = false
  void changed.then(() => {
    isChanged = true
  })
  return { begun, said, compile, isChanged: () => isChanged }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('is done once at a time, and once more where sources changed meanwhile', async () => {
  const { begun, said, compile } = scene()
  for (let n = 0; n < 3; n++) compile()
  expect(begun).toHaveLength(1)
  begun[0]?.fails(new Error('half saved'))
  await turn()
  expect(begun).toHaveLength(2)
  begun[1]?.ends('/cache/now')
  await turn()
  expect(begun).toHaveLength(2)
  expect(said).toEqual(['half saved', null])
})

it('begins anew only where the program is another', async () => {
  const { begun, compile, isChanged } = scene()
  compile()
  begun[0]?.ends('/cache/now')
  await turn()
  expect(isChanged()).toBe(false)
  compile()
  begun[1]?.ends('/cache/next')
  await turn()
  expect(isChanged()).toBe(true)
})
