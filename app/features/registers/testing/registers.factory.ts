import type { TestDatabase } from '../../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Role, rightsOf } from '../../identity/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { openRecords } from '../operations/open-records.ts'
import type { Scope } from '../scope.ts'

/** A person with an account and these roles; `id` is that of the account. */
export const personWith = (municipalityId: string, id: string, ...roles: Role[]): Actor => ({
  ...{ municipalityId, id, roles },
  rights: rightsOf(roles),
})

/** Works on registers as this person on this day. */
export function worksAs(test: TestDatabase, actor: Actor, today: Day) {
  return <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    test.database.as(actor, 'test', (tx: Tx) =>
      work({ tx, municipalityId: actor.municipalityId, secret: TEST_SECRET, actor, today }),
    )
}

type Works = ReturnType<typeof worksAs>

/** Opens one record; what is not said is the least that the register asks. Answers its number and id. */
export async function makeRecord(as: Works, type: RegisterType, input: Partial<NewRecord> & Pick<NewRecord, 'facts'>) {
  const done = await as((scope) =>
    openRecords(scope, type, [{ basis: type.bases[0]!.key, openedOn: scope.today, ...input }]),
  )
  if (!done.ok) throw new Error(`the record was refused: ${JSON.stringify(done)}`)
  return done.value[0]!
}
