import { addMonths } from '../../../../law/index.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { kindOfPeriod } from '../../../../shared/periods.ts'
import { hashOfKey } from '../keys.ts'
import { deleteMember, findMemberByKey, type Profile, updateMember } from '../members.queries.ts'

export type OwnRefusal = 'gone' | 'not-a-day'

export type OwnChange =
  | { kind: 'confirm' | 'stay' | 'end-pause' | 'leave' }
  | { kind: 'profile'; profile: Profile }
  | { kind: 'pause'; until: string }

/**
 * What a member does on his own page. Whatever he does there is a word from him: he stays, is not dormant, and his mail
 * arrives.
 */
export async function changeOwn(tx: Tx, key: string, today: string, change: OwnChange): Promise<Outcome<OwnRefusal>> {
  const member = await findMemberByKey(tx, hashOfKey(key))
  if (!member) return refuse('gone')
  if (change.kind === 'leave') {
    await deleteMember(tx, member.id)
    return ok()
  }
  if (!member.confirmedOn && change.kind !== 'confirm') return refuse('gone')
  const word = { lastWordOn: today, askedOn: null, dormantOn: null, unreachableOn: null }
  if (change.kind === 'confirm')
    await updateMember(tx, member.id, { ...word, confirmedOn: member.confirmedOn ?? today })
  if (change.kind === 'stay') await updateMember(tx, member.id, word)
  if (change.kind === 'profile') await updateMember(tx, member.id, { ...word, ...change.profile })
  if (change.kind === 'end-pause') await updateMember(tx, member.id, { ...word, pausedUntil: null })
  if (change.kind === 'pause') {
    const { until } = change
    if (kindOfPeriod(until) !== 'day' || until <= today || until > addMonths(today, 12))
      return refuse('not-a-day', { field: 'until' })
    await updateMember(tx, member.id, { ...word, pausedUntil: until })
  }
  return ok()
}
