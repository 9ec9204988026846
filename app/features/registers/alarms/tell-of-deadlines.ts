import { addDays } from '../../../law/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { announce } from '../../thread/index.ts'
import { insertDeadlinesTold, listDeadlinesToTell } from './deadlines-told.queries.ts'

/** So many days before a term ends its handler is told. */
const NEAR = 3

/**
 * Tells who handles a record that a term of it comes near, each term once. A term that may not be missed has an alarm of its
 * own, which two people confirm.
 */
export async function tellOfDeadlines(tx: Tx, municipalityId: string, today: Day): Promise<void> {
  const near = await listDeadlinesToTell(tx, { from: today, until: addDays(today, NEAR) })
  const told = await insertDeadlinesTold(
    tx,
    near.map((one) => ({ ...one, municipalityId })),
  )
  for (const { recordId, accountId } of told)
    await announce(tx, { nodeId: recordId, news: 'deadline', to: [accountId] })
}
