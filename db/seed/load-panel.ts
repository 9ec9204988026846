import { putPanelSettings } from '../../app/features/participation/index.ts'
import type { Loading } from './load-town.ts'

/** A panel that anybody can join, and that nobody is in: members are not invented. */
export async function loadPanel({ tx, municipalityId }: Loading) {
  await putPanelSettings(tx, municipalityId, 0, {
    isRecruiting: true,
    mostInvitations: 4,
    leastDaysBetween: 42,
    monthsBeforeAsking: 12,
    invitationsBeforeAsking: 5,
    mostYears: 4,
  })
}
