import { readFileSync } from 'node:fs'
import { serviceActor } from '../../app/features/identity/index.ts'
import { addReadySource, importObservations, readingOf } from '../../app/features/monitor/index.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'

/** What the child says: the database is open and an import begins; it is confirmed. */
export type ImportingNews = { begins: true } | { confirmed: string }
export type ImportingOptions = {
  dataFolder: string
  migrationsFolder: string
  secret: string
  file: string
  source: string
}

const tell = (message: ImportingNews) => process.stdout.write(`${JSON.stringify(message)}\n`)
const options = JSON.parse(process.argv[2] ?? '{}') as ImportingOptions
const actor = serviceActor('stad', 'service:command')

const database = await openDatabase({ ...options, isDefaultFolder: false, role: 'serve' })
await database.as({ ...actor, rights: ['settings.manage'] }, 'prepare a test', (tx) =>
  tx
    .insertInto('municipality')
    .values({ id: 'stad', name: 'Stad', settings: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute(),
)
tell({ begins: true })
const snapshot = await database.as(actor, 'import under fire', async (tx) => {
  const source = mustBe(await addReadySource(tx, 'stad', options.source))
  const { name: title, licence } = source
  const facts = { title, source: source.source, licence, retrievedAt: new Date(), fileName: 'tabel.csv.gz' }
  const content = readFileSync(options.file)
  return mustBe(await importObservations(tx, 'stad', actor, { ...facts, content, reading: readingOf(source) })).snapshot
})
tell({ confirmed: snapshot.id })
await database.close()
