import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { readConfidential } from '../../../../platform/read-log/index.ts'
import type { RegisterType } from '../../declaration.ts'
import { openRecord, type ReadRecord } from '../../operations/read-record.ts'
import { activityOf, askedRegister } from '../../pages/find.ts'
import { hasReason } from '../../reading/reading-reason.ts'
import { askReason } from '../../reading/reason-page.tsx'
import { RECORD_SUBJECTS } from '../../reading/subjects.ts'
import { findRecord } from '../../records.queries.ts'
import { scopeOf } from '../../scope.ts'

/**
 * The record of the address for a page that shows some of it: the reading is put on record. Where a reason is asked first,
 * the page that asks comes instead.
 */
export async function withRecord(
  ctx: PageContext,
  show: (type: RegisterType, record: ReadRecord) => Promise<PageView>,
): Promise<PageView> {
  const type = askedRegister(ctx)
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (!(await hasReason(ctx, type, row))) return askReason(ctx, type, row.number)
  const read = () => openRecord(scopeOf(ctx, ctx.tx), type, row)
  return show(type, await readConfidential(ctx, activityOf(ctx.params)!, RECORD_SUBJECTS, read))
}
