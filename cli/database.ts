import { existsSync } from 'node:fs'
import path from 'node:path'
import { type AuditVerification, sealNow, serviceActor } from '../app/features/identity/index.ts'
import type { Config } from '../app/platform/config.ts'
import { type Actor, type Database, openDatabase, type Tx } from '../app/platform/database/index.ts'
import type { Municipality } from '../app/platform/http/index.ts'
import { readMunicipalities } from '../app/platform/municipality.ts'
import { migrationsFolder, projectRoot } from '../app/platform/project-root.ts'
import { loadDemonstration } from '../db/seed/load.ts'
import { type Command, Refused, say } from './command.ts'

/** A clone keeps its data beside itself wherever it is called from; an installed package in the folder it is called in. */
export function workingFolder(): string {
  const root = projectRoot()
  return existsSync(path.join(root, 'cli', 'regie.ts')) ? root : process.cwd()
}

/** Opens the database beside a running server, or alone. */
export function openBeside(config: Config, onTalk: (line: string) => void): Promise<Database> {
  return openDatabase({
    ...config,
    role: 'join',
    language: 'en',
    migrationsFolder: migrationsFolder(),
    poolSize: 3,
    onTalk,
  })
}

/** Databases that are open now, to be closed when somebody stops the command. */
const open = new Set<Database>()

export async function closeAll(): Promise<void> {
  await Promise.allSettled([...open].map((database) => database.close()))
}

/** Closes this database too when somebody stops the command. */
export function keepOpen(database: Database): void {
  open.add(database)
}

export async function withDatabase<T>(command: Command, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await command.open(command.config())
  open.add(database)
  try {
    return await work(database)
  } finally {
    open.delete(database)
    await database.close()
  }
}

/** What a verb needs that works for the municipality of this database. */
export type Desk = {
  database: Database
  municipality: Municipality
  actor: Actor
  /** One transaction as the command line's own service. A refusal thrown in it leaves nothing behind. */
  transaction<T>(purpose: string, work: (tx: Tx) => Promise<T>): Promise<T>
}

/** Opens the database and seals at the end what was recorded; an empty demonstration is loaded first when asked. */
export function withMunicipality<T>(
  command: Command,
  work: (desk: Desk) => Promise<T>,
  { loadWhenEmpty = false } = {},
): Promise<T> {
  return withDatabase(command, async (database) => {
    if (loadWhenEmpty && command.config().isDemonstration) {
      await loadDemonstration(database, { clock: command.clock, secret: command.config().secret }, (line) =>
        say(command, line),
      )
    }
    const municipality = whichMunicipality(command, await readMunicipalities(database))
    const actor = serviceActor(municipality.id, 'service:command')
    const transaction: Desk['transaction'] = (purpose, step) => database.as(actor, purpose, step)
    const done = await work({ database, municipality, actor, transaction })
    await sealNow(database, municipality.id)
    return done
  })
}

/** The one that was named, or the only one. In the demonstration the oldest is meant when none is named. */
export function whichMunicipality(command: Command, found: Municipality[]): Municipality {
  const wanted = command.municipality
  const names = found.map(({ id }) => id).join(', ')
  if (found.length === 0)
    throw new Refused('there is no municipality here yet: run `regie demo` or `regie setup` first')
  if (wanted === undefined && found.length > 1 && !command.config().isDemonstration) {
    throw new Refused(`there are several municipalities here: name one with --municipality (${names})`)
  }
  const municipality = wanted === undefined ? found[0] : found.find(({ id }) => id === wanted)
  if (!municipality) throw new Refused(`there is no municipality ${wanted} here (${names})`)
  return municipality
}

/** How much of the audit is sealed, in words. */
export function sealedInWords({ chains }: AuditVerification): string {
  return chains
    .map(({ municipalityId, sealed, waiting, head }) =>
      [
        `${municipalityId}: ${sealed} records sealed, ${waiting} waiting`,
        ...(sealed > 0 ? [`last seal ${head}`] : []),
      ].join('; '),
    )
    .join('\n')
}
