import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { REGISTERS } from '../../app/features/registers/index.ts'
import { askApi, tokenFor } from '../support/api.ts'
import { type Everywhere, OPEN_WORD, placeRecordsEverywhere, SECRET_WORD } from '../support/records-everywhere.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'
import { withoutMarks } from '../support/without-marks.ts'
import { type Sight, TABLED_ROLES, TABLED_SPACES, WITHOUT_PROGRAMS, WITHOUT_THREAD } from './register-rights.table.ts'

let regie: RunningRegie
let records: Everywhere
const people = new Map<string, Visitor>()

beforeAll(async () => {
  regie = await startRegie()
  records = await placeRecordsEverywhere(regie)
  for (const { role } of TABLED_ROLES) people.set(role, await regie.visitor().signInAs(role))
}, 400_000)
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

type Register = (typeof REGISTERS)[number]
type Row = (typeof TABLED_ROLES)[number]

const base = (type: Register) => `/werk/registers/${type.key}`
const numbers = (type: Register) => records.get(type.key)!

/** Which of the two records of a register stand in an answer; on a page by their addresses, since numbers end alike. */
function namedIn(text: string, type: Register, before = `${base(type)}/`): string {
  const { open, secret } = numbers(type)
  const has = ({ number }: { number: string }) => text.includes(before + number)
  return [has(open) && 'the open one', has(secret) && 'THE SECRET ONE'].filter(Boolean).join(' and ')
}

/** Asks something of every register, some at a time, and answers what each said. */
async function ofEach(ask: (type: Register) => Promise<string>): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  const waiting = [...REGISTERS]
  const work = async () => {
    for (let type = waiting.shift(); type; type = waiting.shift()) answers[type.key] = await ask(type)
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return answers
}

/** What the table says of every register, for what is said to each kind of sight. */
const tabled = ({ sees }: Row, said: (sight: Sight, type: Register) => string): Record<string, string> =>
  Object.fromEntries(REGISTERS.map((type) => [type.key, said(sees[type.space], type)]))

it('the table names every role and every space', async () => {
  const rows = await regie.database.asAdministrator<{ space: string }>('select distinct space from register_record')
  expect(rows.map(({ space }) => space).sort()).toEqual([...TABLED_SPACES].sort())
  expect(TABLED_ROLES).toHaveLength(17)
  expect(records.size).toBe(REGISTERS.length)
})

