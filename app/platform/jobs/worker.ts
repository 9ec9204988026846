import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type ParsedCronItem, parseCronItems, type Runner, run, runOnce } from 'graphile-worker'
import type { Jobs } from './job.ts'
import { unlockAbandoned } from './jobs.queries.ts'
import { EVERY_MUNICIPALITY, queueForAll, type TaskParts, tasksOf } from './tasks.ts'

export type Worker = {
  /** Takes no new jobs; those under way finish, or go back to the queue. */
  stop(): Promise<void>
}

const AT_ONCE = 4
const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND

/** Failures of jobs are reported by their own handlers; this hears only of the queue itself. */
const silent = new Logger(() => () => undefined)

/** That a job is done is written down before the queue closes; without this the library does not wait for it. */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/**
 * Works on the queue for as long as Regie serves: a job starts within milliseconds of its transaction's end. When the
 * database was away the work begins again by itself.
 */
export function startWorker(jobs: Jobs, parts: TaskParts): Worker {
  const pool = parts.database.openWorkerPool(AT_ONCE + 2)
  const taskList = tasksOf(jobs, parts)
  const parsedCronItems = cronOf(jobs)
  const stopping = new AbortController()
  let runner: Runner | undefined

  const work = async () => {
    while (!stopping.signal.aborted) {
      try {
        await unlockAbandoned(pool)
        for (const name of jobs.atStart) await queueForAll(parts.database, name)
        const options = { pgPool: pool, taskList, parsedCronItems, concurrency: AT_ONCE, pollInterval: 5 * SECOND }
        runner = await run({ ...options, noHandleSignals: true, logger: silent, preset })
        if (stopping.signal.aborted) await runner.stop()
        else await runner.promise
      } catch {
        // The database was away for longer than the library tries; a page that needs it says so.
      }
      runner = undefined
      if (!stopping.signal.aborted) await pause(2 * SECOND, undefined, stopping).catch(() => undefined)
    }
  }
  const working = work()
  return {
    async stop() {
      stopping.abort()
      await runner?.stop().catch(() => undefined)
      await working
      await pool.end()
    },
  }
}

/** Does every job whose time has come, also those that these jobs queue, and ends: for commands and tests. */
export async function runDueJobsOnce(jobs: Jobs, parts: TaskParts): Promise<void> {
  const pool = parts.database.openWorkerPool(3)
  try {
    await runOnce({ pgPool: pool, taskList: tasksOf(jobs, parts), noHandleSignals: true, logger: silent, preset })
  } finally {
    await pool.end()
  }
}

/** Each daily job once a day; one that was missed because Regie was off is done at the next start. */
function cronOf({ daily }: Jobs): ParsedCronItem[] {
  return parseCronItems(
    daily.map(({ name, at }) => {
      const [hour, minute] = at.split(':').map(Number)
      return {
        task: EVERY_MUNICIPALITY,
        match: `${minute} ${hour} * * *`,
        identifier: `daily ${name}`,
        payload: { name, municipalityId: '' },
        options: { backfillPeriod: DAY, jobKey: `daily ${name}`, jobKeyMode: 'replace' as const, maxAttempts: 12 },
      }
    }),
  )
}
