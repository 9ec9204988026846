import type { Database } from '../../../../platform/database/index.ts'
import { mustBe } from '../../../../platform/http/index.ts'
import { DEFAULT_SETTINGS } from '../../../../platform/municipality.ts'
import { serviceActor } from '../../../identity/index.ts'
import { asPanel, type PanelPlace } from '../at.ts'
import { consentText } from '../consent.ts'
import type { PanelSettings } from '../domain/membership.ts'
import { hashOfAddress, keyOf } from '../keys.ts'
import { findMemberByAddress, type Profile } from '../members.queries.ts'
import { join } from '../operations/join.ts'
import { changeOwn } from '../operations/own-membership.ts'
import { putPanelSettings } from '../settings.queries.ts'

export const SETTINGS: PanelSettings = {
  isRecruiting: true,
  mostInvitations: 4,
  leastDaysBetween: 30,
  monthsBeforeAsking: 12,
  invitationsBeforeAsking: 5,
  mostYears: 4,
}

export const PROFILE: Profile = { birthYear: 1980, sex: 'woman', district: 'WK000001', language: 'nl' }

/** Where a panel is made: in a database in which a municipality can be added past all rights. */
type Ground = { database: Database; addMunicipality(id: string): Promise<void> }

/** A panel in a town of its own, in which people join as they do on the site. */
export async function panelIn(ground: Ground, town: string, secret: string, settings = SETTINGS) {
  await ground.addMunicipality(town)
  const command = serviceActor(town, 'service:command')
  await ground.database.as(command, 'test', (tx) => putPanelSettings(tx, town, 0, settings))
  const place = (today: string): PanelPlace => ({
    ...{ secret, today, now: new Date(`${today}T12:00:00Z`), address: 'https://stad.example' },
    municipality: { id: town, name: `Gemeente ${town}`, settings: DEFAULT_SETTINGS, revision: 1 },
  })
  const as = <T>(work: Parameters<typeof asPanel<T>>[3]) => asPanel(ground.database, town, 'test', work)
  const sign = async (email: string, today: string, profile: Partial<Profile> = {}) => {
    const wanted = { ...PROFILE, ...profile }
    const text = consentText(wanted.language, settings).hash
    mustBe(await as((tx) => join(tx, place(today), { ...wanted, email, text })))
    const member = (await as((tx) => findMemberByAddress(tx, hashOfAddress(secret, town, email))))!
    return { id: member.id, key: keyOf(secret, member.id) }
  }
  return {
    place,
    as,
    /** Signs up and does not confirm yet. */
    sign,
    /** Signs up and confirms on the same day. */
    async join(email: string, today: string, profile: Partial<Profile> = {}) {
      const signed = await sign(email, today, profile)
      mustBe(await as((tx) => changeOwn(tx, signed.key, today, { kind: 'confirm' })))
      return signed
    },
  }
}
