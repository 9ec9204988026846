import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { Membership } from './domain/membership.ts'

export const SEXES = ['woman', 'man', 'other'] as const
export type Sex = (typeof SEXES)[number]

/** What is needed to see whether the panel resembles the city, and nothing more. */
export type Profile = { birthYear: number; sex: Sex; district: string; language: Language }

export type Member = Membership & Profile & { id: string; sealedAddress: string; consentHash: string; mailedAt: Date }

const COLUMNS = [
  ...['id', 'sealedAddress', 'language', 'birthYear', 'sex', 'district', 'consentHash', 'consentedOn', 'agreedYears'],
  ...['confirmedOn', 'lastWordOn', 'askedOn', 'dormantOn', 'pausedUntil', 'unreachableOn', 'mailedAt'],
] as ['id']

export async function findMemberByKey(tx: Tx, keyHash: string): Promise<Member | undefined> {
  const row = await tx.selectFrom('panelMember').select(COLUMNS).where('keyHash', '=', keyHash).executeTakeFirst()
  return row as unknown as Member | undefined
}

export async function findMember(tx: Tx, id: string): Promise<Member | undefined> {
  const row = await tx.selectFrom('panelMember').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row as unknown as Member | undefined
}

export async function findMemberByAddress(tx: Tx, addressHash: string): Promise<Member | undefined> {
  const row = await tx
    .selectFrom('panelMember')
    .select(COLUMNS)
    .where('addressHash', '=', addressHash)
    .forUpdate()
    .executeTakeFirst()
  return row as unknown as Member | undefined
}

type NewMember = Profile & {
  id: string
  municipalityId: string
  addressHash: string
  sealedAddress: string
  keyHash: string
  consentHash: string
  consentedOn: Day
  agreedInvitations: number
  agreedYears: number
  lastWordOn: Day
  mailedAt: Date
}

/** Adds a sign-up; answers false when somebody signed up with this address at the same moment. */
export async function insertMember(tx: Tx, member: NewMember): Promise<boolean> {
  const added = await tx
    .insertInto('panelMember')
    .values(member)
    .onConflict((conflict) => conflict.columns(['municipalityId', 'addressHash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

type Change = Partial<
  Omit<Membership, 'confirmedOn'> &
    Profile & { confirmedOn: Day; consentHash: string; agreedInvitations: number; mailedAt: Date }
>

export async function updateMember(tx: Tx, id: string, change: Change): Promise<void> {
  await tx.updateTable('panelMember').set(change).where('id', '=', id).execute()
}

/** Removes a member with everything that hangs on him, also the mails to him that wait. */
export async function deleteMember(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('panelMember').where('id', '=', id).execute()
}

/** Members in the order of their random ids, after `after`: for the work of the night. */
export async function listMembers(tx: Tx, after: string, limit: number): Promise<Member[]> {
  const rows = await tx
    .selectFrom('panelMember')
    .select(COLUMNS)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows as unknown as Member[]
}

export async function insertPanelMail(
  tx: Tx,
  row: { mailId: string; municipalityId: string; memberId: string },
): Promise<void> {
  await tx.insertInto('panelMail').values(row).execute()
}

/** Keeps a text that people agree to, the first time it is used. */
export async function keepConsentText(
  tx: Tx,
  row: { municipalityId: string; hash: string; content: string; firstUsedOn: Day },
): Promise<void> {
  await tx
    .insertInto('panelConsentText')
    .values(row)
    .onConflict((conflict) => conflict.columns(['municipalityId', 'hash']).doNothing())
    .execute()
}

export async function findConsentText(tx: Tx, hash: string): Promise<string | undefined> {
  const row = await tx.selectFrom('panelConsentText').select('content').where('hash', '=', hash).executeTakeFirst()
  return row?.content
}
