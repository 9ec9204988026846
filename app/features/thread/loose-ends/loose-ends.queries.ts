import type { Tx } from '../../../platform/database/index.ts'
import type { Acceptance } from './rules.ts'

export type StoredAcceptance = Acceptance & { rule: string; nodeId: string; subject: string }

/** Everything that somebody left loose on purpose, with the name of who said so. */
export async function listAcceptances(tx: Tx): Promise<StoredAcceptance[]> {
  return tx
    .selectFrom('looseEndAccepted as a')
    .leftJoin('account', (join) => join.on((on) => on(on.cast('account.id', 'text'), '=', on.ref('a.acceptedBy'))))
    .select((select) => [
      'a.rule',
      'a.nodeId',
      'a.subject',
      'a.reason',
      'a.acceptedAt as at',
      select.fn.coalesce('account.name', 'a.acceptedBy').as('by'),
    ])
    .limit(5000)
    .execute()
}

/** Keeps the reason, or changes it when there was one. */
export async function upsertAcceptance(
  tx: Tx,
  row: {
    municipalityId: string
    rule: string
    nodeId: string
    subject: string
    reason: string
    acceptedBy: string
    acceptedAt: Date
  },
) {
  const { reason, acceptedBy, acceptedAt } = row
  await tx
    .insertInto('looseEndAccepted')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['rule', 'nodeId', 'subject']).doUpdateSet({ reason, acceptedBy, acceptedAt }),
    )
    .execute()
}

/** Takes back that something was left loose on purpose. */
export async function deleteAcceptance(tx: Tx, rule: string, nodeId: string, subject: string) {
  await tx
    .deleteFrom('looseEndAccepted')
    .where('rule', '=', rule)
    .where('nodeId', '=', nodeId)
    .where('subject', '=', subject)
    .execute()
}
