import { sealNow } from '../../app/features/identity/index.ts'
import { readMunicipalities } from '../../app/platform/municipality.ts'
import { DEMONSTRATION_ID, loadDemonstration } from '../../db/seed/load.ts'
import { Refused, say, type Verb } from '../command.ts'
import { withDatabase } from '../database.ts'

export const demo: Verb = {
  summary: 'Load the demonstration of Deventer into an empty data folder.',
  usage: ['demo'],
  help: `Loads two plans, partners, figures, districts, invented accounts and a report, through the same operations that
people use. Stopped half-way it leaves nothing; where it is loaded already it changes nothing.`,
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
      const [found] = await readMunicipalities(database)
      if (found && found.id !== DEMONSTRATION_ID) {
        throw new Refused(`${found.name} works here already; the demonstration needs a data folder of its own`)
      }
      if (found) say(command, 'The demonstration was loaded already; nothing changed.')
      else await loadDemonstration(database, command.clock, (line) => say(command, line))
      await sealNow(database, DEMONSTRATION_ID)
      return 0
    })
  },
}
