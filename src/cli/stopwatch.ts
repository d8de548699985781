/** What each stage of a build takes. The figures are for the operator; nothing of them reaches the site. */
export interface Stopwatch {
  readonly enter: (stage: string) => void
  readonly stop: () => { milliseconds: number; timings: Record<string, number> }
}

/** In milliseconds. What `performance` is made of would be loaded for this alone, which takes three of them. */
const now = () => Number(process.hrtime.bigint()) / 1e6

export function stopwatch(entering: (stage: string) => void): Stopwatch {
  const began = now()
  const timings: Record<string, number> = {}
  let current: { stage: string; since: number } | null = null
  const close = () => {
    if (current) timings[current.stage] = (timings[current.stage] ?? 0) + now() - current.since
  }
  return {
    enter(stage) {
      close()
      current = { stage, since: now() }
      entering(stage)
    },
    stop() {
      close()
      current = null
      return { milliseconds: now() - began, timings }
    },
  }
}
