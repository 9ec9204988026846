import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A short file that computes for minutes. Files start by their size, so it would be the last, with one worker waiting for it. */
const SLOW = 'app/features/effects/domain/null.test.ts'

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const slow = sorted.filter(({ moduleId }) => moduleId.endsWith(SLOW))
    return [...slow, ...sorted.filter((file) => !slow.includes(file))]
  }
}

// Said per project: what a project extends would include the global setup, and then each would start a database server.
function project(name: string, include: string, testTimeout: number) {
  return {
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    test: {
      name,
      include: [include],
      environment: 'node' as const,
      pool: 'forks' as const,
      // Loading Regie takes longer than most files: a process keeps it. Files share no data, each has a database of its own.
      isolate: false,
      setupFiles: ['tests/support/quiet.ts'],
      testTimeout,
      hookTimeout: 190_000,
    },
  }
}

/** Each kind of test is a project: beside the code, on real storage, the whole application over HTTP, in a real browser, about the house itself. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: SlowFirst },
    // Every worker has a database at work beside it, and the journeys a browser.
    maxWorkers: Math.max(2, Math.min(availableParallelism() - 1, 6)),
    projects: [
      project('unit', '{app,cli,db}/**/*.test.{ts,tsx}', 20_000),
      project('storage', 'tests/storage/**/*.test.ts', 180_000),
      project('app', 'tests/app/**/*.test.ts', 60_000),
      project('e2e', 'tests/e2e/**/*.test.ts', 180_000),
      project('house', 'tests/house/**/*.test.ts', 60_000),
    ],
  },
})
