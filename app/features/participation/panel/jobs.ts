import { addMonths } from '../../../law/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { asPanel, placeOf } from './at.ts'
import { countInvitedSince, forgetOldWaves } from './invitations.queries.ts'
import { listMembers } from './members.queries.ts'
import { keepMember } from './operations/keep-panel.ts'
import { mailMembers } from './operations/mail-members.ts'
import { MAIL_WAVE } from './operations/mail-wave.ts'
import { findPanelSettings } from './settings.queries.ts'

/** The nightly job that looks at every membership. */
export const KEEP_PANEL = 'keep-panel'

const AT_ONCE = 200
/** So long a draw can be looked into, and so long is kept for what somebody was invited. */
const MONTHS_OF_FRAME = 12
const MONTHS_OF_INVITATION = 24
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

const keep: JobHandler = async ({ municipalityId }, { database, config, clock, municipalityOf, signal }) => {
  const place = placeOf({ municipality: await municipalityOf(municipalityId), config, clock })
  let after: string | undefined = BEFORE_ALL
  while (after) {
    signal.throwIfAborted()
    const from: string = after
    after = await asPanel(database, municipalityId, 'keep the panel', async (tx) => {
      const settings = await findPanelSettings(tx)
      const members = settings ? await listMembers(tx, from, AT_ONCE) : []
      const invited = await countInvitedSince(
        tx,
        members.map(({ id }) => id),
      )
      for (const member of members) {
        await keepMember(tx, place, settings!, { ...member, invitedSinceWord: invited.get(member.id) ?? 0 })
      }
      return members.at(-1)?.id
    })
  }
  const { today } = place
  await asPanel(database, municipalityId, 'forget old waves', (tx) =>
    forgetOldWaves(tx, addMonths(today, -MONTHS_OF_FRAME), addMonths(today, -MONTHS_OF_INVITATION)),
  )
}

const mail: JobHandler = async ({ municipalityId, waveId }, { database, config, clock, municipalityOf, signal }) => {
  if (!config.smtpUrl) return
  const place = placeOf({ municipality: await municipalityOf(municipalityId), config, clock })
  await mailMembers({ database, config, signal }, place, String(waveId))
}

export const panelJobs: Record<string, JobHandler> = { [KEEP_PANEL]: keep, [MAIL_WAVE]: mail }
