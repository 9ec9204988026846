import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** Holds other checks of the same person back, so that a thousand at once are still counted one by one. */
export async function countChecksSince(tx: Tx, askedBy: string, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('known check ' || ${askedBy}, 0))`.execute(tx)
  const { count } = await tx
    .selectFrom('knownCheck')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('askedBy', '=', askedBy)
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** Whether somebody with this hash is in a running record of these registers. */
export async function isKnownIn(tx: Tx, registers: readonly string[], hash: string): Promise<boolean> {
  const { rows } = await sql<{
    known: boolean
  }>`select is_known_in(${[...registers]}::text[], ${hash}) as known`.execute(tx)
  return rows[0]!.known
}

export async function insertCheck(
  tx: Tx,
  check: {
    municipalityId: string
    askedAt: Date
    subject: string
    sealed: string
    askedSpaces: string[]
    hits: string[]
  },
) {
  await tx.insertInto('knownCheck').values(check).execute()
}

export type Contact = {
  space: string
  organisationId: string | null
  organisationName: string | null
  contact: string
}

/** Whom to ask in each space. */
export function listContacts(tx: Tx): Promise<Contact[]> {
  return tx
    .selectFrom('spaceContact')
    .leftJoin('organisation', 'organisation.id', 'spaceContact.organisationId')
    .select(['space', 'organisationId', 'organisation.name as organisationName', 'spaceContact.contact'])
    .orderBy('space')
    .execute()
}

export async function putContact(
  tx: Tx,
  contact: { municipalityId: string; space: string; organisationId: string | null; contact: string },
) {
  const { organisationId, contact: reach } = contact
  await tx
    .insertInto('spaceContact')
    .values(contact)
    .onConflict((conflict) =>
      conflict.columns(['municipalityId', 'space']).doUpdateSet((row) => ({
        organisationId,
        contact: reach,
        revision: sql`${row.ref('spaceContact.revision')} + 1`,
      })),
    )
    .execute()
}

export type CheckRow = {
  id: string
  askedBy: string
  askerName: string | null
  askedAt: Date
  subject: string
  sealed: string
  askedSpaces: string[]
  hits: string[]
}

/** Every check, the last first; to who reads the read log, and to each his own. */
export async function listChecks(tx: Tx, limit: number): Promise<CheckRow[]> {
  return tx
    .selectFrom('knownCheck')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('known_check.asked_by')))
    .select([
      'knownCheck.id',
      'askedBy',
      'account.name as askerName',
      'askedAt',
      'subject',
      'sealed',
      'askedSpaces',
      'hits',
    ])
    .orderBy('askedAt', 'desc')
    .limit(limit)
    .execute()
}
