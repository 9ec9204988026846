import { randomBytes } from 'node:crypto'
import type { TaskList } from 'graphile-worker'
import type { Database } from '../database/index.ts'
import { findMunicipality } from '../municipality.ts'
import type { JobHandler, JobParts, JobPayload, Jobs } from './job.ts'
import { listMunicipalityIds, queueJob } from './jobs.queries.ts'

/** The job that the clock starts: it queues a daily job for each municipality. */
export const EVERY_MUNICIPALITY = 'every-municipality'

export type TaskParts = Omit<JobParts, 'attempt' | 'municipalityOf' | 'signal'> & {
  /** Hears of a job that failed, with a reference that the queue keeps too. */
  onError(error: unknown, reference: string): void
}

type Given = { job: { attempts: number; max_attempts: number }; abortSignal: AbortSignal }

const actorOf = (municipalityId: string) => ({ municipalityId, id: 'service:worker', roles: [], rights: [] })

/** Our handlers as the library calls them. */
export function tasksOf({ handlers }: Jobs, parts: TaskParts): TaskList {
  const all: Record<string, JobHandler> = { ...handlers, [EVERY_MUNICIPALITY]: queueForEveryMunicipality }
  return Object.fromEntries(
    Object.entries(all).map(([name, handler]) => [
      name,
      async (payload: unknown, { job, abortSignal: signal }: Given) => {
        const attempt = { number: job.attempts, isLast: job.attempts >= job.max_attempts }
        try {
          await handler(payload as JobPayload, { ...parts, attempt, signal, municipalityOf: municipalityOf(parts) })
        } catch (error) {
          // The queue keeps the last error as text, and the text of a failure may hold anything; so it gets a reference.
          const reference = randomBytes(4).toString('hex')
          parts.onError(error, `${name} ${reference}`)
          throw new Error(`failed, reference ${reference}`)
        }
      },
    ]),
  )
}

const municipalityOf = (parts: TaskParts) => async (id: string) => {
  const found = await parts.database.as(
    actorOf(id),
    'find the municipality of a job',
    (tx) => findMunicipality(tx, id),
    { readOnly: true },
  )
  if (!found) throw new Error('the municipality of this job does not exist')
  return found
}

async function queueForEveryMunicipality({ name }: JobPayload, { database }: Pick<JobParts, 'database'>) {
  await queueForAll(database, String(name))
}

/** Queues one job of this name for each municipality; one that waits already is enough. */
export async function queueForAll(database: Database, name: string): Promise<void> {
  const ids = await database.as(actorOf(''), 'find who has daily jobs', listMunicipalityIds, { readOnly: true })
  for (const id of ids) {
    await database.as(actorOf(id), 'queue a daily job', (tx) => queueJob(tx, name, {}, { key: 'all' }))
  }
}
