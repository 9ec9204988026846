import type { Insertable } from 'kysely'
import type { DB, Tx } from '../../../platform/database/index.ts'

export const TALK_KINDS = ['expectation', 'outcome', 'dissent'] as const
export type TalkKind = (typeof TALK_KINDS)[number]

export type Talk = { period: string; kind: TalkKind; saidBy: string; saidOn: string; text: string; isPublic: boolean }

/** What was said of an indicator, the oldest day first; for the public only what was meant for it. */
export function listTalk(tx: Tx, key: string): Promise<Talk[]> {
  return tx
    .selectFrom('figureTalk')
    .innerJoin('indicator', 'indicator.id', 'figureTalk.indicatorId')
    .select(['figureTalk.period', 'figureTalk.kind', 'saidBy', 'saidOn', 'figureTalk.text', 'figureTalk.isPublic'])
    .where('indicator.key', '=', key)
    .orderBy('saidOn')
    .orderBy('figureTalk.sequence')
    .limit(500)
    .$castTo<Talk>()
    .execute()
}

/** Adds what was said. */
export async function insertTalk(tx: Tx, row: Insertable<DB['figureTalk']>): Promise<void> {
  await tx.insertInto('figureTalk').values(row).execute()
}
