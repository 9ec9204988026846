import { sql } from 'kysely'
import type { Day } from '../../shared/days.ts'
import type { Tx } from '../database/index.ts'
import type { ReadRecord } from './reading.ts'

/** Writes the records of a reading; when this fails nothing that was read may be given away. */
export async function insertReadRecords(tx: Tx, municipalityId: string, actor: string, records: ReadRecord[]) {
  const ROUND = 500
  for (let start = 0; start < records.length; start += ROUND) {
    const values = records.slice(start, start + ROUND).map((record) => ({ ...record, municipalityId, actor }))
    await tx.insertInto('readLog').values(values).execute()
  }
}

export type ReadLogRow = ReadRecord & { id: string; actor: string; actorName: string | null }

/** What to look for; an empty text means everything. */
export type ReadLogFilter = { activity: string; who: string; subject: string; from: Day | ''; until: Day | '' }

/** Records of reads, newest first, before the record `beforeId`. */
export async function listReadLog(
  tx: Tx,
  filter: ReadLogFilter,
  beforeId: string,
  limit: number,
): Promise<ReadLogRow[]> {
  const { rows } = await sql<ReadLogRow>`
    select r.id::text as id, r.trace_id, r.span_id, r.parent_span_id, r.name, r.status, r.started_at, r.ended_at,
      r.activity, r.activity_uri, r.subject_id, r.subject_type, r.reason, r.actor, a.name as actor_name
    from read_log r left join account a on a.id::text = r.actor
    where (${beforeId} = '' or r.id < nullif(${beforeId}, '')::bigint)
      and (${filter.activity} = '' or r.activity = ${filter.activity})
      and (${filter.who} = '' or r.actor = ${filter.who})
      and (${filter.subject} = '' or r.subject_id = ${filter.subject})
      and (${filter.from} = '' or r.started_at >= nullif(${filter.from}, '')::date::timestamp at time zone 'Europe/Amsterdam')
      and (${filter.until} = ''
        or r.started_at < (nullif(${filter.until}, '')::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by r.id desc limit ${limit}`.execute(tx)
  return rows
}
