import { serviceActor } from '../../app/features/identity/index.ts'
import { DEFAULT_SETTINGS, insertMunicipality, readMunicipalities } from '../../app/platform/municipality.ts'
import { Refused, say, type Verb, WrongUsage } from '../command.ts'
import { withDatabase } from '../database.ts'

export const setup: Verb = {
  summary: 'Set up the municipality on a new database.',
  usage: ['setup --id zutphen --name "Gemeente Zutphen" [--site-name …] [--cbs-code GM0301] [--contact …]'],
  help: `Needed once, before the first account. All but the id can be changed later, in the work place.

  --id         short name in lower-case letters, digits and hyphens
  --name       full name, as visitors read it
  --site-name  name of the site (the full name when absent)
  --cbs-code   code of Statistics Netherlands, such as GM0301
  --contact    e-mail address that visitors may write to`,
  options: {
    id: { type: 'string' },
    name: { type: 'string' },
    'site-name': { type: 'string' },
    'cbs-code': { type: 'string' },
    contact: { type: 'string' },
  },
  async run(command, given) {
    given.atMost(0)
    const id = given.required('id')
    if (!/^[a-z0-9-]+$/.test(id)) throw new WrongUsage('--id takes lower-case letters, digits and hyphens only')
    const name = given.required('name')
    const settings = {
      ...DEFAULT_SETTINGS,
      siteName: given.text('site-name') ?? name,
      cbsCode: given.text('cbs-code') ?? '',
      contact: given.text('contact') ?? '',
    }
    return withDatabase(command, async (database) => {
      const [found] = await readMunicipalities(database)
      if (found) throw new Refused(`${found.name} was set up here already`)
      await database.as(serviceActor(id, 'service:command'), 'set up the municipality', (tx) =>
        insertMunicipality(tx, { id, name, settings }),
      )
      say(command, `${name} is set up. Next: regie user add --email … --name … --role administrator`)
      return 0
    })
  },
}
