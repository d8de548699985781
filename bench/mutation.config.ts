/** What Stryker runs for each mutant: the tests named in STEMMA_MUTATION_TESTS. docs/decisions/0007-mutation-testing.md says how. */
import { defineConfig } from 'vitest/config'

process.env.TZ = 'Pacific/Auckland'
const include = (process.env.STEMMA_MUTATION_TESTS ?? '').split(',').filter(Boolean)

export default defineConfig({ test: { include, testTimeout: 60_000, hookTimeout: 120_000 } })
