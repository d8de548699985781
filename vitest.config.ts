import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

// The tests fix the time zone to one far from UTC, so that a result that leans on it goes red.
process.env.TZ = 'Pacific/Auckland'

const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts']
/** They put something in the place of a module or of the clock. */
const ISOLATED = ['src/cli/spool-faults.test.ts', 'src/watch/quiet.test.ts']

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which is half of a small machine's.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Files that share a worker load each module once: a third of the time that all tests take.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: TESTS,
          exclude: [...configDefaults.exclude, ...ISOLATED],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'isolated', include: ISOLATED } },
    ],
  },
})
