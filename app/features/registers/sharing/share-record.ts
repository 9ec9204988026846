import { addDays, addMonths } from '../../../law/index.ts'
import { atHourInTheNetherlands, type Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { type Colleague, listAccounts } from '../../identity/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import type { RegisterType } from '../declaration.ts'
import { openRecord, type ReadRecord } from '../operations/read-record.ts'
import { keyOfRecord, recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { sealPart, unsealPart, unwrapRecordKey } from '../sealing.ts'
import { canBeShared, findSharingBasis } from './bases.ts'
import { copyParts, partsOf, type SharedCopy } from './shared-copy.ts'
import { endShare, findSharedWith, insertShare, type NewShare } from './sharing.queries.ts'

export type ShareInput = {
  number: string
  revision: number
  accountId: string
  organisationId: string
  basis: string
  consent: string
  reason: string
  parts: readonly string[]
  endsOn: Day
  now: Date
}

export type ShareRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'destroyed'
  | 'changed-meanwhile'
  | 'restricted'
  | 'nothing-chosen'
  | 'no-receiver'
  | 'no-basis'
  | 'no-consent'
  | 'consent-needed'
  | 'override-needs-decision'
  | 'reason-needed'
  | 'bad-end'

/** How long something is shared when nobody says otherwise, and at most. */
export const SHARED_MONTHS = 3
const MOST_MONTHS = 12

/**
 * Shares parts of a record with somebody of another organisation: on a basis, with the consent of the person or the reason
 * why it is done without, and until a day. He gets a copy of what was chosen, as it is now; what is written later is not his.
 */
export async function shareRecord(
  scope: Scope,
  type: RegisterType,
  input: ShareInput,
): Promise<Outcome<ShareRefusal, ReadRecord>> {
  const { tx, actor, municipalityId, today } = scope
  if (!hasLevel(actor, type, 'handle') || !canBeShared(type)) return refuse('not-allowed')
  const row = await findRecordForUpdate(tx, type.key, input.number)
  if (!row) return refuse('not-found')
  if (row.destroyedOn) return refuse('destroyed')
  // What is secret from colleagues is not given to others besides.
  if (row.isRestricted) return refuse('restricted')
  const record = await openRecord(scope, type, row)
  const known = partsOf(type, record)
  const parts = known.filter((part) => input.parts.includes(part))
  if (parts.length === 0) return refuse('nothing-chosen', { field: 'parts' })
  const receivers = await receiversOf(scope)
  if (!receivers.some(({ id }) => id === input.accountId)) return refuse('no-receiver', { field: 'accountId' })
  const organisations = await listOrganisations(tx)
  if (!organisations.some(({ id }) => id === input.organisationId))
    return refuse('no-receiver', { field: 'organisationId' })
  const agreed = checkBasis(scope, type, input)
  if (!agreed.ok) return agreed
  if (input.endsOn <= today || input.endsOn > addMonths(today, MOST_MONTHS))
    return refuse('bad-end', { field: 'endsOn' })
  if (row.revision !== input.revision) return refuse('changed-meanwhile')

  const key = await keyOfRecord(scope, type, row.id)
  await insertShare(tx, {
    ...{ municipalityId, recordId: row.id, register: type.key, number: row.number },
    ...{ accountId: input.accountId, organisationId: input.organisationId, parts: [...parts] },
    ...agreed.value,
    sealed: sealPart(key, 'share', copyParts(type, record, parts)),
    sealedReason: sealPart(key, 'share reason', input.reason.trim()),
    sharedAt: input.now,
    endsAt: atHourInTheNetherlands(addDays(input.endsOn, 1), 0),
  })
  const act = input.consent === 'overridden' ? 'shared-without-consent' : 'shared'
  await recordAct(scope, type, row, { act, reason: input.reason.trim() })
  return ok(record)
}

/** Whether it may be shared: a basis, and a yes of the person or a reason; going against his will is for who decides. */
function checkBasis(
  { actor }: Scope,
  type: RegisterType,
  { basis, consent, reason }: ShareInput,
): Outcome<ShareRefusal, Pick<NewShare, 'basis' | 'consent' | 'asksFeedback'>> {
  const found = findSharingBasis(basis)
  if (!found) return refuse('no-basis', { field: 'basis' })
  if (consent !== 'given' && consent !== 'not-needed' && consent !== 'overridden') {
    return refuse('no-consent', { field: 'consent' })
  }
  if (found.needsConsent && consent !== 'given') return refuse('consent-needed', { field: 'consent' })
  if (consent === 'overridden' && !hasLevel(actor, type, 'decide')) {
    return refuse('override-needs-decision', { field: 'consent' })
  }
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  return ok({ basis, consent, asksFeedback: found.asksFeedback ?? false })
}

/** With whom can be shared: people of partners, who have no space of their own here. */
export async function receiversOf({ tx }: Pick<Scope, 'tx'>): Promise<Colleague[]> {
  const accounts = await listAccounts(tx)
  return accounts.filter(({ isActive, roles }) => isActive && roles.includes('partner'))
}

/** Stops sharing before its day. */
export async function stopSharing(
  scope: Scope,
  type: RegisterType,
  { number, share, now }: { number: string; share: string; now: Date },
): Promise<Outcome<'not-found' | 'not-allowed'>> {
  if (!hasLevel(scope.actor, type, 'handle')) return refuse('not-allowed')
  const record = await findRecordForUpdate(scope.tx, type.key, number)
  if (!record || !/^[0-9a-f-]{36}$/.test(share)) return refuse('not-found')
  if (await endShare(scope.tx, share, record.id, scope.actor.id, now)) {
    await recordAct(scope, type, record, { act: 'share-ended', reason: '' })
  }
  return ok()
}

/** What somebody was given, opened for him. */
export async function readShared(scope: Scope, type: RegisterType, { id, now }: { id: string; now: Date }) {
  const share = await findSharedWith(scope.tx, { accountId: scope.actor.id, register: type.key, id, now })
  const key = share && unwrapRecordKey(scope, type.space, share.recordId, share.wrapped)
  const copy = key && unsealPart<SharedCopy>(key, 'share', share.sealed)
  const reason = (key && unsealPart<string>(key, 'share reason', share.sealedReason)) ?? ''
  return copy ? { share, copy, reason } : undefined
}
