import type { PageContext } from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import type { RegisterType } from '../declaration.ts'
import { openRecord, type ReadRecord } from '../operations/read-record.ts'
import { activityOf } from '../pages/find.ts'
import type { RecordRow } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { RECORD_SUBJECTS } from './subjects.ts'

/** Opens the record of the address for a page that shows it, and puts on record who read it. */
export const openForReader = (ctx: PageContext, type: RegisterType, row: RecordRow): Promise<ReadRecord> =>
  readConfidential(ctx, activityOf(ctx.params)!, RECORD_SUBJECTS, () => openRecord(scopeOf(ctx, ctx.tx), type, row))
