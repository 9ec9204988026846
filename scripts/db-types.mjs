import './lib/node-version.mjs'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, toolFile } from './lib/install.mjs'
import { capture } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { Refusal, runMain, talk } from './lib/talk.mjs'
import { importTypeScript } from './lib/typescript.mjs'

const TYPES = inRoot('app', 'platform', 'database', 'schema.ts')

// Writes the types of the tables from a fresh database with all migrations; `--check` only says whether they differ.
await runMain(async () => {
  await ensureInstalled()
  const types = await generateTypes()
  if (readFileSync(TYPES, 'utf8') === types) return
  if (process.argv.includes('--check')) {
    throw new Refusal('app/platform/database/schema.ts differs from the migrations: run npm run db:types')
  }
  writeFileSync(TYPES, types)
  talk('Wrote app/platform/database/schema.ts.')
})

async function generateTypes() {
  const { startEmbedded } = await importTypeScript('app/platform/database/embedded.ts')
  const { openDatabase } = await importTypeScript('app/platform/database/open.ts')
  const folder = mkdtempSync(join(tmpdir(), 'regie-types-'))
  const embedded = await startEmbedded({ folder, settings: { fsync: 'off' } })
  try {
    const database = await openDatabase({
      dataFolder: folder,
      isDefaultFolder: false,
      role: 'join',
      secret: 'only for the types of the tables',
      migrationsFolder: inRoot('db', 'migrations'),
    })
    await database.close()
    return await describeTables(embedded.socketFolder, join(folder, 'schema.ts'))
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function describeTables(socketFolder, outFile) {
  const url = `postgresql://postgres@localhost/regie?host=${encodeURIComponent(socketFolder)}`
  const choices = {
    dialect: 'postgres',
    url,
    'out-file': outFile,
    'default-schema': 'regie',
    'include-pattern': 'regie.*',
    'exclude-pattern': 'regie.schema_migration',
    'numeric-parser': 'number',
    'date-parser': 'string',
  }
  const args = Object.entries(choices).map(([name, value]) => `--${name}=${value}`)
  const { code, output } = await capture(process.execPath, [toolFile('kysely-codegen'), '--camel-case', ...args])
  if (code !== 0) throw new Refusal(`The types could not be generated:\n${output.trim()}`)
  return readFileSync(outFile, 'utf8')
}
