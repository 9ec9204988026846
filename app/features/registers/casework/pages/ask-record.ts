import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import type { RegisterType } from '../../declaration.ts'
import type { ReadRecord } from '../../operations/read-record.ts'
import { askedRegister } from '../../pages/find.ts'
import { openForReader } from '../../reading/open-for-reader.ts'
import { hasReason } from '../../reading/reading-reason.ts'
import { askReason } from '../../reading/reason-page.tsx'
import { findRecord } from '../../records.queries.ts'

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
  return show(type, await openForReader(ctx, type, row))
}
