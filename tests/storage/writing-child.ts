import { type Actor, isDatabaseUnavailable, openDatabase } from '../../app/platform/database/index.ts'
import { pause } from '../../app/platform/database/processes.ts'

/** What the child says: the database is open; write `key` is confirmed. */
export type WritingNews = { open: true } | { confirmed: string }
export type WritingOptions = { dataFolder: string; migrationsFolder: string; secret: string; round: string }

const tell = (message: WritingNews) => process.stdout.write(`${JSON.stringify(message)}\n`)
const options = JSON.parse(process.argv[2] ?? '{}') as WritingOptions

const writer: Actor = { municipalityId: 'deventer', id: 'service:test', roles: [], rights: ['settings.manage'] }
const database = await openDatabase({ ...options, isDefaultFolder: false, role: 'serve' })
await database.as(writer, 'prepare a test', (tx) =>
  tx
    .insertInto('municipality')
    .values({ id: 'deventer', name: 'Deventer', settings: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute(),
)
tell({ open: true })

/** Each write is two rows in two statements of one transaction; the audit adds two more. */
async function write(key: string): Promise<void> {
  const row = { municipalityId: 'deventer', name: key, kind: 'district', vintage: 2022, geometry: '{}', source: 'test' }
  await database.as(writer, 'write under fire', async (tx) => {
    await tx
      .insertInto('area')
      .values({ ...row, code: `${key}/first` })
      .execute()
    await tx
      .insertInto('area')
      .values({ ...row, code: `${key}/second` })
      .execute()
  })
  tell({ confirmed: key })
}

async function keepWriting(connection: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    try {
      await write(`${options.round}-${connection}-${count}`)
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error
      await pause(20)
    }
  }
}

await Promise.all(Array.from({ length: 10 }, (_unused, connection) => keepWriting(connection)))
