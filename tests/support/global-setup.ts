import type { TestProject } from 'vitest/node'
import { startTestStorage, type TestStorage } from './storage-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    storage: TestStorage
  }
}

/** Runs once per test run: one database server, one migrated template, everything removed at the end. */
export default async function setUpRun(project: TestProject): Promise<() => Promise<void>> {
  const { storage, end } = await startTestStorage(process.env.TEST_DATABASE_URL || undefined)
  project.provide('storage', storage)
  return end
}
