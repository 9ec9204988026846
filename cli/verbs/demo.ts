import { sealNow } from '../../app/features/identity/index.ts'
import { readMunicipalities } from '../../app/platform/municipality.ts'
import { DEMONSTRATION_ID, loadDemonstration } from '../../db/seed/load.ts'
import { Refused, say, type Verb } from '../command.ts'
import { withDatabase } from '../database.ts'

export const demo: Verb = {
  summary: 'Load the demonstration into an empty data folder.',
  usage: ['demo'],
  help: `Loads two municipalities, with plans, partners, figures, districts, invented accounts and a report, through the
same operations that people use. Stopped half-way it leaves nothing; where it is loaded already it changes nothing.`,
  isForAll: true,
  options: {},
  async run(command, given) {
    given.atMost(0)
    if (!command.config().isDemonstration) {
      throw new Refused(
        'this is not a demonstration: its accounts have public passwords. Set REGIE_DEMO=yes to load it',
      )
    }
    return withDatabase(command, async (database) => {
      const [oldest] = await readMunicipalities(database)
      if (oldest && oldest.id !== DEMONSTRATION_ID) {
        throw new Refused(`${oldest.name} works here already; the demonstration needs a data folder of its own`)
      }
      const loaded = await loadDemonstration(
        database,
        { clock: command.clock, secret: command.config().secret },
        (line) => say(command, line),
      )
      if (loaded.length === 0) say(command, 'The demonstration was loaded already; nothing changed.')
      for (const id of loaded) await sealNow(database, id)
      return 0
    })
  },
}
