/**
 * `stemma explain`: reads and groups the seeds, then says why a report is where it is, or how two relate. Writes nothing.
 */
import { explainPair } from '../cluster/index.ts'
import { buildClusters } from '../site.ts'
import { explainedPair, explainedReport, findReport, type Held } from './explanation.ts'
import { type Installation, NotBuilt, readInputs } from './inputs.ts'
import type { BuildOptions } from './options.ts'

/** How many names a wrong one is answered with. */
const SUGGESTED = 5

const shared = (a: string, b: string) => {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

/** Names that begin most like the one asked for. */
function suggestions(ids: readonly string[], name: string): string {
  const near = [...ids]
    .sort((a, b) => shared(b, name) - shared(a, name) || (a < b ? -1 : 1))
    .slice(0, SUGGESTED)
  return near.map((id) => `  ${id}`).join('\n')
}

export function explain(names: readonly string[], options: BuildOptions, installation: Installation): number {
  const { records, clusters } = buildClusters(readInputs(options, installation))
  const ids = clusters.flatMap(({ reports }) => reports.map(({ id }) => id))
  const [one, other] = names.map((name): Held => {
    const held = findReport(clusters, name)
    if (!held) throw new NotBuilt(`There is no report ${name}. Some that are:\n${suggestions(ids, name)}`)
    return held
  })
  if (!one) return 2
  if (one.record === other?.record)
    throw new NotBuilt(`${one.record.id} is one report: name another beside it.`)
  const pair = other ? explainPair(records, one.record.id, other.record.id) : null
  const lines = pair ? explainedPair(pair) : explainedReport(one)
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}
