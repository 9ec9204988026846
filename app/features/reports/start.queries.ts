import type { Tx } from '../../platform/database/index.ts'

export type SectionTask = { report: string; reportSlug: string; key: string; title: string }

/** Sections of reports that stand so, in one person's name or in anybody's; of the latest report first. */
export function listSectionTasks(
  tx: Tx,
  { assignedTo, status }: { assignedTo?: string; status: 'draft' | 'review' },
): Promise<SectionTask[]> {
  return tx
    .selectFrom('reportSection')
    .innerJoin('report', 'report.id', 'reportSection.reportId')
    .select(['report.title as report', 'report.slug as reportSlug', 'reportSection.key', 'reportSection.title'])
    .where('reportSection.status', '=', status)
    .$if(assignedTo !== undefined, (query) => query.where('assignedTo', '=', assignedTo!))
    .orderBy('report.publicationYear', 'desc')
    .orderBy('reportSection.position')
    .limit(200)
    .execute()
}
