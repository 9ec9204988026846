import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Each kind of test in its own project: beside the code, on real storage, in a real browser, about the house itself. */
const shared = { environment: 'node', setupFiles: ['tests/support/quiet.ts'] } as const

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    // Every worker has a database at work beside it, and the journeys a browser.
    maxWorkers: Math.max(2, Math.min(availableParallelism() - 1, 6)),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'unit', include: ['{app,cli,db}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { ...shared, name: 'storage', include: ['tests/storage/**/*.test.ts'], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
