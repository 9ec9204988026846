export type { DailyJob, JobHandler, JobParts, JobPayload, Jobs } from './job.ts'
export { findJobHealth, type QueueOptions, queueJob, unqueueJob } from './jobs.queries.ts'
export { runDueJobsOnce, startWorker, type Worker } from './worker.ts'
