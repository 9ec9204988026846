import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { serviceActor } from '../app/features/identity/index.ts'
import { importObservations } from '../app/features/monitor/index.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import { asAdministrator } from './administrator.ts'
import { type Measurement, type Row, rounded } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const ROWS = 1_000_000
const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note\n'

/** A large file, judged, frozen and stored under the rules of the database, against the same rows copied straight in. */
export const observationImport: Row = {
  name: 'import of 1,000,000 observations',
  budget: '>= 50 % of the rows/s of a bare COPY into an equal table',
  run: () => onStage(measure),
}

const measure = (stage: Stage): Promise<Measurement> =>
  asAdministrator(stage.config.dataFolder, async (admin) => {
    const keys = await listCounts(admin)
    const file = csvFile(keys)
    await admin.query('checkpoint')
    const ours = await rate(() => importFile(stage, file))
    const copied = await prepareCopy(admin, stage.folder)
    await admin.query('checkpoint')
    const bare = await rate(() => admin.query(`copy bare_observation from '${copied}'`))
    const share = ours / bare
    return {
      measured: `${rounded(share * 100)} % (${rounded(ours)} rows/s against ${rounded(bare)} rows/s)`,
      isWithin: share >= 0.5,
      numbers: { share, rowsPerSecond: ours, copyRowsPerSecond: bare },
    }
  })

async function importFile({ database }: Stage, content: Buffer) {
  const actor = serviceActor(DEMONSTRATION_ID, 'service:command')
  const done = await database.as(actor, 'measure an import', (tx) =>
    importObservations(tx, DEMONSTRATION_ID, actor, {
      title: 'A million observations',
      source: 'made for measuring',
      licence: 'CC0',
      retrievedAt: new Date(),
      fileName: 'million.csv',
      content,
    }),
  )
  if (!done.ok) throw new Error(`the file was refused: ${JSON.stringify(done)}`)
}

async function rate(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return ROWS / ((performance.now() - began) / 1000)
}

/** The rows just imported, as a file for COPY, and an empty table with the same columns, checks, keys and indexes. */
async function prepareCopy(admin: pg.Client, folder: string): Promise<string> {
  const file = path.join(folder, 'million.copy')
  await writeFile(file, '')
  await chmod(file, 0o666)
  await admin.query('set search_path = regie, public')
  await admin.query('create table bare_observation (like observation including all)')
  const { rows } = await admin.query<{ key: string }>(
    `select pg_get_constraintdef(oid) as key from pg_constraint where conrelid = 'observation'::regclass and contype = 'f'`,
  )
  for (const { key } of rows) await admin.query(`alter table bare_observation add ${key}`)
  await admin.query(`
    copy (select o.* from observation o join snapshot s on s.id = o.snapshot_id
          where s.file_name = 'million.csv' order by row_number) to '${file}'`)
  return file
}

async function listCounts(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ key: string }>(
    `select key from regie.indicator where municipality_id = 'deventer' and value_type = 'count' order by key`,
  )
  return rows.map(({ key }) => key)
}

/** Figures per day of every indicator that counts, until there are enough. */
function csvFile(keys: string[]): Buffer {
  const days = Math.ceil(ROWS / keys.length)
  const lines = [HEADER]
  for (let row = 0; row < ROWS; row++) {
    const day = new Date(Date.UTC(1900, 0, 1 + (row % days))).toISOString().slice(0, 10)
    lines.push(`${keys[Math.floor(row / days)]},${day},,value,${1 + ((row * 7919) % 997)},,,,,table ${row % 40},\n`)
  }
  return Buffer.from(lines.join(''))
}
