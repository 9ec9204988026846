import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export type Task = {
  report: string
  reportSlug: string
  key: string
  title: string
  status: 'draft' | 'review' | 'approved'
}

/** Sections of reports in somebody's name that still need work, or all that wait for approval. */
export async function listTasks(tx: Tx, accountId: string, mayApprove: boolean): Promise<Task[]> {
  const rows = await tx
    .selectFrom('reportSection')
    .innerJoin('report', 'report.id', 'reportSection.reportId')
    .select([
      'report.title as report',
      'report.slug as reportSlug',
      'reportSection.key',
      'reportSection.title',
      'reportSection.status',
    ])
    .where((where) =>
      where.or([
        where.and([where('assignedTo', '=', accountId), where('status', '=', 'draft')]),
        ...(mayApprove ? [where('status', '=', 'review')] : []),
      ]),
    )
    .orderBy('report.publicationYear', 'desc')
    .orderBy('reportSection.position')
    .limit(50)
    .execute()
  return rows as Task[]
}

export type RecentChange = {
  id: string
  occurredAt: Date
  event: string
  tableName: string
  title: string
  who: string | null
}

/** The latest changes of plan, figures and reports, in one line each; names of things, never of residents. */
export async function listRecentChanges(tx: Tx): Promise<RecentChange[]> {
  const { rows } = await sql<RecentChange>`
    select e.id::text as id, e.occurred_at, e.event, e.table_name,
           coalesce(e.after ->> 'title', e.after ->> 'name', e.after ->> 'name_nl', e.after ->> 'what', e.before ->> 'title',
                    e.before ->> 'name', e.after ->> 'decided_by', e.after ->> 'number', '') as title,
           coalesce(a.name, e.actor) as who
      from audit_event e left join account a on a.id::text = e.actor
     where e.table_name in ('plan', 'theme', 'goal', 'action', 'milestone', 'version', 'indicator', 'snapshot', 'report_section', 'report_build')
     order by e.id desc
     limit 12`.execute(tx)
  return rows
}