describe.each(TABLED_ROLES)('as $role', (row) => {
  const { role, sees } = row
  const me = () => people.get(role)!

  it('the list and its counts', async () => {
    const seen = await ofEach(async (type) => {
      const { status, text } = await me().get(`${base(type)}?stand=alles`)
      const all = /Alles \((\d+)\)/.exec(text)?.[1]
      return [status, all, namedIn(text, type)].filter(Boolean).join(' ')
    })
    const said = { r: '200 1 the open one', c: '404', p: '404', '-': '404' }
    expect(seen).toEqual(tabled(row, (sight) => said[sight]))
  })

  it('the overview of registers', async () => {
    const { text } = await me().get('/werk/registers')
    const listed = REGISTERS.filter((type) => text.includes(`href="${base(type)}"`)).map(({ key }) => key)
    expect(listed).toEqual(REGISTERS.filter(({ space }) => sees[space] === 'r').map(({ key }) => key))
    const checked = REGISTERS.filter(({ key }) => text.includes(`href="/werk/verboden/${key}"`))
      .map(({ key }) => key)
      .sort()
    expect(checked).toEqual(sees.bans === 'c' ? ['collectieve-horecaontzegging', 'collectief-winkelverbod'].sort() : [])
  })

  it('the search over everything', async () => {
    let text = ''
    for (let page = 1; page <= 8; page++) {
      const answer = await me().get(`/werk/zoeken?q=2026&kind=record&pagina=${page}`)
      expect(answer.status).toBe(200)
      text += answer.text
      if (!answer.text.includes('-2026-')) break
    }
    const found = Object.fromEntries(REGISTERS.map((type) => [type.key, namedIn(text, type)]))
    expect(found).toEqual(tabled(row, (sight) => (sight === 'r' ? 'the open one' : '')))
  })

  it('the search by name', async () => {
    const found: Record<string, string> = {}
    for (const space of TABLED_SPACES) {
      await me().get('/werk/registers/op-naam')
      const asked = { space, kind: 'quality', note: '' }
      const open = await me().post('/werk/registers/op-naam', { ...asked, name: OPEN_WORD })
      const secret = await me().post('/werk/registers/op-naam', { ...asked, name: SECRET_WORD })
      for (const type of REGISTERS.filter((one) => one.space === space)) {
        found[type.key] = namedIn(open.text + secret.text, type)
      }
    }
    const hasPeople = ({ parties = [] }: Register) => parties.some(({ is }) => is !== 'organisation')
    expect(found).toEqual(tabled(row, (sight, type) => (sight === 'r' && hasPeople(type) ? 'the open one' : '')))
  })

  it('the file of a list', async () => {
    const places = await ofEach(async (type) => {
      const fields = { query: 'stand=alles', format: 'csv', column: ['state'] }
      const { status, location } = await me().post(`${base(type)}/exporteren`, fields)
      return status === 303 ? location : String(status)
    })
    await regie.runDueJobs()
    const seen = await ofEach(async (type) => {
      const place = places[type.key]!
      if (!place.startsWith('/')) return place
      const file = await me().get(`${place}/bestand`)
      return `${file.status} ${namedIn(file.text, type, '')}`
    })
    expect(seen).toEqual(tabled(row, (sight) => (sight === 'r' ? '200 the open one' : '404')))
  })

  it('the record itself', async () => {
    const seen = await ofEach(async (type) => {
      const { status } = await me().get(`${base(type)}/${numbers(type).open.number}`)
      return String(status)
    })
    expect(seen).toEqual(tabled(row, (sight) => (sight === 'r' ? '200' : '404')))
  })

  it('the file on a record', async () => {
    const seen = await ofEach(async (type) => {
      const { id, file } = numbers(type).open
      const { status, text } = await me().get(`/werk/draad/${id}/bijlagen/${file}`)
      return status === 200 ? text : String(status)
    })
    const said = (sight: Sight, { asksReason }: Register) => {
      if (WITHOUT_THREAD.includes(role)) return '403'
      if (sight !== 'r') return '404'
      // Where somebody must first say why he looks, he is sent there.
      return asksReason ? '303' : OPEN_WORD
    }
    expect(seen).toEqual(tabled(row, said))
  })

  it('a program with the same rights', async () => {
    const readable = TABLED_SPACES.filter((space) => sees[space] === 'r' && !WITHOUT_PROGRAMS.includes(space))
    // No more than so many requests a minute are answered.
    regie.pass(61)
    const token = await tokenFor(regie, 'deventer', ['work.open', ...readable.map((space) => `${space}.read`)])
    const seen = await ofEach(async (type) => {
      const { status, text } = await askApi(regie, `/registers/${type.key}/dossiers`, { token })
      return [status, namedIn(text, type, '')].filter(Boolean).join(' ')
    })
    const said = (sight: Sight, { space }: Register) =>
      sight === 'r' && !WITHOUT_PROGRAMS.includes(space) ? '200 the open one' : '404'
    expect(seen).toEqual(tabled(row, said))
  })

  it('what is secret answers as what is not there, to the letter', async () => {
    const readable = TABLED_SPACES.filter((space) => sees[space] === 'r')
    const programs = readable.filter((space) => !WITHOUT_PROGRAMS.includes(space))
    regie.pass(61)
    const token = await tokenFor(regie, 'deventer', ['work.open', ...programs.map((space) => `${space}.read`)])
    const ask = async (path: string) =>
      path.startsWith('/werk') ? me().get(path) : await askApi(regie, path, { token })
    const differing = await ofEach(async (type) => {
      if (!readable.includes(type.space)) return ''
      const { id, number, file } = numbers(type).secret
      const absent = number.replace(/\d+$/, (digits) => '9'.repeat(digits.length))
      const pathsOf = (one: string, node: string) => [
        ...['', `/stap/${type.steps[0]!.key}`, '/delen'].map((part) => `${base(type)}/${one}${part}`),
        ...['/gesprek', `/bijlagen/${file}`].map((part) => `/werk/draad/${node}${part}`),
        `${base(type)}?zoek=${one}&stand=alles`,
        ...(programs.includes(type.space) ? [`/registers/${type.key}/dossiers/${one}`] : []),
      ]
      const hidden = pathsOf(number, id)
      const missing = pathsOf(absent, NOBODY)
      const unequal: string[] = []
      for (const [position, path] of hidden.entries()) {
        const [one, other] = [await ask(path), await ask(missing[position]!)]
        const plain = ({ text }: { text: string }) => plainly(text, [number, absent, id, NOBODY])
        if (one.status !== other.status || plain(one) !== plain(other)) unequal.push(path)
      }
      return unequal.join(', ')
    })
    expect(Object.entries(differing).filter(([, unequal]) => unequal !== '')).toEqual([])
  })
})

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** A page without what was asked and what is new with every answer. */
function plainly(text: string, asked: readonly string[]): string {
  const without = asked.reduce((left, one) => left.replaceAll(one, '…'), text)
  return withoutMarks(without)
}
