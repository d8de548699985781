import { expect, it } from 'vitest'
import { withLiveScript } from './injected.ts'

const TAGS = '<meta name="stemma-preview" content="ab.1"><script src="/__stemma/live.js" defer></script>'
const injected = (page: string) => withLiveScript(Buffer.from(page), 'ab.1').toString()

it('stands at the end of the head, whatever stands before it', () => {
  expect(injected('<head><title>日本</title></head><body>x')).toBe(
    `<head><title>日本</title>${TAGS}</head><body>x`,
  )
  expect(injected('<HEAD></HEAD ><p>')).toBe(`<HEAD>${TAGS}</HEAD ><p>`)
})

it('stands at the end of a page without a head', () => {
  expect(injected('<!DOCTYPE html><p>é')).toBe(`<!DOCTYPE html><p>é${TAGS}`)
  expect(injected('')).toBe(TAGS)
})
