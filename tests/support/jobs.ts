import { allJobs } from '../../app/jobs.ts'
import type { Clock } from '../../app/platform/clock.ts'
import type { Config } from '../../app/platform/config.ts'
import { type Jobs, runDueJobsOnce } from '../../app/platform/jobs/index.ts'
import type { TestDatabase } from './database.ts'

type DueJobsParts = {
  database: TestDatabase
  config: Config
  clock: Clock
  jobs?: Jobs
  onError?(error: unknown, reference: string): void
}

/**
 * Does every job whose time has come by the clock of the test, and those that these jobs queue in turn. Answers the jobs
 * that are left: those for later, and those that failed and wait for another attempt.
 */
export async function runDueJobs({ database, config, clock, jobs = allJobs, onError }: DueJobsParts) {
  await database.asAdministrator(
    'update graphile_worker._private_jobs set run_at = now() where run_at > now() and run_at <= $1',
    [clock.now()],
  )
  const failures: unknown[] = []
  const report = onError ?? ((error: unknown) => failures.push(error))
  await runDueJobsOnce(jobs, { database: database.database, config, clock, onError: report })
  if (failures.length > 0) throw failures[0]
  return database.asAdministrator<{ name: string; attempts: number; lastError: string | null }>(
    'select task_identifier as name, attempts, last_error as "lastError" from graphile_worker.jobs order by id',
  )
}
