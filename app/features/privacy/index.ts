export { BASE_ACTIVITIES, type BaseActivity } from './base-activities.ts'
export { ensureActivities, privacyJobs } from './operations/ensure-activities.ts'
export { type Activity, listActivities } from './privacy.queries.ts'
export { privacyRoutes } from './routes.ts'
