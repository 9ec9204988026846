import {
  actorFor,
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  findAccountByEmail,
  serviceActor,
} from '../app/features/identity/index.ts'
import { searchPeople } from '../app/features/registers/search/search-people.ts'
import { writeExport } from '../app/features/registers/transfer/write-export.ts'
import { findRegister } from '../app/features/registers/types/index.ts'
import { systemClock } from '../app/platform/clock.ts'
import type { Actor, Tx } from '../app/platform/database/index.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import { asAdministrator } from './administrator.ts'
import { compose, recordStatements, replay } from './app.ts'
import { fillRegister } from './fill-registers.ts'
import { type Measurement, median, type Row, rounded, slowest } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const RECORDS = 50_000
const OTHERS = 10_000
const TIMES = 41
const REGISTER = 'handhavingszaak'
const LIST = `/werk/registers/${REGISTER}`

/** What people ask of a long list. The last is far beyond where anybody pages. */
const LISTS: Record<string, string> = {
  open: LIST,
  newest: `${LIST}?stand=alles&volgorde=newest`,
  filtered: `${LIST}?stand=alles&f.domain=milieu&f.origin=verzoek`,
  mine: `${LIST}?wie=ik&volgorde=oldest`,
  area: `${LIST}?buurt=BU01500101&stand=alles&volgorde=number`,
  rare: `${LIST}?stand=alles&f.domain=milieu&f.origin=verzoek&volgorde=newest&termijn=te-laat`,
  deep: `${LIST}?stand=alles&volgorde=newest&pagina=800`,
}

const SEARCHES: Record<string, string> = {
  number: `${LIST}?stand=alles&zoek=HZ-2024-0017`,
  words: `${LIST}?stand=alles&zoek=HZ+2024`,
  everywhere: `/werk/zoeken?q=HZ-2024-0017`,
}

type Exported = { format: 'csv' | 'xlsx'; query: string; withPeople: boolean; rows: number }

/** With people nobody takes a whole register along: that is one neighbourhood. */
const EXPORTS: Record<string, Exported> = {
  csv: { format: 'csv', query: 'stand=alles', withPeople: false, rows: RECORDS },
  xlsx: { format: 'xlsx', query: 'stand=alles', withPeople: false, rows: RECORDS },
  peopleOfOneArea: { format: 'csv', query: 'stand=alles&buurt=BU01500101', withPeople: true, rows: 100 },
}

/** Milliseconds: the middle one and the slowest but a few; of its statements alone; and how the middle ones compare. */
type Timing = { page: number; p95: number; sql: number; ratio: number }

type Measured = {
  lists: Record<string, Timing>
  searches: Record<string, Timing>
  person: Timing
  exports: Record<string, Timing>
}

/** A register of 50,000 records as an enforcement lawyer sees it, beside ten thousand of a space that is not his. */
export const recordList: Row = {
  name: `list of ${RECORDS} records, filtered and sorted: p50/p95`,
  budget: '<= 3 x the time of its SQL alone; <= 100 ms',
  run: async () => {
    const { lists } = await measured()
    return { ...told(lists), isWithin: Object.values(lists).every(({ p95, ratio }) => p95 <= 100 && ratio <= 3) }
  },
}

export const recordSearch: Row = {
  name: `search in ${RECORDS} records, by number, words and name: p50/p95`,
  budget: '<= 100 ms',
  run: async () => {
    const { searches, person } = await measured()
    const all = { ...searches, person }
    return { ...told(all), isWithin: Object.values(all).every(({ p95 }) => p95 <= 100) }
  },
}

export const recordExport: Row = {
  name: `export of ${RECORDS} records: p50/p95`,
  budget: '<= 3 x the time of its SQL alone, without people',
  run: async () => {
    const { exports } = await measured()
    return { ...told(exports), isWithin: exports.csv!.ratio <= 3 }
  },
}

function told(timings: Record<string, Timing>): Omit<Measurement, 'isWithin'> {
  const entries = Object.entries(timings)
  return {
    measured: entries
      .map(([name, { page, p95, ratio }]) => `${name} ${rounded(page)}/${rounded(p95)} ms (${rounded(ratio, 1)} x)`)
      .join(', '),
    numbers: Object.fromEntries(
      entries.flatMap(([name, { page, p95, sql, ratio }]) => [
        [`${name}Milliseconds`, page],
        [`${name}P95Milliseconds`, p95],
        [`${name}SqlMilliseconds`, sql],
        [`${name}Ratio`, ratio],
      ]),
    ),
  }
}

