import type { TestDatabase } from '../../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { actorFor, createAccount, type Role, serviceActor } from '../../identity/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { openRecords } from '../operations/open-records.ts'
import type { Scope } from '../scope.ts'

const MUNICIPALITY = 'deventer'

/** Makes an account with one role, and answers who acts with it. */
export async function hire({ database }: TestDatabase, role: Role, name: string): Promise<Actor> {
  const service = serviceActor(MUNICIPALITY, 'service:command')
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@test.example`
  const made = await database.as(service, 'hire', (tx) =>
    createAccount(tx, MUNICIPALITY, { name, email, roles: [role] }, new Date()),
  )
  if (!made.ok) throw new Error(made.reason)
  return actorFor(MUNICIPALITY, made.value, [role])
}

export const scopeIn = (tx: Tx, actor: Actor, today = dayOf(new Date())): Scope => ({
  ...{ tx, actor, today, municipalityId: MUNICIPALITY, secret: TEST_SECRET },
})

/** Runs one operation as somebody; what it refuses is undone. */
export async function inScope<Result>(
  { database }: TestDatabase,
  actor: Actor,
  work: (scope: Scope) => Promise<Result>,
  today?: string,
): Promise<Result> {
  let refused: Result | undefined
  const undo = new Error('refused')
  try {
    return await database.as(actor, 'a test', async (tx) => {
      const result = await work(scopeIn(tx, actor, today))
      if ((result as { ok?: boolean } | undefined)?.ok !== false) return result
      refused = result
      throw undo
    })
  } catch (error) {
    if (error === undo) return refused as Result
    throw error
  }
}

/** Takes one record in, and answers what it is called. */
export async function takeIn(test: TestDatabase, actor: Actor, type: RegisterType, record: NewRecord) {
  const opened = await inScope(test, actor, (scope) => openRecords(scope, type, [record]))
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  return opened.value[0]!
}
