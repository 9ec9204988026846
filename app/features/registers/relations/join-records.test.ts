import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { listRelated } from '../records.queries.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { plainRegister } from '../testing/plain-register.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { joinRecords, takeApart } from './join-records.ts'

let storage: TestDatabase
let lawyer: Actor
let colleague: Actor
let everywhere: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  colleague = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  const coordinator = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
  everywhere = { ...lawyer, rights: [...lawyer.rights, ...coordinator.rights] }
})
afterAll(() => storage?.close())

const make = (rule: string) =>
  takeIn(storage, lawyer, sampleRegister, { basis: 'apv', openedOn: '2026-03-01', facts: { rule } })
const join = (actor: Actor, from: string, to: string, type = sampleRegister) =>
  inScope(storage, actor, (scope) => joinRecords(scope, { type: sampleRegister, number: from }, { type, number: to }))
const relatedTo = (actor: Actor, id: string) =>
  inScope(storage, actor, async ({ tx }) => (await listRelated(tx, id)).map(({ number }) => number))

describe('records that hang together', () => {
  test('show it on both, and are taken apart from either', async () => {
    const [one, other] = [await make('een'), await make('twee')]
    expect(await join(lawyer, one.number, other.number)).toMatchObject({ ok: true })
    expect(await join(lawyer, one.number, other.number)).toMatchObject({ ok: true })
    expect(await relatedTo(lawyer, one.id)).toEqual([other.number])
    expect(await relatedTo(lawyer, other.id)).toEqual([one.number])
    const apart = await inScope(storage, colleague, (scope) =>
      takeApart(scope, { type: sampleRegister, number: other.number }, one.id),
    )
    expect(apart).toMatchObject({ ok: true })
    expect(await relatedTo(lawyer, one.id)).toEqual([])
  })

  test('cannot be joined to themselves', async () => {
    const { number } = await make('drie')
    expect(await join(lawyer, number, number)).toMatchObject({ ok: false, reason: 'itself' })
  })

  test('answer the same for a number that is not there, one that is hidden, and one of another space', async () => {
    const [one, hidden] = [await make('vier'), await make('vijf')]
    await storage.asAdministrator('update register_record set is_restricted = true where id = $1', [hidden.id])
    const other = await takeIn(storage, everywhere, plainRegister, { basis: 'task', openedOn: '2026-03-01', facts: {} })
    expect(await join(lawyer, one.number, 'PR-2026-9999')).toEqual(await join(lawyer, one.number, hidden.number))
    expect(await join(lawyer, one.number, hidden.number)).toMatchObject({ ok: false, reason: 'no-such-record' })
    const across = await join(everywhere, one.number, other.number, plainRegister)
    expect(across).toMatchObject({ ok: false, reason: 'no-such-record' })
  })

  test('show nothing of one that was hidden later', async () => {
    const [one, later] = [await make('zes'), await make('zeven')]
    await join(lawyer, one.number, later.number)
    await storage.asAdministrator('update register_record set is_restricted = true where id = $1', [later.id])
    expect(await relatedTo(colleague, one.id)).toEqual([])
  })
})
