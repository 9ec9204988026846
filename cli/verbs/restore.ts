import path from 'node:path'
import {
  checkBackup,
  DamagedBackup,
  NotEmpty,
  NotEqual,
  readBackupHeader,
  restoreInto,
} from '../../app/platform/backup/index.ts'
import type { OpenOptions } from '../../app/platform/database/index.ts'
import { migrationsFolder } from '../../app/platform/project-root.ts'
import { type Command, endProgress, Refused, say, sayProgress, type Verb } from '../command.ts'
import { keepOpen } from '../database.ts'
import { inWords, readKey } from './backup.ts'

export const restore: Verb = {
  summary: 'Read a backup back into an empty database.',
  usage: ['restore FILE [--key-file FILE] [--check]'],
  help: `The whole file is read and checked before anything is touched. Then everything is read back and compared with what
the backup says of it, in one transaction: all of it is kept, or nothing. A backup of an older version is brought up
to date afterwards. Data that is there already is never written over: give an empty data folder (REGIE_DATA) or an
empty database (DATABASE_URL).

  --key-file  the file with the key that the backup was made with
  --check     only read and check the file`,
  options: { 'key-file': { type: 'string' }, check: { type: 'boolean' } },
  async run(command, given) {
    const file = path.resolve(given.only('the backup'))
    const key = readKey(given)
    try {
      const { createdAt, program } = await readBackupHeader(file)
      say(command, `Made on ${createdAt} by Regie ${program}.`)
      const digests = await checkBackup(file, key)
      if (given.isOn('check')) {
        say(command, `The backup is whole: ${inWords(digests)}.`)
        return 0
      }
      await restoreInto(file, {
        ...openOptions(command),
        key,
        onTalk: (line) => sayProgress(command, line),
        onOpen: keepOpen,
      })
      endProgress(command)
      say(command, `Restored and compared: ${inWords(digests)}.`)
      return 0
    } catch (error) {
      endProgress(command)
      throw refusalOf(error, file)
    }
  },
}

function openOptions(command: Command): OpenOptions {
  const config = command.config()
  return { ...config, role: 'serve', language: 'en', migrationsFolder: migrationsFolder() }
}

function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof DamagedBackup)
    return new Refused(`${file} cannot be used: ${error.message}. Nothing was touched`)
  if (error instanceof NotEmpty) {
    return new Refused(
      'there is data here already, and a restore never writes over any: give an empty data folder or database',
    )
  }
  if (error instanceof NotEqual)
    return new Refused(`table ${error.message} did not come back the same: nothing was kept`)
  if ((error as { code?: string }).code === 'ENOENT') return new Refused(`there is no file ${file}`)
  return error
}
