import { main } from '../../server.ts'
import { type Verb, WrongUsage } from '../command.ts'

export const serve: Verb = {
  summary: 'Serve the site and the work place, as `npm start` does.',
  usage: ['serve'],
  help: `Listens on HOST and PORT (127.0.0.1 and 3000), migrates the database first and loads the
demonstration into an empty one, in demonstration mode. Ctrl-C stops cleanly.`,
  isForAll: true,
  options: {},
  async run(_command, given) {
    if (given.words.length > 0) throw new WrongUsage('serve takes no words; its settings are those of .env.example')
    await main()
    // A refusal to start has set the exit code; otherwise the server keeps the process alive.
    return process.exitCode === undefined ? 0 : Number(process.exitCode)
  },
}
