import { actorFor, DEMONSTRATION_ACCOUNTS, findAccountByEmail, serviceActor } from '../app/features/identity/index.ts'
import { bulkJobs } from '../app/features/registers/bulk/bulk.jobs.ts'
import { countTurns, findBulk, type Turn } from '../app/features/registers/bulk/bulk.queries.ts'
import { confirmBulk, lookAtBulk, resumeBulk, stopBulk, undoBulk } from '../app/features/registers/bulk/start-bulk.ts'
import { listRecordIds } from '../app/features/registers/lists/list.queries.ts'
import { findRegister } from '../app/features/registers/types/index.ts'
import { systemClock } from '../app/platform/clock.ts'
import type { Actor, Tx } from '../app/platform/database/index.ts'
import { mustBe } from '../app/platform/http/index.ts'
import { runDueJobsOnce } from '../app/platform/jobs/index.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import { fillRegister } from './fill-registers.ts'
import type { Row } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const RECORDS = 5000
const type = findRegister('handhavingszaak')!
const LAWYER = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === 'enforcementLawyer')!

/** One fact of five thousand records, of which some have it already: looked at, done with a stop half-way, and undone; each measured apart. */
export const bulkChange: Row = {
  name: `change of ${RECORDS} records: looked at, interrupted, gone on with, undone`,
  budget: 'every record once, none twice; reported, no budget in time',
  run: () =>
    onStage(async (stage) => {
      await fillRegister(stage, type.key, RECORDS)
      const lawyer = await lawyerOf(stage)
      const as = <T>(work: (tx: Tx) => Promise<T>) => stage.database.as(lawyer, 'measure', work)
      const scope = (tx: Tx) => scopeIn(stage, lawyer, tx)
      const ask = { do: 'set' as const, field: 'origin', value: 'verzoek', reason: 'Bleek een verzoek' }
      const id = await as(async (tx) => {
        const ids = await listRecordIds(tx, type.key, {}, { sort: 'number', limit: RECORDS })
        return mustBe(await lookAtBulk(scope(tx), type, { ask, ids, now: new Date() }))
      })
      const looked = await seconds(() => work(stage))
      await as(async (tx) => mustBe(await confirmBulk(scope(tx), type, id, new Date())))
      const changed = await seconds(async () => {
        const working = work(stage)
        await new Promise((done) => setTimeout(done, 3000))
        await as((tx) => stopBulk(scope(tx), type, id))
        await working
        await as((tx) => resumeBulk(scope(tx), type, id))
        await work(stage)
      })
      const did = await as((tx) => count(tx, id, 'outcome'))
      await as(async (tx) => mustBe(await undoBulk(scope(tx), type, id, new Date())))
      const undone = await seconds(() => work(stage))
      const back = await as((tx) => count(tx, id, 'undone'))
      const state = await as(async (tx) => (await findBulk(tx, type.key, id))?.state)
      return {
        measured: `${did.done} of ${did.all} done in ${changed} s with a stop, looked at in ${looked} s; ${back.done} undone in ${undone} s`,
        isWithin: state === 'undone' && did.done > 0 && back.done === did.done,
        numbers: {
          records: did.all,
          done: did.done,
          undone: back.done,
          lookSeconds: looked,
          changeSeconds: changed,
          undoSeconds: undone,
        },
      }
    }),
}

async function count(tx: Tx, id: string, turn: Turn) {
  const counts = await countTurns(tx, id, turn)
  return { done: counts.get('done') ?? 0, all: [...counts.values()].reduce((sum, one) => sum + one, 0) }
}

const work = ({ database, config }: Stage) =>
  runDueJobsOnce(
    { handlers: bulkJobs, daily: [], atStart: [] },
    { database, config, clock: systemClock, onError: (error) => Promise.reject(error) },
  )

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round((performance.now() - began) / 100) / 10
}

const scopeIn = ({ config }: Stage, actor: Actor, tx: Tx) => ({
  ...{ tx, actor, secret: config.secret, municipalityId: DEMONSTRATION_ID, today: systemClock.today() },
})

async function lawyerOf({ database }: Stage): Promise<Actor> {
  const service = serviceActor(DEMONSTRATION_ID, 'service:command')
  const account = await database.as(service, 'find the lawyer', (tx) => findAccountByEmail(tx, LAWYER.email))
  return actorFor(DEMONSTRATION_ID, account!.id, [LAWYER.role])
}
