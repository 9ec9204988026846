import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { addTasks, type TasksToAdd } from './add-tasks.ts'

const TODAY = '2026-11-16'
let storage: TestDatabase
let officer: Actor
let lawyer: Actor
let stranger: Actor
beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  stranger = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
})
afterAll(() => storage?.close())

const make = () =>
  takeIn(storage, officer, sampleRegister, { basis: 'apv', openedOn: '2026-11-02', facts: { rule: 'artikel 2' } })
const read = async (number: string) =>
  (await inScope(storage, lawyer, (scope) => readRecord(scope, sampleRegister, number)))!
const add = (actor: Actor, number: string, more: Partial<TasksToAdd> = {}) =>
  inScope(
    storage,
    actor,
    (scope) =>
      addTasks(scope, sampleRegister, {
        ...{ number, revision: 1, template: '', words: '', dueOn: null, assigneeId: null, ...more },
      }),
    TODAY,
  )

test('a template adds its tasks from today, and one of one’s own comes with it; both are among what is due', async () => {
  const { number } = await make()
  const own = { words: 'Buurman bellen', dueOn: '2026-11-20' }
  expect(await add(officer, number, { template: 'checks', ...own })).toMatchObject({ ok: true })
  const record = await read(number)
  expect(record.tasks.map(({ key, words, dueOn }) => [key, words, dueOn]).sort()).toEqual([
    ['', 'Buurman bellen', '2026-11-20'],
    ['visit', undefined, '2026-11-30'],
  ])
  expect(record).toMatchObject({ nextDueOn: '2026-11-20', revision: 2 })
  expect(record.events.at(-1)).toMatchObject({ step: 'tasks-added', given: { count: 2, template: 'checks' } })
})

test('tasks that are there stay as they are, also when the same template is added again', async () => {
  const { number } = await make()
  await add(officer, number, { template: 'checks' })
  const [first] = (await read(number)).tasks
  await add(lawyer, number, { template: 'checks', revision: 2 })
  const after = (await read(number)).tasks
  expect(after).toHaveLength(2)
  expect(after.find(({ id }) => id === first!.id)).toEqual(first)
})

test('the words of a task are sealed', async () => {
  const { number, id } = await make()
  await add(officer, number, { words: 'Mevrouw Zwaluwstaart bellen' })
  const stored = await storage.asAdministrator(`select * from record_task where record_id = '${id}'`)
  expect(JSON.stringify(stored)).not.toContain('Zwaluwstaart')
})

test('nothing is added without a choice, for another space, or to what was closed or changed meanwhile', async () => {
  const { number } = await make()
  expect(await add(officer, number)).toMatchObject({ reason: 'nothing-chosen' })
  expect(await add(officer, number, { template: 'other' })).toMatchObject({ reason: 'nothing-chosen' })
  expect(await add(officer, number, { words: 'x', revision: 3 })).toMatchObject({ reason: 'changed-meanwhile' })
  expect(await add(stranger, number, { words: 'x' })).toMatchObject({ reason: 'not-found' })
  await inScope(storage, lawyer, (scope) =>
    takeStepOn(scope, sampleRegister, { number, step: 'close', day: TODAY, given: {}, reason: '' }),
  )
  expect(await add(officer, number, { words: 'x', revision: 2 })).toMatchObject({ reason: 'not-allowed' })
  expect((await read(number)).tasks).toEqual([])
})
