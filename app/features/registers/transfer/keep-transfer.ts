import type { RequestContext } from '../../../platform/http/index.ts'
import { queueJob } from '../../../platform/jobs/index.ts'
import { ok } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { insertParts, insertTransfer, type NewTransfer } from './transfer.queries.ts'
import { TRANSFER_RECORDS } from './transfer-job.ts'

const HOURS_KEPT = 24

export const transferAddress = (type: RegisterType, id: string) => `/werk/registers/${type.key}/bestanden/${id}`

type Keeping = Pick<NewTransfer, 'id' | 'kind' | 'ask' | 'total'> & { pieces?: readonly string[] }

/** Keeps what somebody asked for, for a day. An export begins at once; what is brought in waits until it is confirmed. */
export async function keepTransfer(ctx: RequestContext, type: RegisterType, keeping: Keeping): Promise<void> {
  const { pieces = [], ...row } = keeping
  const now = ctx.clock.now()
  const municipalityId = ctx.municipality.id
  await ctx.transaction(`keep an ${row.kind}`, async (tx) => {
    await insertTransfer(tx, {
      ...row,
      ...{ municipalityId, register: type.key, space: type.space, accountId: ctx.actor.id },
      state: row.kind === 'export' ? 'waiting' : 'checked',
      createdAt: now,
      endsAt: new Date(now.getTime() + HOURS_KEPT * 3_600_000),
    })
    await insertParts(tx, municipalityId, row.id, pieces)
    if (row.kind === 'export') await queueTransfer(tx, type, row.id, ctx.actor.id)
    return ok()
  })
}

/** Lets the job do it, in the transaction of whoever says so. */
export const queueTransfer = (tx: Parameters<typeof queueJob>[0], type: RegisterType, id: string, account: string) =>
  queueJob(tx, TRANSFER_RECORDS, { transfer: id, register: type.key, account }, { key: id, maxAttempts: 3 })