let once: Promise<Measured> | undefined

/** Filling takes minutes, so the rows share one stage. */
const measured = (): Promise<Measured> => {
  once ??= onStage(measure)
  return once
}

async function measure(stage: Stage): Promise<Measured> {
  await fillRegister(stage, REGISTER, RECORDS)
  await fillRegister(stage, 'casussen', OTHERS)
  await settle(stage)
  const lawyer = await lawyerOf(stage)
  const ask = await signedIn(stage)
  const timePage = (address: string) => timed(stage, lawyer, () => ask(address))
  const lists = await each(LISTS, timePage)
  const searches = await each(SEARCHES, timePage)
  const person = await timed(stage, lawyer, () => asLawyer(stage, lawyer, (tx) => findOne(stage, lawyer, tx)))
  const exports = await each(EXPORTS, (exported) => timed(stage, lawyer, () => exportList(stage, lawyer, exported), 3))
  return { lists, searches, person, exports }
}

async function each<Value, Result>(
  from: Record<string, Value>,
  work: (value: Value, name: string) => Promise<Result>,
): Promise<Record<string, Result>> {
  const results: Record<string, Result> = {}
  for (const [name, value] of Object.entries(from)) results[name] = await work(value, name)
  return results
}

/** The middle time of the work and of its statements alone, turn and turn about. */
async function timed(stage: Stage, actor: Actor, work: () => Promise<unknown>, times = TIMES): Promise<Timing> {
  const statements = await recordStatements(work)
  const pages: number[] = []
  const bare: number[] = []
  for (let time = 0; time < times; time++) {
    pages.push(await milliseconds(work))
    bare.push(await milliseconds(() => replay(stage, actor, statements)))
  }
  const page = median(pages)
  const sql = median(bare)
  return { page, p95: slowest(pages), sql, ratio: page / sql }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const asLawyer = <T>({ database }: Stage, lawyer: Actor, work: (tx: Tx) => Promise<T>) =>
  database.as(lawyer, 'measure', work, { readOnly: true })

const scopeIn = ({ config }: Stage, lawyer: Actor, tx: Tx) => ({
  ...{ tx, actor: lawyer, secret: config.secret, municipalityId: DEMONSTRATION_ID, today: systemClock.today() },
})

const findOne = (stage: Stage, lawyer: Actor, tx: Tx) =>
  searchPeople(scopeIn(stage, lawyer, tx), ['enforcement'], { name: 'Fenna Aalders', bornOn: '' })

async function exportList(stage: Stage, lawyer: Actor, { format, query, withPeople, rows }: Exported): Promise<void> {
  const reason = withPeople ? { reason: { kind: 'quality', note: '' } } : {}
  const ask = { format, query, columns: [], language: 'nl' as const, ...reason }
  const exporting = { now: new Date(), by: 'bench', mark: 'bench', publisher: 'bench', onProgress: async () => true }
  const done = await asLawyer(stage, lawyer, (tx) =>
    writeExport(scopeIn(stage, lawyer, tx), findRegister(REGISTER)!, ask, exporting),
  )
  if (!done.ok || done.value.rows < rows) throw new Error('the export does not hold every record')
}

const LAWYER = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === 'enforcementLawyer')!

async function lawyerOf({ database }: Stage): Promise<Actor> {
  const service = serviceActor(DEMONSTRATION_ID, 'service:command')
  const account = await database.as(service, 'find the lawyer', (tx) => findAccountByEmail(tx, LAWYER.email))
  return actorFor(DEMONSTRATION_ID, account!.id, [LAWYER.role])
}

/** The whole application as the lawyer's browser asks it. */
async function signedIn(stage: Stage): Promise<(address: string) => Promise<void>> {
  const regie = compose(stage)
  const entered = await regie.request('http://localhost/inloggen', {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: LAWYER.email, password: DEMONSTRATION_PASSWORD }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  return async (address) => {
    const answer = await regie.request(`http://localhost${address}`, { headers: { cookie } })
    const text = await answer.text()
    if (answer.status !== 200 || !text.includes('HZ-'))
      throw new Error(`${address} answered ${answer.status} without a record`)
  }
}

/** What a database at work does by itself after a while: it knows its tables, and which pages everybody sees whole. */
const settle = ({ config }: Stage) =>
  asAdministrator(config.dataFolder, async (admin) => {
    await admin.query('vacuum analyze')
    await admin.query('checkpoint')
  })
