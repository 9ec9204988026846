import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { rehearse, type TableDigest, unfinishedName, writeBackup } from '../../app/platform/backup/index.ts'
import { migrationsFolder, programVersion } from '../../app/platform/project-root.ts'
import { type Command, endProgress, type Given, Refused, say, sayProgress, type Verb } from '../command.ts'
import { keepOpen, withDatabase } from '../database.ts'
import { writeJson } from '../output.ts'

const SHORTEST_KEY = 32

export const backup: Verb = {
  summary: 'Write everything to one file, as it is at one moment.',
  usage: ['backup FILE [--key-file FILE] [--rehearse] [--json]'],
  help: `Regie may go on working meanwhile. Until it is complete the file is called FILE.unfinished; a FILE that is there
already is never written over.

  --key-file  a file with at least ${SHORTEST_KEY} characters that nobody knows; the backup is encrypted with them. Keep that
              file somewhere else than the backup: without it nobody can restore
  --rehearse  restore it into a database that is made for this and removed again, and compare every table
  --json      what was written, table by table, on standard output

Jobs that wait to be done are not in it; what they are about is.`,
  options: { 'key-file': { type: 'string' }, rehearse: { type: 'boolean' }, json: { type: 'boolean' } },
  async run(command, given) {
    const file = path.resolve(given.only('the file to write'))
    const key = readKey(given)
    if (existsSync(file)) throw new Refused(`${file} is there already: give another name`)
    const digests = await write(command, file, key).finally(() => endProgress(command))
    if (given.isOn('rehearse')) {
      await rehearse(file, {
        key,
        migrationsFolder: migrationsFolder(),
        onTalk: (line) => sayProgress(command, line),
        onOpen: keepOpen,
      })
        .catch((error: Error) => {
          throw new Refused(`the backup was written, but restoring it to try it out failed: ${error.message}`)
        })
        .finally(() => endProgress(command))
      say(command, 'Restored to try it out: every table came back the same.')
    }
    if (given.isOn('json')) await writeJson(command, { file, encrypted: key !== undefined, tables: digests })
    say(command, `${file}: ${inWords(digests)}${key === undefined ? ', not encrypted' : ', encrypted'}`)
    return 0
  },
}

async function write(command: Command, file: string, key: string | undefined): Promise<TableDigest[]> {
  // Stopped half-way, nothing is left either.
  const clear = () => rmSync(unfinishedName(file), { force: true })
  try {
    return await withDatabase(command, (database) => {
      process.once('exit', clear)
      return writeBackup(database, file, {
        program: programVersion(),
        now: command.clock.now(),
        key,
        onProgress: (table, rows) => sayProgress(command, `${table}: ${rows}`),
      })
    })
  } catch (error) {
    throw refusalOf(error, file)
  } finally {
    process.off('exit', clear)
  }
}

/** What can go wrong with the place to write to, in one sentence. */
function refusalOf(error: unknown, file: string): unknown {
  const { code } = error as { code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refused(`there is no room left for ${file}: nothing of the backup was kept`)
  if (code === 'ENOENT') return new Refused(`there is no folder ${path.dirname(file)}`)
  if (code === 'EACCES' || code === 'EROFS') return new Refused(`${path.dirname(file)} may not be written in`)
  if (code === 'EEXIST')
    return new Refused(`${file}.unfinished is there: another backup is at work, or was killed; remove it`)
  return error
}

/** The key in the file that was given. */
export function readKey(given: Given): string | undefined {
  const name = given.text('key-file')
  if (name === undefined) return undefined
  if (!existsSync(name)) throw new Refused(`there is no key file ${name}`)
  const key = readFileSync(name, 'utf8').trim()
  if (key.length < SHORTEST_KEY) throw new Refused(`the key in ${name} has fewer than ${SHORTEST_KEY} characters`)
  return key
}

export function inWords(digests: TableDigest[]): string {
  return `${digests.reduce((sum, { rows }) => sum + rows, 0)} rows of ${digests.length} tables`
}
