import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, storageTargets, type TestDatabase } from '../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../tests/support/storage-server.ts'
import { systemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import type { Actor } from '../database/index.ts'
import {
  findJobHealth,
  type JobHandler,
  type Jobs,
  queueJob,
  runDueJobsOnce,
  startWorker,
  unqueueJob,
  type Worker,
} from './index.ts'

const config = readConfig({ REGIE_DEMO: 'yes', REGIE_SECRET: TEST_SECRET }, '/')

const until = async (holds: () => boolean | Promise<boolean>) => {
  const end = Date.now() + 15_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not happen in time')
    await new Promise((done) => setTimeout(done, 10))
  }
}

describe.each(storageTargets())('a job (%s)', (target) => {
  let test: TestDatabase
  let worker: Worker | undefined
  let heard: string[] = []
  const parts = () => ({
    database: test.database,
    config,
    clock: systemClock,
    onError: (error: unknown, reference: string) => heard.push(`${reference}: ${(error as Error).message}`),
  })
  const actor: Actor = { municipalityId: 'zutphen', id: 'iemand', roles: [], rights: [] }
  const jobsOf = (handlers: Record<string, JobHandler>): Jobs => ({ handlers, daily: [], atStart: [] })
  const waiting = async () =>
    (
      await test.asAdministrator<{ payload: unknown }>('select payload from graphile_worker._private_jobs order by id')
    ).map((row) => row.payload)

  beforeAll(async () => {
    test = await createTestDatabase(target)
    await test.asAdministrator(
      `insert into municipality (id, name, settings) values ('zutphen', 'Gemeente Zutphen', '{}')`,
    )
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
    heard = []
    await test.asAdministrator('delete from graphile_worker._private_jobs')
  })
  afterAll(() => test.close())

  it('is done as soon as the transaction that queued it is over, for the municipality that acted', async () => {
    const done: unknown[] = []
    worker = startWorker(
      jobsOf({
        greet: async (payload, { municipalityOf }) =>
          void done.push([payload, (await municipalityOf(payload.municipalityId)).name]),
      }),
      parts(),
    )
    await test.database.as(actor, 'queue a job', (tx) => queueJob(tx, 'greet', { planId: 7 }))
    await until(() => done.length > 0)
    expect(done).toEqual([[{ planId: 7, municipalityId: 'zutphen' }, 'Gemeente Zutphen']])
    await until(async () => (await waiting()).length === 0)
  })

  it('does not exist when its transaction is undone', async () => {
    const undone = test.database.as(actor, 'queue and fail', async (tx) => {
      await queueJob(tx, 'greet', {})
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    expect(await waiting()).toEqual([])
  })

  it('replaces one with the same key, and not one of another municipality', async () => {
    const queueAs = (municipalityId: string, n: number) =>
      test.database.as({ ...actor, municipalityId }, 'queue a job', (tx) =>
        queueJob(tx, 'greet', { n }, { key: 'one' }),
      )
    await queueAs('zutphen', 1)
    await queueAs('zutphen', 2)
    await queueAs('elders', 3)
    expect(await waiting()).toEqual([
      { n: 2, municipalityId: 'zutphen' },
      { n: 3, municipalityId: 'elders' },
    ])
    await test.database.as(actor, 'take it back', (tx) => unqueueJob(tx, 'greet', 'one'))
    expect(await waiting()).toEqual([{ n: 3, municipalityId: 'elders' }])
  })

  it('waits for its time', async () => {
    let times = 0
    const jobs = jobsOf({ later: async () => void times++ })
    await test.database.as(actor, 'queue a job', (tx) =>
      queueJob(tx, 'later', {}, { runAt: new Date(Date.now() + 60_000) }),
    )
    await runDueJobsOnce(jobs, parts())
    expect(times).toBe(0)
    await test.asAdministrator(`update graphile_worker._private_jobs set run_at = now()`)
    await runDueJobsOnce(jobs, parts())
    expect(times).toBe(1)
  })

  it('that fails is kept for another attempt, and the queue keeps a reference instead of the words of the failure', async () => {
    const jobs = jobsOf({ fail: () => Promise.reject(new Error('550 jan@zutphen.example is unknown')) })
    await test.database.as(actor, 'queue a job', (tx) => queueJob(tx, 'fail', {}))
    await runDueJobsOnce(jobs, parts())
    const [job] = await test.asAdministrator<{ error: string; later: boolean }>(
      'select last_error as error, run_at > now() as later from graphile_worker._private_jobs',
    )
    expect(job!.later).toBe(true)
    const reference = /^failed, reference ([0-9a-f]{8})$/.exec(job!.error)?.[1]
    expect(heard).toEqual([`fail ${reference}: 550 jan@zutphen.example is unknown`])
  })

  it('that fails each time is given up, and is counted as such', async () => {
    const attempts: unknown[] = []
    const jobs = jobsOf({
      fail: async (_payload, { attempt }) => {
        attempts.push(attempt)
        throw new Error('again')
      },
    })
    await test.database.as(actor, 'queue a job', (tx) => queueJob(tx, 'fail', {}, { maxAttempts: 2 }))
    await runDueJobsOnce(jobs, parts())
    await test.asAdministrator(`update graphile_worker._private_jobs set run_at = now() - interval '90 seconds'`)
    const between = await test.database.as(actor, 'look', findJobHealth)
    expect(between).toMatchObject({ late: 1, givenUp: 0 })
    expect(between.oldest).toBeGreaterThanOrEqual(90)
    await runDueJobsOnce(jobs, parts())
    expect(attempts).toEqual([
      { number: 1, isLast: false },
      { number: 2, isLast: true },
    ])
    expect(await test.database.as(actor, 'look', findJobHealth)).toEqual({ late: 0, oldest: 0, givenUp: 1 })
  })

  it('under way is finished when Regie stops', async () => {
    let started = false
    let finished = false
    const slow: JobHandler = async () => {
      started = true
      await new Promise((done) => setTimeout(done, 400))
      finished = true
    }
    worker = startWorker(jobsOf({ slow }), parts())
    await test.database.as(actor, 'queue a job', (tx) => queueJob(tx, 'slow', {}))
    await until(() => started)
    await worker.stop()
    worker = undefined
    expect(finished).toBe(true)
    expect(await waiting()).toEqual([])
  })

  it('that a killed worker held is done by the next one', async () => {
    const done: unknown[] = []
    await test.database.as(actor, 'queue a job', (tx) => queueJob(tx, 'greet', {}))
    await test.asAdministrator(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed', attempts = 1`,
    )
    worker = startWorker(jobsOf({ greet: async () => void done.push('done') }), parts())
    await until(() => done.length === 1)
  })

  it('that runs at every start is queued for each municipality', async () => {
    const seen: string[] = []
    worker = startWorker(
      { ...jobsOf({ wake: async ({ municipalityId }) => void seen.push(municipalityId) }), atStart: ['wake'] },
      parts(),
    )
    await until(() => seen.length === 1)
    expect(seen).toEqual(['zutphen'])
  })

  it('goes on when the connections to the database were cut', async () => {
    const done: unknown[] = []
    worker = startWorker(jobsOf({ greet: async ({ n }) => void done.push(n) }), parts())
    await test.database.as(actor, 'queue a job', (tx) => queueJob(tx, 'greet', { n: 1 }))
    await until(() => done.length === 1)
    await test.asAdministrator(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    await until(() =>
      test.database
        .as(actor, 'queue a job', (tx) => queueJob(tx, 'greet', { n: 2 }))
        .then(
          () => true,
          () => false,
        ),
    )
    await until(() => done.includes(2))
  })
})
