/** What each stage of a build takes. The figures are for the operator; nothing of them reaches the site. */
export interface Stopwatch {
  readonly enter: (stage: string) => void
  readonly stop: () => { milliseconds: number; timings: Record<string, number> }
}

export function stopwatch(entering: (stage: string) => void): Stopwatch {
  const began = performance.now()
  const timings: Record<string, number> = {}
  let current: { stage: string; since: number } | null = null
  const close = () => {
    if (current) timings[current.stage] = (timings[current.stage] ?? 0) + performance.now() - current.since
  }
  return {
    enter(stage) {
      close()
      current = { stage, since: performance.now() }
      entering(stage)
    },
    stop() {
      close()
      current = null
      return { milliseconds: performance.now() - began, timings }
    },
  }
}
