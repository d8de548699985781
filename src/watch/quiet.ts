/**
 * Many signals → one call, once they pause. A single save is answered at once; a burst (a checkout, a folder that is copied in) is waited
 * out, so that it makes one build.
 */
export interface Quiet {
  readonly signal: (name: string) => void
  readonly stop: () => void
}

/** What an editor's own save takes: it may write, rename and set times. */
const PAUSE = 25 // ms
/** From so many different names on it is a burst, and may have longer gaps. */
const BURST = 6
const BURST_PAUSE = 150 // ms
/** Nobody waits longer than this, whatever still goes on. */
const LONGEST = 3000 // ms

/** Calls `then` with the names that were signalled, each once. */
export function afterQuiet(then: (names: ReadonlySet<string>) => void): Quiet {
  let names = new Set<string>()
  let since = 0
  let timer: NodeJS.Timeout | undefined

  function fire(): void {
    timer = undefined
    const signalled = names
    names = new Set()
    then(signalled)
  }

  return {
    signal(name) {
      const now = performance.now()
      if (names.size === 0) since = now
      names.add(name)
      clearTimeout(timer)
      const pause = names.size < BURST ? PAUSE : BURST_PAUSE
      timer = setTimeout(fire, Math.max(0, Math.min(pause, since + LONGEST - now)))
    },
    stop() {
      clearTimeout(timer)
      names.clear()
    },
  }
}
