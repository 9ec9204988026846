import type { Tx } from '../../../../platform/database/index.ts'
import type { PanelPlace } from '../at.ts'
import { nextStep, type PanelSettings } from '../domain/membership.ts'
import { deleteMember, type Member, updateMember } from '../members.queries.ts'
import { sayGoodbye, writeToMember } from '../write-to-member.ts'

/** Does what is due for one member: forget him, say goodbye, ask whether he stays, or let him rest. */
export async function keepMember(
  tx: Tx,
  place: PanelPlace,
  settings: PanelSettings,
  member: Member & { invitedSinceWord: number },
): Promise<void> {
  const step = nextStep(member, settings, place.today)
  if (step === 'ask') {
    await updateMember(tx, member.id, { askedOn: place.today })
    await writeToMember(tx, place, member, 'ask')
  }
  if (step === 'rest') await updateMember(tx, member.id, { dormantOn: place.today })
  if (step === 'say-goodbye') await sayGoodbye(tx, place, member, Math.min(settings.mostYears, member.agreedYears))
  if (step === 'say-goodbye' || step === 'forget') await deleteMember(tx, member.id)
}
