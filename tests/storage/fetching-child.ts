import { serviceActor } from '../../app/features/identity/index.ts'
import { askFetch } from '../../app/features/monitor/imports/fetching/ask-fetch.ts'
import { findImportSource } from '../../app/features/monitor/imports/import-source.queries.ts'
import { fetchJobs } from '../../app/features/monitor/index.ts'
import { makeAbsenceSource } from '../../app/features/monitor/testing/absence.source.ts'
import { systemClock } from '../../app/platform/clock.ts'
import { readConfig } from '../../app/platform/config.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { startWorker } from '../../app/platform/jobs/index.ts'

/** What the child says: how the fetch stands whenever that changes. */
export type FetchingNews = { state: string }
export type FetchingOptions = { dataFolder: string; migrationsFolder: string; secret: string; origin: string }

const options = JSON.parse(process.argv[2] ?? '{}') as FetchingOptions
const actor = serviceActor('stad', 'service:command')
const database = await openDatabase({ ...options, isDefaultFolder: false, role: 'serve' })
await database.as({ ...actor, rights: ['settings.manage'] }, 'prepare a test', (tx) =>
  tx
    .insertInto('municipality')
    .values({ id: 'stad', name: 'Stad', settings: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute(),
)
await database.as(actor, 'ask for a table', async (tx) => {
  if (await findImportSource(tx, 'ziekteverzuim')) return
  await makeAbsenceSource(tx, 'stad', options.origin)
  mustBe(await askFetch(tx, 'stad', (await findImportSource(tx, 'ziekteverzuim'))!, { now: new Date() }))
})
const settings = readConfig({ REGIE_DEMO: 'yes', REGIE_SECRET: options.secret, REGIE_SOURCES: options.origin }, '/')
const config = { ...settings, dataFolder: options.dataFolder, importLimits: { pause: 0 } }
startWorker(
  { handlers: fetchJobs, daily: [], atStart: [] },
  { database, config, clock: systemClock, onError: () => undefined },
)
for (let last = ''; ; ) {
  const { state } = await database.as(actor, 'look', (tx) =>
    tx.selectFrom('importFetch').select('state').executeTakeFirstOrThrow(),
  )
  if (state !== last) process.stdout.write(`${JSON.stringify({ state })}\n`)
  last = state
  await new Promise((done) => setTimeout(done, 20))
}
