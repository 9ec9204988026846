import { createHmac } from 'node:crypto'
import { tellPrograms } from '../../../platform/events/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { Scope } from '../scope.ts'
import { tellsPrograms } from './events.queries.ts'

/**
 * Tells other programs that something happened with a record, where its space allows it: in which register, and a mark by
 * which they see that two events are about the same record. Not which record, nor what; and nothing of one that is restricted.
 */
export async function tellStep(
  scope: Scope,
  type: RegisterType,
  record: { id: string; isRestricted: boolean },
): Promise<void> {
  if (record.isRestricted || !(await tellsPrograms(scope.tx, type.space))) return
  await tellPrograms(scope.tx, {
    kind: 'record-changed',
    subject: `${type.key}/${markOf(scope, record.id)}`,
    path: `/api/v1/registers/${type.key}/dossiers`,
  })
}

/** The same for one record each time; nobody without the secret can say which record it is. */
function markOf({ secret, municipalityId }: Scope, recordId: string): string {
  return createHmac('sha256', `${secret} record events ${municipalityId}`)
    .update(recordId)
    .digest('base64url')
    .slice(0, 22)
}
