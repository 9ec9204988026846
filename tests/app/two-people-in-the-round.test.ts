import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { fieldsOf } from '../support/fields-of.ts'
import { linkMailedTo, ROUND } from '../support/fresh-round.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Seen, Visitor } from '../support/visitor.ts'

// Two people have the same form open, and both save. Whoever comes second sees both texts, and the first text stands until then.

let regie: RunningRegie
let first: Visitor
let second: Visitor
let goal: string
beforeAll(async () => {
  regie = await startRegie()
  first = await regie.visitor().signInAs('policyLead')
  second = await regie.visitor().signInAs('policyLead')
  const [open] = await sql<{ goalCode: string }>(
    `select goal_code as "goalCode" from goal_account where account_state(id) = 'open' order by goal_code limit 1`,
  )
  goal = `${ROUND}/doelen/${open!.goalCode}`
})
afterAll(() => regie?.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const sql = <Row extends Record<string, unknown>>(statement: string) => regie.database.asAdministrator<Row>(statement)

function expectBoth(answer: Seen, ...texts: string[]) {
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Iemand anders was u voor')
  for (const text of texts) expect(answer.text).toContain(text)
}

const consequences = () =>
  sql(`select consequence_reason as reason from goal_account where consequence_reason like 'Van de %'`)

test('what follows from an account: both texts are seen, also after a refusal for something else', async () => {
  const action = `${goal}/gevolg`
  const opened = fieldsOf(await second.get(goal), action)
  const mine = (reason: string) => ({ ...opened, consequence: 'continue', reason })
  expect((await first.post(action, mine('Van de eerste'))).status).toBe(303)
  // The second forgets the reason first. That does not make him somebody who has seen what the first wrote.
  const forgotten = await second.post(action, { ...opened, consequence: 'stop', reason: '' })
  expect(forgotten.status).toBe(422)
  const again = { ...fieldsOf(forgotten, action), consequence: 'continue', reason: 'Van de tweede' }
  const late = await second.post(action, again)
  expectBoth(late, 'Van de eerste', 'Van de tweede')
  expect(await consequences()).toEqual([{ reason: 'Van de eerste' }])
  const knowing = { ...fieldsOf(late, action), reason: 'Van de eerste, en van de tweede' }
  expect((await second.post(action, knowing)).status).toBe(303)
  expect(await consequences()).toEqual([{ reason: 'Van de eerste, en van de tweede' }])
})

test('which figures are shown besides: what the second chose is still marked', async () => {
  const action = `${goal}/cijfers`
  const { revision } = fieldsOf(await second.get(goal), action)
  expect((await first.post(action, { revision: revision!, keys: ['hic_total'] })).status).toBe(303)
  const late = await second.post(action, { revision: revision!, keys: ['zvh_cases'] })
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/value="zvh_cases"[^>]*checked|checked[^>]*value="zvh_cases"/)
  expect(await sql('select picked from goal_account where cardinality(picked) > 0')).toEqual([
    { picked: ['hic_total'] },
  ])
})

test('a piece that a colleague took away meanwhile can be kept as a piece of its own', async () => {
  const fresh = { kind: 'lesson', source: 'Het team', weight: 'light', weightReason: 'Zo begonnen', revision: '0' }
  await first.post(`${goal}/stukken/nieuw`, { ...fresh, wording: 'Om weg te halen' })
  const [piece] = await sql<{ id: string }>(`select id from account_piece where wording = 'Om weg te halen'`)
  const action = `${goal}/stukken/${piece!.id}`
  const opened = fieldsOf(await second.get(action), action)
  expect((await first.post(action, { doing: 'drop' })).status).toBe(303)
  const late = await second.post(action, { ...opened, wording: 'Mijn lange verhaal' })
  expect([late.status, late.text.includes('Dit stuk is er niet meer')]).toEqual([422, true])
  expect(fieldsOf(late, `${goal}/stukken/nieuw`)).toMatchObject({ wording: 'Mijn lange verhaal', kind: 'lesson' })
})

test('a piece: kind, source and weight of the other are seen as well', async () => {
  const fresh = { kind: 'lesson', source: 'Het team', weight: 'light', weightReason: 'Zo begonnen', revision: '0' }
  await first.post(`${goal}/stukken/nieuw`, { ...fresh, wording: 'Om te delen' })
  const [piece] = await sql<{ id: string }>(`select id from account_piece where wording = 'Om te delen'`)
  const action = `${goal}/stukken/${piece!.id}`
  const opened = fieldsOf(await second.get(action), action)
  await first.post(action, { ...opened, kind: 'surprise', source: 'De wijkagent' })
  const late = await second.post(action, { ...opened, wording: 'Van de tweede' })
  expectBoth(late, 'Verrassing', 'De wijkagent', 'Van de tweede')
})

test('a risk: both texts are seen, and stand there still when a colleague closed it', async () => {
  const [subject] = await sql<{ id: string }>(`select id from node where kind = 'goal' and reference = 'T3.D2' limit 1`)
  const risk = { kind: 'risk', title: 'Te weinig mensen', subjectId: subject!.id, revision: '0' }
  expect((await first.post('/werk/verantwoording/risicos/nieuw', risk)).status).toBe(303)
  const [made] = await sql<{ id: string }>(`select id from goal_risk where title = 'Te weinig mensen'`)
  const action = `/werk/verantwoording/risicos/${made!.id}`
  const opened = fieldsOf(await second.get(action), action)
  await first.post(action, { ...opened, measure: 'Van de eerste' })
  const late = await second.post(action, { ...opened, measure: 'Van de tweede' })
  expectBoth(late, 'Van de eerste', 'Van de tweede')
  const seen = fieldsOf(late, action)
  await first.post(action, { doing: 'close', closedReason: 'Er zijn mensen bij', revision: seen.revision! })
  expectBoth(await second.post(action, seen), 'Er zijn mensen bij', 'Van de tweede')
  expect(await sql(`select measure from goal_risk where title = 'Te weinig mensen'`)).toEqual([
    { measure: 'Van de eerste' },
  ])
})

