import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterQuiet } from './quiet.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const recorded = () => {
  const calls: string[][] = []
  return { calls, quiet: afterQuiet((names) => calls.push([...names])) }
}

it('a single save is answered at once, and once', () => {
  const { calls, quiet } = recorded()
  quiet.signal('a')
  quiet.signal('a')
  vi.advanceTimersByTime(30)
  expect(calls).toEqual([['a']])
  vi.advanceTimersByTime(5000)
  expect(calls).toHaveLength(1)
})

it('a burst of 500 with gaps makes one call', () => {
  const { calls, quiet } = recorded()
  for (let n = 0; n < 500; n++) {
    quiet.signal(`seed ${n}`)
    if (n % 10 === 9) vi.advanceTimersByTime(20)
  }
  vi.advanceTimersByTime(200)
  expect(calls.map((names) => names.length)).toEqual([500])
})

it('what never pauses is still answered', () => {
  const { calls, quiet } = recorded()
  for (let n = 0; n < 400; n++) {
    quiet.signal('a')
    vi.advanceTimersByTime(10)
  }
  expect(calls.length).toBeGreaterThanOrEqual(1)
})

it('is silent once it was stopped', () => {
  const { calls, quiet } = recorded()
  quiet.signal('a')
  quiet.stop()
  vi.advanceTimersByTime(5000)
  expect(calls).toEqual([])
})
