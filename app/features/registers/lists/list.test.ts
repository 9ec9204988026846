import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import type { ListFilter, Sort } from './filter.ts'
import { countByState, countIn, listHandlers, lookThrough } from './list.queries.ts'

let storage: TestDatabase
let officer: Actor
let colleague: Actor
let stranger: Actor

const numbersOf: Record<string, string> = {}

/** Six records: their names here, what is special about each, and its history. */
async function fill() {
  const order = (day: string) => [{ step: 'order', day, given: { amount: 100 } }]
  const rows = {
    noise: { facts: { rule: 'Geluid bij nacht', kind: 'noise' }, openedOn: '2026-01-05', handlerId: officer.id },
    waste: { facts: { rule: 'Afval op straat', kind: 'waste', isUrgent: true }, openedOn: '2026-02-01' },
    late: { facts: { rule: 'Geluid overdag', kind: 'noise' }, openedOn: '2026-01-10', history: order('2026-01-12') },
    soon: {
      facts: { rule: 'Brandgang' },
      openedOn: '2026-03-01',
      history: order('2026-03-02'),
      areaCode: 'BU01500001',
    },
    done: {
      facts: { rule: 'Opgelost geluid' },
      openedOn: '2025-11-01',
      history: [{ step: 'close', day: '2025-12-01' }],
    },
    hidden: { facts: { rule: 'Geluid, afgeschermd', kind: 'noise' }, openedOn: '2026-01-06' },
  }
  for (const [name, row] of Object.entries(rows)) {
    numbersOf[name] = (await takeIn(storage, officer, sampleRegister, { basis: 'apv', ...row })).number
  }
  await storage.asAdministrator(`update register_record set is_restricted = true where number = $1`, [numbersOf.hidden])
}

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  colleague = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  stranger = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
  await fill()
})
afterAll(() => storage?.close())

const names = (numbers: string[]) =>
  numbers.map((number) => Object.entries(numbersOf).find(([, one]) => one === number)?.[0])
const listed = async (filter: ListFilter, sort: Sort = 'newest', actor = officer) => {
  const { rows } = await inScope(storage, actor, ({ tx }) =>
    lookThrough(tx, sampleRegister.key, filter, { sort, page: 1, size: 50 }),
  )
  return names(rows.map(({ number }) => number))
}
const counted = (filter: ListFilter, actor = officer) =>
  inScope(storage, actor, ({ tx }) => countByState(tx, sampleRegister.key, filter))