test('the execution plan: two people fill it in together, and see the one line for which they chose differently', async () => {
  await sql(`set session_replication_role = replica;
    delete from execution_line where municipality_id = 'deventer'; delete from execution_plan where municipality_id = 'deventer'`)
  const action = `${ROUND}/uitvoeringsplan`
  await first.post(action, { doing: 'begin' })
  const [one, two, three] = await sql<{ id: string }>('select id from execution_line order by position limit 3')
  const opened = fieldsOf(await second.get(action), action)
  const chosen = async () =>
    (
      await sql<{ choice: string | null; reason: string }>(
        'select choice, reason from execution_line order by position limit 3',
      )
    ).map(({ choice, reason }) => `${choice}: ${reason}`)
  const byFirst = { [`choice-${one!.id}`]: 'carryOver', [`choice-${two!.id}`]: 'drop', [`reason-${two!.id}`]: 'Af' }
  expect((await first.post(action, { ...opened, ...byFirst })).status).toBe(303)
  // The second chose for the third line, and knows nothing of the other two.
  const byName = await second.post(action, { ...opened, [`choice-${three!.id}`]: 'carryOver' })
  expect(byName.status).toBe(303)
  expect(await chosen()).toEqual(['carryOver: ', 'drop: Af', 'carryOver: '])
  const late = await second.post(action, {
    ...opened,
    [`choice-${two!.id}`]: 'carryOver',
    [`reason-${two!.id}`]: 'Loopt nog',
  })
  expectBoth(late, 'laten vallen: Af', 'doorgaan: Loopt nog')
  expect(await chosen()).toEqual(['carryOver: ', 'drop: Af', 'carryOver: '])
  const again = fieldsOf(late, action)
  expect((await second.post(action, again)).status).toBe(303)
  expect(await chosen()).toEqual(['carryOver: ', 'carryOver: Loopt nog', 'carryOver: '])
})

test('a section of the report: looking at it first does not hide that a colleague saved', async () => {
  const action = '/werk/verslagen/voortgangsrapportage-veiligheid-2023/onderdelen/woonoverlast'
  const opened = fieldsOf(await second.get(action), action)
  const { figures: _picked, ...plain } = opened
  expect((await first.post(action, { ...plain, how: 'Wat de eerste schreef.' })).status).toBe(303)
  const looked = await second.post(action, { ...plain, how: 'Wat de tweede schreef.', do: 'preview' })
  expect(looked.status).toBe(200)
  const late = await second.post(action, fieldsOf(looked, action))
  expectBoth(late, 'Wat de eerste schreef.', 'Wat de tweede schreef.')
})

test('two colleagues of a partner with one link: neither loses a word', async () => {
  const [round] = await sql<{ id: string }>(`select id from accounting_round where municipality_id = 'deventer'`)
  await sql(`set session_replication_role = replica;
    insert into contribution_request (municipality_id, round_id, asked, subjects, due_on) values ('deventer', '${round!.id}', 'Jongerenwerk',
      '[{"code":"T1.D1","title":"Een doel","actions":[]}]', '2099-01-01')`)
  const [asked] = await sql<{ id: string }>(`select id from contribution_request where asked = 'Jongerenwerk'`)
  const request = `${ROUND}/gevraagd/${asked!.id}`
  await first.get(request)
  expect((await first.post(request, { doing: 'link', email: 'team@jongeren.example', revision: '1' })).status).toBe(303)
  const address = await linkMailedTo(regie.database, 'team@jongeren.example')
  const [ans, bea] = [regie.visitor(), regie.visitor()]
  const opened = fieldsOf(await bea.get(address), address)
  await ans.get(address)
  expect((await ans.post(address, { ...opened, 'T1.D1|done': 'Van Ans', final: 'no' })).status).toBe(303)
  // Bea wrote in another field: what Ans kept stays.
  expect((await bea.post(address, { ...opened, 'T1.D1|effect': 'Van Bea', final: 'no' })).status).toBe(303)
  expect(fieldsOf(await ans.get(address), address)).toMatchObject({
    'T1.D1|done': 'Van Ans',
    'T1.D1|effect': 'Van Bea',
  })
  // Both wrote in the same field.
  const late = await bea.post(address, { ...opened, 'T1.D1|done': 'Anders, van Bea', final: 'no' })
  expect(late.text).toContain('Iemand anders was u voor')
  for (const text of ['Van Ans', 'Anders, van Bea']) expect(late.text).toContain(text)
  await ans.post(address, { ...fieldsOf(await ans.get(address), address), final: 'yes' })
  const tooLate = await bea.post(address, { ...fieldsOf(late, address), final: 'yes' })
  expect(tooLate.text).toContain('Iemand anders leverde met dezelfde link al in.')
  expect(tooLate.text).toContain('Anders, van Bea')
})
