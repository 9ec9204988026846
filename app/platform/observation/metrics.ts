import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../database/index.ts'
import { type Backlog, findBacklog } from './backlog.queries.ts'
import type { Observation } from './observation.ts'

export type Metrics = {
  count(observation: Observation): void
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>
  contentType: string
}

/** Numbers about the process and its queues. Labels are patterns of addresses and codes, so there are few of them. */
export function makeMetrics(database: Database, version: string): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({ name: 'regie_info', help: 'Version of Regie.', labelNames: ['version'], registers }).set({ version }, 1)
  const requests = new Counter({
    name: 'regie_http_requests_total',
    help: 'Answered requests.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'regie_http_request_duration_seconds',
    help: 'Time until the answer was made.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const readBacklog = backlogIn(registry, database)
  return {
    count({ method, route, status, seconds }) {
      requests.inc({ method, route, status: String(status) })
      durations.observe({ method, route }, seconds)
    },
    async text() {
      await readBacklog()
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

/** What waits: read anew for each time that somebody asks. A database that is away leaves these at nought. */
function backlogIn(registry: Registry, database: Database): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  const up = gauge('regie_database_up', 'Whether the database answers: 1 or 0.')
  const gauges: Record<keyof Backlog, Gauge> = {
    lateJobs: gauge('regie_jobs_late', 'Jobs whose time has come and that wait.'),
    oldestJob: gauge('regie_jobs_oldest_seconds', 'How long the oldest of them waits.'),
    failedJobs: gauge('regie_jobs_given_up', 'Jobs that were tried as often as allowed.'),
    waitingMails: gauge('regie_mail_waiting', 'Mails that wait to be sent.'),
    failedMails: gauge('regie_mail_failed', 'Mails that were refused or given up in the last week.'),
    unsealed: gauge('regie_audit_unsealed', 'Audit records that wait for their seal.'),
    oldestUnsealed: gauge('regie_audit_unsealed_oldest_seconds', 'How long the oldest of them waits.'),
    sessions: gauge('regie_sessions', 'Sessions that have not ended.'),
  }
  const names = Object.keys(gauges) as (keyof Backlog)[]
  return async () => {
    const backlog = await database.inspect(findBacklog).catch(() => undefined)
    for (const name of names) gauges[name].set(backlog?.[name] ?? 0)
    up.set(backlog ? 1 : 0)
  }
}
