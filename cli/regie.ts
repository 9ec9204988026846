import { systemClock } from '../app/platform/clock.ts'
import { readConfig } from '../app/platform/config.ts'
import { type Command, say } from './command.ts'
import { closeAll, openBeside, workingFolder } from './database.ts'
import { run } from './run.ts'

/** How long a stopped command may take to put everything away. */
const PATIENCE = 10_000

const command: Command = {
  input: process.stdin,
  output: process.stdout,
  talk: process.stderr,
  clock: systemClock,
  config: () => readConfig(process.env, workingFolder()),
  open: (config) => openBeside(config, (line) => say(command, line)),
}

// Whoever reads our output may stop reading: `regie report … | head`. That is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closeAll().finally(() => process.exit(0))
  })
}

const words = process.argv.slice(2)

// The server has its own way of stopping. Everything else works in transactions, so stopping leaves nothing half-done.
if (words[0] !== 'serve') {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      say(command, 'regie: stopped')
      setTimeout(() => process.exit(code), PATIENCE)
      closeAll().finally(() => process.exit(code))
    })
  }
}

process.exitCode = await run(command, words)
