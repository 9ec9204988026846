import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { fieldsOf } from '../support/fields-of.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Seen } from '../support/visitor.ts'
import { FORMS, type TwoInOneForm } from './two-in-one-form.table.ts'

// Two people have the same form open. The first saves. The second makes a mistake first, and has not seen what the first wrote
// when he sends the form again: he sees both texts, and only then may his own take the place of the other's.

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie?.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const value = async (statement: string) =>
  (await regie.database.asAdministrator<{ value: string }>(statement)).map((row) => row.value)[0] ?? ''

const visitorFor = async ({ role }: TwoInOneForm) => regie.visitor().signInAs(role)

test.each(FORMS)('$name: who comes second sees both texts, also after a mistake of his own', async (form) => {
  const [first, second] = [await visitorFor(form), await visitorFor(form)]
  const page = typeof form.page === 'string' ? form.page : await form.page(first, value)
  const action = form.action?.(page) ?? page
  const [mine, theirs] = [form.mine ?? 'Van de tweede', form.theirs ?? 'Van de eerste']
  const drawn = (seen: Seen) => fieldsOf(seen, action, form.field)
  const opened = drawn(await second.get(page))
  const typed = { ...opened, ...form.filled }

  const saved = await first.post(action, { ...typed, [form.field]: theirs })
  expect([saved.status, await value(form.stored)]).toEqual([303, theirs])

  const wrong = await second.post(action, { ...typed, [form.field]: mine, ...form.mistake })
  expect(wrong.status).toBe(form.isLooking ? 200 : 422)
  expect(drawn(wrong)[form.field]).toBe(form.mistake[form.field] ?? mine)

  const mended = Object.fromEntries(Object.keys(form.mistake).map((name) => [name, typed[name] ?? '']))
  const late = await second.post(action, { ...drawn(wrong), ...mended, [form.field]: mine })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Iemand anders was u voor')
  const [table] = /Nu opgeslagen[\s\S]*?<\/table>/.exec(late.text) ?? ['']
  for (const text of [theirs, mine]) expect(table).toContain(text)
  expect(await value(form.stored)).toBe(theirs)

  const knowing = await second.post(action, drawn(late))
  expect([knowing.status, await value(form.stored)]).toEqual([303, mine])
})

test('a deviation of an effect evaluation that is refused keeps what was typed', async () => {
  const analyst = await regie.visitor().signInAs('analyst')
  const slug =
    await value(`select slug as value from effect_protocol p join effect_registration r on r.protocol_id = p.id
                             where p.municipality_id = 'deventer' order by slug limit 1`)
  const [page, action] = [`/werk/effecten/${slug}`, `/werk/effecten/${slug}/afwijking`]
  const told = () => value('select count(*)::text as value from effect_amendment')
  await analyst.get(page)
  const before = await told()
  for (const typed of [
    { change: 'De looptijd werd korter', reason: ' ' },
    { change: '', reason: 'Er was geen geld' },
  ]) {
    const refused = await analyst.post(action, typed)
    expect([refused.status, fieldsOf(refused, action)]).toEqual([422, typed])
  }
  expect(await told()).toBe(before)
})
