import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/index.ts'
import type { Municipality } from '../http/index.ts'

/** What a job is about: ids and other small facts, never personal data. Whose it is was filled in when it was queued. */
export type JobPayload = { municipalityId: string } & Record<string, string | number | boolean | null>

/** What a handler works with. It opens the database itself, as the service that may do its work. */
export type JobParts = {
  database: Database
  config: Config
  clock: Clock
  municipalityOf(id: string): Promise<Municipality>
  /** Which attempt this is, counted from 1, and whether no other will follow. */
  attempt: { number: number; isLast: boolean }
  /** Aborted when Regie stops and does not wait any longer: the job is tried again after the next start. */
  signal: AbortSignal
}

/**
 * Does one job. It may be called again for a job that was half done, so doing it twice must do no harm. When it throws,
 * the job is tried again after a delay that grows from seconds to hours.
 */
export type JobHandler = (payload: JobPayload, parts: JobParts) => Promise<void>

/** The handlers of Regie by the names of their jobs, and which of them run for every municipality without being asked. */
export type Jobs = {
  handlers: Record<string, JobHandler>
  daily: readonly DailyJob[]
  /** Run once whenever a worker starts. */
  atStart: readonly string[]
}

/** `at` is a time of the day in UTC: "02:30". */
export type DailyJob = { name: string; at: string }
