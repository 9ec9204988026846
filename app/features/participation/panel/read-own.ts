import type { Database } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import type { Day } from '../../../shared/days.ts'
import { asPanel } from './at.ts'
import { endOf } from './domain/membership.ts'
import { listInvitationsOf } from './invitations.queries.ts'
import { hashOfKey, openAddress } from './keys.ts'
import { findConsentText, findMemberByKey, type Member } from './members.queries.ts'
import { findPanelSettings } from './settings.queries.ts'

/** Everything there is of one member, for his own page. */
export type Own = {
  member: Member
  address: string
  consent: string
  endsOn: Day
  invitations: { title: string; drawnOn: Day }[]
}

/** Everything of the member with this key; nothing when there is none. */
export function readOwn(database: Database, ctx: RequestContext, key: string): Promise<Own | undefined> {
  return asPanel(database, ctx.municipality.id, 'show a member his own page', async (tx) => {
    const member = await findMemberByKey(tx, hashOfKey(key))
    const settings = await findPanelSettings(tx)
    if (!member || !settings) return undefined
    return {
      member,
      address: shortened(openAddress(ctx.config.secret, member.sealedAddress) ?? ''),
      consent: (await findConsentText(tx, member.consentHash)) ?? '',
      endsOn: endOf(member, settings),
      invitations: await listInvitationsOf(tx, member.id),
    }
  })
}

/** Enough for its owner to know it, too little for who finds a forwarded link: `ja…@voorbeeld.nl`. */
const shortened = (address: string): string => address.replace(/^(.{1,2}).*@/, '$1…@')
