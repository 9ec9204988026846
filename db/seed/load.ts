import { allActivities } from '../../app/activities.ts'
import { serviceActor } from '../../app/features/identity/index.ts'
import { watchFigures } from '../../app/features/monitor/index.ts'
import { ensureActivities } from '../../app/features/privacy/index.ts'
import type { Database } from '../../app/platform/database/index.ts'
import { findMunicipality, readMunicipalities } from '../../app/platform/municipality.ts'
import { loadDeventer } from './load-deventer.ts'
import { loadMerendam } from './load-merendam.ts'
import type { Loading } from './load-town.ts'

export const DEMONSTRATION_ID = 'deventer'
/** The second municipality of the demonstration; it is invented. */
export const SECOND_ID = 'merendam'

/**
 * Loads the demonstration into an empty database, through the features' own operations: Deventer, and then the invented
 * Merendam. Each is one transaction: stopped half-way it leaves nothing, and started again it begins anew. A municipality
 * that is there is left as it is, and a database that somebody else works in gets none of this. What is about people in the
 * registers is sealed with the secret of the installation. Answers what it loaded.
 */
export async function loadDemonstration(
  database: Database,
  { clock, secret }: Pick<Loading, 'clock' | 'secret'>,
  onTalk: (line: string) => void = () => {},
  signal?: AbortSignal,
): Promise<string[]> {
  const present = new Set((await readMunicipalities(database)).map(({ id }) => id))
  if (present.size > 0 && !present.has(DEMONSTRATION_ID)) return []
  const loaded: string[] = []
  const load = async (municipalityId: string, name: string, work: (loading: Loading) => Promise<void>) => {
    if (present.has(municipalityId)) return
    onTalk(`De demonstratie van ${name} wordt geladen …`)
    const actor = serviceActor(municipalityId, 'service:command')
    await database.as(actor, 'load the demonstration', async (tx) => {
      await work({ tx, municipalityId, clock, secret })
      const { id, name, settings } = (await findMunicipality(tx, municipalityId))!
      // As the night does; otherwise nothing would stand out on the first day.
      await watchFigures(tx, municipalityId, clock.now())
      await ensureActivities(tx, { id, name, contact: settings.contact }, allActivities)
    })
    loaded.push(municipalityId)
    signal?.throwIfAborted()
  }
  await load(DEMONSTRATION_ID, 'Deventer', (loading) => loadDeventer(loading, onTalk, signal))
  await load(SECOND_ID, 'Merendam', loadMerendam)
  if (loaded.length > 0) onTalk('De demonstratie is geladen.')
  return loaded
}
