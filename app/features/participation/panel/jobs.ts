import type { JobHandler } from '../../../platform/jobs/index.ts'
import { asPanel, placeOf } from './at.ts'
import { listMembers } from './members.queries.ts'
import { keepMember } from './operations/keep-panel.ts'
import { findPanelSettings } from './settings.queries.ts'

/** The nightly job that looks at every membership. */
export const KEEP_PANEL = 'keep-panel'

const AT_ONCE = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

const keep: JobHandler = async ({ municipalityId }, { database, config, clock, municipalityOf, signal }) => {
  const place = placeOf({ municipality: await municipalityOf(municipalityId), config, clock })
  let after: string | undefined = BEFORE_ALL
  while (after && !signal.aborted) {
    const from: string = after
    after = await asPanel(database, municipalityId, 'keep the panel', async (tx) => {
      const settings = await findPanelSettings(tx)
      const members = settings ? await listMembers(tx, from, AT_ONCE) : []
      for (const member of members) await keepMember(tx, place, settings!, member)
      return members.at(-1)?.id
    })
  }
}

export const panelJobs: Record<string, JobHandler> = { [KEEP_PANEL]: keep }