describe('a list of records', () => {
  test('holds what is open, in the order of what is due first', async () => {
    expect(await listed({ state: 'open' }, 'due')).toEqual(['late', 'soon', 'waste', 'noise'])
    expect(await listed({}, 'oldest')).toEqual(['done', 'noise', 'late', 'waste', 'soon'])
    expect(await listed({ state: 'ordered' }, 'number')).toEqual(['late', 'soon'])
  })

  test.each<[string, ListFilter, string[]]>([
    ['whoever handles it', { handler: 'OFFICER' }, ['noise']],
    ['nobody handling it', { handler: 'nobody' }, ['soon', 'waste', 'late', 'done']],
    ['what is due until a day', { dueUntil: '2026-02-28' }, ['late']],
    ['what is due between days', { dueFrom: '2026-03-01', dueUntil: '2026-04-30' }, ['soon']],
    ['when it began', { openedFrom: '2026-01-10', openedUntil: '2026-02-01' }, ['waste', 'late']],
    ['its area', { areaCode: 'BU01500001' }, ['soon']],
    ['a choice', { facts: { kind: 'noise' } }, ['late', 'noise']],
    ['a yes', { facts: { isUrgent: true } }, ['waste']],
    ['a beginning of a word', { text: 'gelui' }, ['late', 'noise', 'done']],
    ['two words at once', { text: 'geluid nacht' }, ['noise']],
  ])('is narrowed by %s', async (_, filter, wanted) => {
    const own = filter.handler === 'OFFICER' ? { handler: officer.id } : filter
    expect(await listed(own)).toEqual(wanted)
  })

  test.each<[string, ListFilter]>([
    ['judging every record', { openedFrom: '2026-01-01' }],
    ['looking in an index', { facts: { kind: 'noise' } }],
  ])('is turned page by page when %s, and ends at its last page', async (_, filter) => {
    const all = await listed(filter, 'newest')
    const turned = (page: number) =>
      inScope(storage, officer, ({ tx }) =>
        lookThrough(tx, sampleRegister.key, filter, { sort: 'newest', page, size: 1 }),
      )
    const second = await turned(2)
    expect(second).toMatchObject({ count: all.length, pages: all.length, page: 2 })
    expect(names(second.rows.map(({ number }) => number))).toEqual([all[1]])
    const beyond = await turned(99)
    expect(beyond.page).toBe(all.length)
    expect(names(beyond.rows.map(({ number }) => number))).toEqual([all.at(-1)])
  })

  test.each(['due', 'newest', 'oldest', 'number'] as const)(
    'has by %s the same order whichever end a page is reached from',
    async (sort) => {
      const all = await listed({}, sort)
      for (const size of [1, 2, 3]) {
        const turned: string[] = []
        for (let page = 1; page <= Math.ceil(all.length / size); page++) {
          const { rows } = await inScope(storage, officer, ({ tx }) =>
            lookThrough(tx, sampleRegister.key, {}, { sort, page, size }),
          )
          turned.push(...rows.map(({ number }) => number))
        }
        expect(names(turned), `pages of ${size}`).toEqual(all)
      }
    },
  )

  test.each<[string, ListFilter, string[]]>([
    ['facts', { facts: { kind: 'noise' } }, ['late', 'hidden', 'noise']],
    ['words', { text: 'geluid nacht' }, ['noise']],
  ])('is the same for a service, which sees every record and looks up none, narrowed by %s', async (_, filter, all) => {
    const service = serviceActor('deventer', 'service:registers')
    expect(await listed(filter, 'newest', service)).toEqual(all)
    expect(countIn(await counted(filter, service), undefined)).toBe(all.length)
  })

  test('finds a record by its number, and by the last part of it', async () => {
    expect(await listed({ text: numbersOf.waste! })).toEqual(['waste'])
    expect(await listed({ text: numbersOf.waste!.slice(-4) })).toEqual(['waste'])
  })

  test('takes what was typed as words, whatever it is', async () => {
    expect(await listed({ text: `geluid') or 1=1 --` })).toEqual([])
    expect(await listed({ text: `&|!():*\\'` })).toHaveLength(5)
  })

  test('counts what there is in each state, whichever state is looked at', async () => {
    const counts = await counted({ state: 'ordered', text: 'geluid' })
    expect(countIn(counts, 'open')).toBe(2)
    expect(countIn(counts, 'started')).toBe(1)
    expect(countIn(counts, 'closed')).toBe(1)
    expect(countIn(counts, undefined)).toBe(3)
  })

  test('shows nothing of a record that is restricted: no row, no count, no name of who handles it', async () => {
    await storage.asAdministrator(`update register_record set handler_id = $1 where number = $2`, [
      colleague.id,
      numbersOf.hidden,
    ])
    expect(await listed({ text: 'afgeschermd' }, 'newest', colleague)).toEqual([])
    expect(await listed({ text: numbersOf.hidden! }, 'newest', colleague)).toEqual([])
    expect(countIn(await counted({ text: 'afgeschermd' }, colleague), undefined)).toBe(0)
    const handlers = await inScope(storage, colleague, ({ tx }) => listHandlers(tx, sampleRegister.key))
    expect(handlers).toEqual([{ id: officer.id, name: 'Tom Toezicht' }])
  })

  test('is empty for somebody of another space', async () => {
    expect(await listed({}, 'newest', stranger)).toEqual([])
    expect(await listed({ text: 'geluid' }, 'newest', stranger)).toEqual([])
    expect(await counted({}, stranger)).toEqual([])
  })
})
