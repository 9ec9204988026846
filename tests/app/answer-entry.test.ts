import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

// Answers that did not come in through the site.

let regie: RunningRegie
let lead: Visitor
let analyst: Visitor
let address: string

beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
  analyst = await regie.visitor().signInAs('analyst')
  const [one] = await regie.database.asAdministrator<{ slug: string }>(
    "select slug from consultation where slug like 'voorbeeld-waar%'",
  )
  address = `/werk/inspraak/${one!.slug}/vragenlijst/bewoners`
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

/** What is in the box, by the way it came in. */
const inBox = async () => {
  const rows = await regie.database.asAdministrator<{ channel: string; count: number }>(
    'select channel, count(*)::int as count from answer_box group by channel order by channel',
  )
  return Object.fromEntries(rows.map(({ channel, count }) => [channel, count]))
}

const paper = { hoe: 'paper', taal: 'nl', version: '1', nummer: '0012', safe: '6', cameras: 'agree' }
const enter = (who: Visitor, given: Record<string, string>) => who.post(`${address}/invoer/formulier`, given)

test('a form on paper counts once it was entered twice and both agree', async () => {
  expect((await lead.get(`${address}/invoer/formulier?hoe=paper&nummer=0012&taal=nl`)).text).toContain(
    'Formulier 0012, eerste keer',
  )
  const first = await enter(lead, paper)
  expect([first.status, first.location]).toEqual([303, expect.stringContaining('klaar=kept')])
  // Pressed twice, it was still typed once.
  expect((await enter(lead, paper)).location).toContain('klaar=kept')
  expect(await inBox()).toEqual({})
  const second = await analyst.get(`${address}/invoer/formulier?hoe=paper&nummer=0012`)
  expect(second.text).toContain('Formulier 0012, tweede keer')
  // What was entered first is not shown.
  expect(second.text).not.toMatch(/checked/)

  const slip = await enter(analyst, { ...paper, tweede: 'ja', safe: '9' })
  expect(slip.status).toBe(422)
  expect(slip.text).toContain('Hoe veilig vindt u uw buurt?: Dit is anders dan de eerste keer.')
  expect(slip.text).not.toContain('camera’s in de stad komen.: Dit is anders')
  const done = await enter(analyst, { ...paper, tweede: 'ja' })
  expect(done.location).toContain('klaar=taken')
  expect(await inBox()).toEqual({ paper: 1 })
  const again = await enter(lead, { ...paper, tweede: 'ja' })
  expect([again.status, again.text.includes('al twee keer ingevoerd')]).toEqual([422, true])
  const kept = await regie.database.asAdministrator('select number, content from survey_entry')
  expect(kept).toEqual([{ number: '0012', content: null }])
})

test('what differs goes in once somebody looked at the paper, as it stands the second time', async () => {
  await enter(lead, { ...paper, nummer: '13' })
  await enter(analyst, { ...paper, nummer: '13', tweede: 'ja', safe: '2', nagekeken: 'on' })
  const [last] = await regie.database.asAdministrator<{ safe: string }>(
    "select content->>'safe' as safe from answer_box where content->>'safe' = '2'",
  )
  expect(last).toEqual({ safe: '2' })
})

test('a form that was entered once can be taken back', async () => {
  await enter(lead, { ...paper, nummer: '14' })
  expect((await lead.get(`${address}/invoer`)).text).toContain('nummer=14')
  await lead.post(`${address}/invoer/weg`, { number: '14' })
  expect((await lead.get(`${address}/invoer`)).text).not.toContain('nummer=14')
})

test('what was said by telephone counts at once, and once', async () => {
  const said = { hoe: 'telephone', taal: 'nl', version: '1', form: 'call-1', safe: '8' }
  await enter(lead, said)
  await enter(lead, said)
  expect(await inBox()).toMatchObject({ telephone: 1 })
})

const CSV = [
  'id,submitdate,startlanguage,token,safe,seen[care],else',
  '1,2026-11-01 10:00:00,nl,geheim-1,7,Y,"=HYPERLINK(""https://example.com"")"',
  '2,2026-11-01 11:00:00,en,geheim-2,4,,',
  '3,,nl,geheim-3,,,',
].join('\n')
const send = (text: string, doe: string) => lead.post(`${address}/bestand`, { doe, file: new File([text], 'a.csv') })

test('a file of another program is checked, then read in whole, and never twice', async () => {
  const checked = await send(CSV, 'check')
  expect(checked.text).toContain('2 antwoorden in het bestand')
  expect(checked.text).toContain('Kolommen die worden overgeslagen: token')
  expect(await inBox()).not.toHaveProperty('import')
  expect((await send(CSV, 'read')).text).toContain('2 antwoorden zijn ingelezen. 0 waren al eerder')
  expect((await send(CSV, 'read')).text).toContain('0 antwoorden zijn ingelezen. 2 waren al eerder')
  expect(await inBox()).toMatchObject({ import: 2 })
  const [kept] = await regie.database.asAdministrator<{ text: string }>(
    "select string_agg(answer_box::text, ' ') as text from answer_box",
  )
  expect(kept!.text).not.toContain('geheim')
})

test('a file with one wrong answer leaves nothing behind, and says where', async () => {
  const before = await inBox()
  const refused = await send(`${CSV}\n4,2026-11-02 10:00:00,nl,geheim-4,12,,`, 'read')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('1 fout; er is niets ingelezen')
  expect(await inBox()).toEqual(before)
})
