import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { PanelPlace } from '../at.ts'
import { consentText } from '../consent.ts'
import { stateOf } from '../domain/membership.ts'
import { hashOfAddress, hashOfKey, keyOf, sealAddress } from '../keys.ts'
import {
  findMemberByAddress,
  insertMember,
  keepConsentText,
  type Member,
  type Profile,
  updateMember,
} from '../members.queries.ts'
import { findPanelSettings } from '../settings.queries.ts'
import { writeToMember } from '../write-to-member.ts'

export type JoinRefusal = 'not-recruiting' | 'text-changed'

/** An address gets no second mail within so long, whoever keeps asking. */
const MILLISECONDS_BETWEEN_MAILS = 10 * 60 * 1000

/**
 * Signs somebody up, until he uses the link that is mailed. For an address that is known the answer is the same: a member
 * gets the link to his own page instead.
 */
export async function join(
  tx: Tx,
  place: PanelPlace,
  { email, text, ...profile }: Profile & { email: string; text: string },
): Promise<Outcome<JoinRefusal>> {
  const settings = await findPanelSettings(tx)
  if (!settings?.isRecruiting) return refuse('not-recruiting')
  const consent = consentText(profile.language, settings)
  if (consent.hash !== text) return refuse('text-changed')
  const { municipality, secret, now, today } = place
  await keepConsentText(tx, { municipalityId: municipality.id, ...consent, firstUsedOn: today })
  const addressHash = hashOfAddress(secret, municipality.id, email)
  const agreed = {
    ...{ consentHash: consent.hash, consentedOn: today, lastWordOn: today },
    ...{ agreedInvitations: settings.mostInvitations, agreedYears: settings.mostYears },
  }
  const found = await findMemberByAddress(tx, addressHash)
  if (found) {
    if (!found.confirmedOn) await updateMember(tx, found.id, { ...profile, ...agreed })
    await mailAgain(tx, place, { ...found, language: found.confirmedOn ? found.language : profile.language })
    return ok()
  }
  const id = randomUUID()
  const member = { id, sealedAddress: sealAddress(secret, email), ...profile }
  const isAdded = await insertMember(tx, {
    ...{ ...member, ...agreed, municipalityId: municipality.id, addressHash },
    ...{ keyHash: hashOfKey(keyOf(secret, id)), mailedAt: now },
  })
  if (isAdded) await writeToMember(tx, place, member, 'confirm')
  return ok()
}

/** Mails the link to a member who asks for it; somebody who is none hears the same. */
export async function sendLink(tx: Tx, place: PanelPlace, email: string): Promise<void> {
  const found = await findMemberByAddress(tx, hashOfAddress(place.secret, place.municipality.id, email))
  if (found) await mailAgain(tx, place, found)
}

async function mailAgain(tx: Tx, place: PanelPlace, member: Member) {
  if (place.now.getTime() - member.mailedAt.getTime() < MILLISECONDS_BETWEEN_MAILS) return
  await updateMember(tx, member.id, { mailedAt: place.now })
  await writeToMember(tx, place, member, stateOf(member, place.today) === 'unconfirmed' ? 'confirm' : 'link')
}
