import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { insertWithdrawal, listPublishedEditions, type ReportRow } from '../report.queries.ts'

export type WithdrawRefusal = 'not-published' | 'reason-needed'

/** Takes every published edition of a report off the site; its page says why, and the editions stay as they were built. */
export async function withdrawReport(
  tx: Tx,
  municipalityId: string,
  actor: { id: string },
  report: ReportRow,
  reason: string,
): Promise<Outcome<WithdrawRefusal>> {
  const [last] = await listPublishedEditions(tx, report.slug)
  if (!last) return refuse('not-published')
  if (reason.trim() === '') return refuse('reason-needed')
  const { id, slug, title, reportingYear } = report
  await insertWithdrawal(tx, {
    municipalityId,
    reportId: id,
    upTo: last.number,
    slug,
    title,
    reportingYear,
    reason: reason.trim(),
    withdrawnBy: actor.id,
  })
  await announce(tx, { nodeId: id, news: 'changed' })
  return ok()
}
