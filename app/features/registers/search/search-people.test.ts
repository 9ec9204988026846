import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { readSearchWords } from '../../thread/search/search-words.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { countRecordsFound, listRecordsFound } from './search.queries.ts'
import { searchPeople } from './search-people.ts'

let storage: TestDatabase
let lawyer: Actor
let coordinator: Actor
let hidden: string

const violator = (name: string, bornOn = '') => [{ role: 'violator', person: { name, bornOn } }]
const make = (rule: string, parties: ReturnType<typeof violator>) =>
  takeIn(storage, lawyer, sampleRegister, { basis: 'apv', openedOn: '2026-03-01', facts: { rule }, parties })

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  coordinator = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
  await make('Zwerfkatvogel een', violator('Joris van den Zoekgeraakte', '1980-04-01'))
  await make('Zwerfkatvogel twee', violator('Zoë Zoekgeraakte', '1991-12-30'))
  hidden = (await make('Zwerfkatvogel drie', violator('Joris van den Zoekgeraakte', '1980-04-01'))).number
  await storage.asAdministrator('update register_record set is_restricted = true where number = $1', [hidden])
})
afterAll(() => storage?.close())

const find = (name: string, bornOn = '', actor = lawyer) =>
  inScope(storage, actor, (scope) => searchPeople(scope, ['enforcement'], { name, bornOn })).then((found) =>
    found.map(({ person }) => person.name).sort(),
  )

describe('looking for a name', () => {
  test.each([
    ['zoekgeraakte', ['Joris van den Zoekgeraakte', 'Zoë Zoekgeraakte']],
    ['JORIS Zoekgeraakte', ['Joris van den Zoekgeraakte']],
    ['zoe zoekgeraakte', ['Zoë Zoekgeraakte']],
    ['van den Zoekgeraakte', ['Joris van den Zoekgeraakte', 'Zoë Zoekgeraakte']],
    ['Zoekgeraakt', []],
    ['Piet Zoekgeraakte', []],
  ])('%s finds those who have all of its words', async (name, wanted) => {
    expect(await find(name)).toEqual(wanted)
  })

  test('with a date of birth finds that one alone', async () => {
    expect(await find('Zoekgeraakte', '1991-12-30')).toEqual(['Zoë Zoekgeraakte'])
    expect(await find('Zoekgeraakte', '1991-12-31')).toEqual([])
  })

  test('finds nothing of a record that is restricted, and each record that is not', async () => {
    const found = await inScope(storage, lawyer, (scope) =>
      searchPeople(scope, ['enforcement'], { name: 'Joris Zoekgeraakte', bornOn: '' }),
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.number).not.toBe(hidden)
  })

  test('finds nothing for somebody of another space, nor with the hashes of another space', async () => {
    expect(await find('Zoekgeraakte', '', coordinator)).toEqual([])
    const elsewhere = await inScope(storage, lawyer, (scope) =>
      searchPeople(scope, ['care'], { name: 'Zoekgeraakte', bornOn: '' }),
    )
    expect(elsewhere).toEqual([])
  })
})

describe('records in the search over everything', () => {
  const search = (typed: string, actor = lawyer) =>
    inScope(storage, actor, async ({ tx }) => {
      const words = readSearchWords(typed)
      const rows = await listRecordsFound(tx, words, { limit: 20, offset: 0 })
      return { count: await countRecordsFound(tx, words), titles: rows.map(({ title }) => title).sort() }
    })

  test('are found by title, as far as somebody may see them', async () => {
    expect(await search('zwerfkatvogel')).toEqual({ count: 2, titles: ['Zwerfkatvogel een', 'Zwerfkatvogel twee'] })
    expect(await search('zwerfkatv')).toMatchObject({ count: 2 })
    expect(await search('zwerfkatvogel -twee')).toEqual({ count: 1, titles: ['Zwerfkatvogel een'] })
    expect(await search('zwerfkatvogel', coordinator)).toEqual({ count: 0, titles: [] })
    expect(await search(hidden)).toEqual({ count: 0, titles: [] })
  })

  test('are never found by the name of a person', async () => {
    expect(await search('zoekgeraakte')).toEqual({ count: 0, titles: [] })
  })
})
