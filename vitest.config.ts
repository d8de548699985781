import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// The tests fix the time zone to one far from UTC, so that a result that leans on it goes red.
process.env.TZ = 'Pacific/Auckland'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    // Vitest leaves one core to itself, which is half of a small machine's.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
