import { actorFor, createAccount, serviceActor } from '../../app/features/identity/index.ts'
import { bulkJobs } from '../../app/features/registers/bulk/bulk.jobs.ts'
import { countTurns, findBulk } from '../../app/features/registers/bulk/bulk.queries.ts'
import { confirmBulk, lookAtBulk, undoBulk } from '../../app/features/registers/bulk/start-bulk.ts'
import { listRecordIds } from '../../app/features/registers/lists/list.queries.ts'
import { openRecords } from '../../app/features/registers/operations/open-records.ts'
import { findRegister } from '../../app/features/registers/types/index.ts'
import { systemClock } from '../../app/platform/clock.ts'
import { readConfig } from '../../app/platform/config.ts'
import { openDatabase, type Tx } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { startWorker } from '../../app/platform/jobs/index.ts'

/** What the child says, whenever it changes: where the work is, of how many each turn is done, and what stands on record. */
export type BulkNews = { state: string; done: number; undone: number; acts: number; handled: number }
export type BulkOptions = {
  dataFolder: string
  migrationsFolder: string
  secret: string
  records: number
  undo: boolean
}

const town = 'stad'
const BULK = 'bulk of the test'
const options = JSON.parse(process.argv[2] ?? '{}') as BulkOptions
const service = serviceActor(town, 'service:command')
const database = await openDatabase({ ...options, isDefaultFolder: false, role: 'serve' })
const type = findRegister('handhavingszaak')!
const today = systemClock.today()

/** The first time: two people, cases that nobody handles, and a change of all of them that is looked at. */
async function prepare(): Promise<void> {
  await database.as({ ...service, rights: ['settings.manage'] }, 'prepare a test', (tx) =>
    tx.insertInto('municipality').values({ id: town, name: 'Stad', settings: '{}' }).execute(),
  )
  const hire = (name: string) =>
    database.as(service, 'hire', async (tx) => {
      const account = { name, email: `${name}@stad.example`, roles: ['enforcementLawyer'] }
      return mustBe(await createAccount(tx, town, account, new Date()))
    })
  const lawyer = await hire('lex')
  const other = await hire('toos')
  await database.as(service, 'make records', async (tx) => {
    const record = { facts: { domain: 'milieu', origin: 'controle' }, basis: 'bestuursdwang', openedOn: '2026-02-01' }
    const rows = Array.from({ length: options.records }, () => record)
    mustBe(await openRecords({ ...scopeOf(tx), actor: service }, type, rows))
  })
  const actor = actorFor(town, lawyer, ['enforcementLawyer'])
  await database.as(actor, 'look', async (tx) => {
    const ids = await listRecordIds(tx, type.key, {}, { sort: 'number', limit: options.records })
    const ask = { do: 'assign' as const, to: other, reason: BULK }
    mustBe(await lookAtBulk({ ...scopeOf(tx), actor }, type, { ask, ids, now: new Date() }))
  })
}

const scopeOf = (tx: Tx) => ({ tx, municipalityId: town, secret: options.secret, today })

/** Whose change it is, and by which id it goes. */
async function present() {
  const all = { ...service, rights: ['registers.run', ...service.rights] }
  return database.as(all, 'look around', (tx) =>
    tx.selectFrom('recordBulk').select(['id', 'accountId']).executeTakeFirst(),
  )
}

if (!(await present())) await prepare()
const { id, accountId } = (await present())!
const actor = actorFor(town, accountId, ['enforcementLawyer'])
const look = () =>
  database.as(actor, 'how far is it', async (tx): Promise<BulkNews> => {
    // The state first: each question sees what was confirmed until then, and behind a last state comes nothing more.
    const { state } = (await findBulk(tx, type.key, id))!
    const acts = await tx
      .selectFrom('recordEvent')
      .select(({ fn }) => fn.countAll<string>().as('rows'))
      .where('step', '=', 'reassigned')
      .executeTakeFirstOrThrow()
    const handled = await tx
      .selectFrom('registerRecord')
      .select(({ fn }) => fn.countAll<string>().as('rows'))
      .where('handlerId', 'is not', null)
      .executeTakeFirstOrThrow()
    return {
      state,
      done: (await countTurns(tx, id, 'outcome')).get('done') ?? 0,
      undone: (await countTurns(tx, id, 'undone')).get('done') ?? 0,
      ...{ acts: Number(acts.rows), handled: Number(handled.rows) },
    }
  })

const config = readConfig({ REGIE_DEMO: 'yes', REGIE_SECRET: options.secret }, '/')
startWorker(
  { handlers: bulkJobs, daily: [], atStart: [] },
  { database, config: { ...config, dataFolder: options.dataFolder }, clock: systemClock, onError: () => undefined },
)
for (let last = ''; ; ) {
  const now = await look()
  const news = JSON.stringify(now)
  if (news !== last) process.stdout.write(`${news}\n`)
  last = news
  const scope = (tx: Tx) => ({ ...scopeOf(tx), actor })
  if (now.state === 'looked') await database.as(actor, 'confirm', (tx) => confirmBulk(scope(tx), type, id, new Date()))
  if (now.state === 'done' && options.undo) {
    await database.as(actor, 'undo', (tx) => undoBulk(scope(tx), type, id, new Date()))
  }
  await new Promise((done) => setTimeout(done, 15))
}
