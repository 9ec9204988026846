import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type LetterState = 'draft' | 'checked' | 'sending' | 'sent' | 'failed' | 'cancelled'
export const WAYS = ['post', 'registered', 'hand'] as const
export type Way = (typeof WAYS)[number] | 'mail'

/** A letter as far as it says nothing about a person. */
export type LetterRow = {
  id: string
  recordId: string
  template: string
  state: LetterState
  draftedBy: string
  draftedByName: string | null
  draftedAt: Date
  checkedBy: string | null
  checkedByName: string | null
  checkedAt: Date | null
  way: Way | null
  sentOn: Day | null
  mailId: string | null
  problem: string
  attempts: number
  openedAt: Date | null
  revision: number
}

const letters = (tx: Tx) =>
  tx
    .selectFrom('recordLetter as l')
    .leftJoin('account as drafter', (join) => join.on(sql`drafter.id::text`, '=', sql.ref('l.drafted_by')))
    .leftJoin('account as checker', (join) => join.on(sql`checker.id::text`, '=', sql.ref('l.checked_by')))
    .select([
      'l.id',
      'recordId',
      'template',
      'state',
      'draftedBy',
      'drafter.name as draftedByName',
      'draftedAt',
      'checkedBy',
      'checker.name as checkedByName',
      'checkedAt',
      'way',
      'sentOn',
      'mailId',
      'problem',
      'attempts',
      'openedAt',
      'l.revision',
    ])

/** The letters of a record, the last drafted first. */
export async function listLetters(tx: Tx, recordId: string): Promise<LetterRow[]> {
  const rows = await letters(tx).where('recordId', '=', recordId).orderBy('draftedAt', 'desc').limit(500).execute()
  return rows as LetterRow[]
}

/** One letter of a record. */
export async function findLetter(tx: Tx, recordId: string, id: string): Promise<LetterRow | undefined> {
  const row = await letters(tx).where('recordId', '=', recordId).where('l.id', '=', id).executeTakeFirst()
  return row as LetterRow | undefined
}

/** Templates of which a letter was sent. */
export async function listSentTemplates(tx: Tx, recordId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recordLetter')
    .select('template')
    .distinct()
    .where('recordId', '=', recordId)
    .where('state', '=', 'sent')
    .limit(200)
    .execute()
  return rows.map(({ template }) => template)
}

export async function insertLetter(
  tx: Tx,
  row: { municipalityId: string; recordId: string; template: string },
): Promise<string> {
  const { id } = await tx.insertInto('recordLetter').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export type LetterChange = Partial<{
  state: LetterState
  draftedBy: string
  draftedAt: Date
  checkedBy: string | null
  checkedAt: Date | null
  way: Way | null
  sentBy: string
  sentOn: Day | null
  mailId: string | null
  problem: string
  attempts: number
  openedAt: Date
}>

/** Changes a letter unless somebody else did since `revision`; answers whether it did. */
export async function updateLetter(tx: Tx, id: string, revision: number, values: LetterChange): Promise<boolean> {
  const changed = await tx
    .updateTable('recordLetter')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function insertCode(
  tx: Tx,
  row: { letterId: string; municipalityId: string; codeHash: string; asks: Asks; answerHash: string; opensUntil: Date },
): Promise<void> {
  await tx.deleteFrom('recordLetterCode').where('letterId', '=', row.letterId).execute()
  await tx.insertInto('recordLetterCode').values(row).execute()
}

export type Asks = 'birthday' | 'postcode'

export type OpenCode = {
  asks: Asks
  letterId: string
  recordId: string
  register: string
  answerHash: string
  opensUntil: Date
  guesses: number
  template: string
  revision: number
  openedAt: Date | null
}

/** The letter of a code, for the service that opens letters. Held, so that guesses are counted one by one. */
export async function findCodeForUpdate(tx: Tx, codeHash: string): Promise<OpenCode | undefined> {
  const row = await tx
    .selectFrom('recordLetterCode as c')
    .innerJoin('recordLetter as l', 'l.id', 'c.letterId')
    .innerJoin('registerRecord as r', 'r.id', 'l.recordId')
    .select([
      'c.letterId',
      'l.recordId',
      'r.register',
      'asks',
      'answerHash',
      'opensUntil',
      'guesses',
      'template',
      'l.revision',
      'openedAt',
    ])
    .where('codeHash', '=', codeHash)
    .where('l.state', 'in', ['sending', 'sent'])
    .where('r.destroyedOn', 'is', null)
    .forUpdate('c')
    .executeTakeFirst()
  return row as OpenCode | undefined
}

export async function countGuess(tx: Tx, letterId: string): Promise<void> {
  await tx
    .updateTable('recordLetterCode')
    .set((row) => ({ guesses: row('guesses', '+', 1) }))
    .where('letterId', '=', letterId)
    .execute()
}

/** What became of a mail; nothing when it was cleared. For the service that sends mail. */
export async function findMailState(
  tx: Tx,
  id: string,
): Promise<{ state: string; problem: string | null } | undefined> {
  return tx.selectFrom('outgoingMail').select(['state', 'problem']).where('id', '=', id).executeTakeFirst()
}

/** A letter whose mail is under way, by its id; for the service. */
export async function findSending(tx: Tx, id: string) {
  return tx
    .selectFrom('recordLetter as l')
    .innerJoin('registerRecord as r', 'r.id', 'l.recordId')
    .select(['l.id', 'recordId', 'template', 'mailId', 'l.revision', 'register', 'number'])
    .where('l.id', '=', id)
    .where('l.state', '=', 'sending')
    .executeTakeFirst()
}
