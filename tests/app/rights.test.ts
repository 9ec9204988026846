import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../app/features/identity/index.ts'
import { allRoutes } from '../../app/routes.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'
import { VISITORS } from './rights.table.ts'
import { addressOf, RIGHTS_ROWS, type RightsRow, type Samples, samplesOf } from './samples.ts'

const rows = RIGHTS_ROWS

let regie: RunningRegie
let people: Map<string, Visitor>
/** One real thing for every part of an address that varies. */
let samples: Samples

/** Some forms ask who proved who he is in the last quarter of an hour, and on a slow machine the table takes longer. */
const RENEWED_AFTER_MS = 10 * 60_000
let signedInAt = 0

async function signEverybodyIn() {
  for (const role of VISITORS.slice(1)) people.set(role, await regie.visitor().signInAs(role as Role))
  signedInAt = Date.now()
}

beforeAll(async () => {
  regie = await startRegie()
  people = new Map([['nobody', regie.visitor()]])
  await signEverybodyIn()
  samples = await samplesOf(regie.database, 'deventer')
  // What the round added since the last edition is built already, so that building again finds nothing that changed.
  const policyLead = people.get('policyLead')!
  await policyLead.get(`/werk/verslagen/${samples.report}`)
  await policyLead.post(`/werk/verslagen/${samples.report}/bouwen`)
})
afterAll(() => regie.stop())

/** What a mark of the table means, in words a failing test can show. */
function meaning(row: RightsRow, mark: string): string {
  if (mark === '+') return String(row.status)
  if (mark === '-') return '403'
  if (mark === '0') return '404'
  if (mark === '~') return 'to the work place'
  return row.method === 'GET' ? 'to sign in, and back' : 'to sign in'
}

async function ask(who: string, row: RightsRow, prefix: '' | '/en'): Promise<string> {
  const address = prefix + (prefix && row.pattern === '/' ? '' : addressOf(row.pattern, samples))
  // Who signs out is gone, so that is done by somebody who signed in for it.
  // An administrator who takes somebody's second factor away, ends that person's sessions.
  if (row.pattern === '/werk/accounts/:account/tweede-factor' && who === 'administrator') {
    const answer = await people.get(who)!.post(address)
    people.set('councilMember', await regie.visitor().signInAs('councilMember'))
    return String(answer.status)
  }
  const isLeaving = row.pattern === '/uitloggen' && who !== 'nobody'
  const person = isLeaving ? await regie.visitor().signInAs(who as Role) : people.get(who)!
  const answer = row.method === 'GET' ? await person.get(address) : await person.post(address)
  if (answer.location === `${prefix}/werk`) return 'to the work place'
  if (!answer.location.startsWith(`${prefix}/inloggen`)) return String(answer.status)
  const back = `${prefix}/inloggen?terug=${encodeURIComponent(address.slice(prefix.length))}`
  return answer.location === back ? 'to sign in, and back' : 'to sign in'
}

describe('the table of rights', () => {
  it('names every address of the application, and no other', () => {
    const patternOf = (path: string) => path.replace('/werk/accounts/:id', '/werk/accounts/:account')
    const existing = allRoutes(regie.database.database, () => {}).map(
      ({ method, path }) => `${method} ${patternOf(path)}`,
    )
    expect(rows.map(({ method, pattern }) => `${method} ${pattern}`).sort()).toEqual(existing.sort())
  })

  it('says something about every visitor at every address', () => {
    expect(rows.filter(({ marks }) => !/^[-+>~0]{22}$/.test(marks))).toEqual([])
  })
})

describe.each(['', '/en'] as const)('under "%s"', (prefix) => {
  it.each(rows)('$method $pattern lets in who the table says', async (row) => {
    const said: Record<string, string> = {}
    const expected: Record<string, string> = {}
    if (Date.now() - signedInAt > RENEWED_AFTER_MS) await signEverybodyIn()
    for (const [position, who] of VISITORS.entries()) {
      said[who] = await ask(who, row, prefix)
      expected[who] = meaning(row, row.marks[position]!)
    }
    expect(said).toEqual(expected)
    expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([])
  })
})
