import { Readable, Writable } from 'node:stream'
import { readConfig } from '../../app/platform/config.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import type { Command } from '../../cli/command.ts'
import { run } from '../../cli/run.ts'
import type { TestDatabase } from './database.ts'

export type Typed = { stdin?: string; env?: Record<string, string>; folder: string }

/** Calls the regie command in this process, on the test database; on none for a verb that needs none. */
export async function typeRegie(here: TestDatabase | null, words: string[], { stdin = '', env = {}, folder }: Typed) {
  const said = { stdout: '', stderr: '' }
  const into = (name: keyof typeof said) =>
    new Writable({
      write(piece, _encoding, done) {
        said[name] += piece
        done()
      },
    })
  const command: Command = {
    input: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)], { objectMode: false }),
    output: into('stdout'),
    talk: into('stderr'),
    clock: { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' },
    config: () => readConfig({ REGIE_DATA: folder, ...env }, folder),
    open: async () => {
      if (!here) throw new Error('this test has no database')
      return openDatabase(here.options)
    },
  }
  const code = await run(command, words)
  return { code, ...said }
}
