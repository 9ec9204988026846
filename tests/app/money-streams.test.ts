import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const BUDGET = '/werk/plannen/mjbp-2020-2023/begroting'
const BZK = 'Impulsgelden van het ministerie van BZK'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const wordsOf = (page: string) => (page.split('<main')[1] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (visitor: Visitor, address: string) => wordsOf((await visitor.get(address)).text)

it('the budget says which stream its lines name that the register does not have', async () => {
  expect(await read(lead, BUDGET)).toContain(
    `${BZK}: een post noemt deze geldstroom, maar hij staat niet in het register.`,
  )
})

it('a stream stands beside the lines that name it, with the differences in words and what is unknown said so', async () => {
  const opened = await lead.post('/werk/registers/geldstromen/nieuw', {
    ...{ basis: 'safety-task', openedOn: '2024-01-08', 'fact.name': BZK, 'fact.source': 'ministry' },
    ...{ 'fact.purpose': 'undermining', 'fact.amount': '100000' },
  })
  expect(opened.status).toBe(303)
  const page = await read(lead, BUDGET)
  expect(page).toContain(
    `${BZK} Ministerie Ondermijning niet bekend € 100.000 € 120.000 niet bekend niet bekend Nog niet`,
  )
  expect(page).toContain(
    `${BZK}: de posten begroten € 120.000, toegekend is € 100.000. Dat is € 20.000 meer dan toegekend.`,
  )
  expect(page).not.toContain('besteed is')
  expect(page).not.toContain('staat niet in het register')

  const step = `${new URL(opened.location, 'http://x').pathname}/stap/spend`
  const revision = /name="revision" value="(\d+)"/.exec((await lead.get(step)).text)![1]!
  const spent = await lead.post(step, { revision, day: '2024-02-01', 'fact.spent': '2500', 'fact.on': 'Projectleider' })
  expect(spent.status).toBe(303)
  expect(await read(lead, BUDGET)).toContain('€ 100.000 € 120.000 € 2.500 niet bekend Nog niet')
})

it('who does not read the working registers sees the budget and no stream', async () => {
  const analyst = await regie.visitor().signInAs('analyst')
  const page = await read(analyst, BUDGET)
  expect(page).toContain('€ 120.000')
  expect(page).not.toContain('Geldstromen')
})
