/**
 * What a result was made from beside its main input, question by question. A page that asked whether `stories/a/feed.xml` exists need not
 * be made again as long as the answer is the same, whatever else came or went.
 */
export interface Lookups<S> {
  /** The answer of the sources; remembered under `question`, which names it. */
  readonly ask: <A extends string | number | boolean | null | undefined>(
    question: string,
    of: (sources: S) => A,
  ) => A
  /** Whether these sources would give every answer that was given. */
  readonly hold: (sources: S) => boolean
}

export function lookups<S>(sources: S): Lookups<S> {
  const asked = new Map<string, { readonly of: (sources: S) => unknown; readonly answer: unknown }>()
  return {
    ask(question, of) {
      const answer = of(sources)
      asked.set(question, { of, answer })
      return answer
    },
    hold(now) {
      for (const { of, answer } of asked.values()) if (of(now) !== answer) return false
      return true
    },
  }
}
