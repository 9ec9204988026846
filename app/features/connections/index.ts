export { connectionJobs } from './connections.jobs.ts'
export { findTokenActor } from './find-token-actor.ts'
export { connectionRoutes } from './routes.ts'
export { webhookJobs } from './webhooks/webhooks.jobs.ts'
