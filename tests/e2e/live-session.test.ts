import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSound } from '../support/sound.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// An evening with phones that have no JavaScript, and a screen in the hall that has.

const CONSULTATION = 'voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
let site: WithoutScript
beforeAll(async () => {
  site = await openWithoutScript()
})
afterAll(() => site?.stop())

/** Somebody in the hall whose phone only sends what its form would. */
async function joinAs(
  code: string,
): Promise<{ visitor: Visitor; send(fields: Record<string, string>): Promise<number> }> {
  const visitor = site.regie.visitor()
  const send = async (fields: Record<string, string>) => {
    const { text } = await visitor.get(`/meedoen/${code}`)
    const round = /name="ronde" value="([^"]+)"/.exec(text)?.[1] ?? ''
    return (await visitor.post(`/meedoen/${code}`, { ronde: round, ...fields })).status
  }
  return { visitor, send }
}

/** A session that goes on, made by the forms of the work place. */
async function hold(title: string, rounds: Record<string, string>[]) {
  const host = await site.regie.visitor().signInAs('policyLead')
  const about = { title, kind: 'network', heldOn: '2026-12-11', place: 'De zaal', mostParticipants: '100' }
  const { location } = await host.post(`/werk/inspraak/${CONSULTATION}/sessie`, about)
  for (const round of rounds) expect((await host.post(`${location}/ronde`, round)).status).toBe(303)
  expect((await host.post(`${location}/stap`, { to: 'running' })).status).toBe(303)
  const code = /regie-live-code">([A-Z2-9]{6})</.exec((await host.get(location)).text)![1]!
  const lead = async (does: string, round: number) => {
    const { text } = await host.get(`${location}/leiden`)
    const ids = [...text.matchAll(/name="ronde" value="([^"]+)"/g)].map(([, id]) => id!)
    return (await host.post(`${location}/leiden`, { doe: does, ronde: ids[round]! })).status
  }
  return { code, location, lead }
}

test('every page of a session is sound for everybody, and a phone with script turns to the next question by itself', async () => {
  const { code, location, lead } = await hold('Avond voor iedereen', [
    { kind: 'points', question: 'Verdeel tien punten', options: 'Licht\nToezicht\nGroen', points: '10' },
    { kind: 'pairs', question: 'Wat is belangrijker?', options: 'Licht\nToezicht\nGroen' },
  ])
  const page = await site.newPage({ javaScriptEnabled: true })
  const screen = await site.newPage({ javaScriptEnabled: true })
  await page.goto(`${site.regie.url}/meedoen`)
  await expectSound(page)
  await page.goto(`${site.regie.url}/meedoen/${code}`)
  await expectSound(page)
  await screen.goto(`${site.regie.url}/meedoen/${code}/scherm`)
  await expectSound(screen)

  expect(await lead('open', 0)).toBe(303)
  await page.getByRole('heading', { level: 1, name: 'Verdeel tien punten' }).waitFor()
  await expectSound(page)
  await expectSound(screen)
  // By keyboard alone.
  for (const [option, amount] of Object.entries({ Licht: '6', Toezicht: '4' })) {
    await page.getByLabel(option).focus()
    await page.keyboard.type(amount)
  }
  await page.keyboard.press('Enter')
  await page.getByText('Uw stem is geteld').waitFor()
  await expectSound(page)
  for (let person = 0; person < 5; person++) {
    const { send } = await joinAs(code)
    expect(await send({ 'points.o1': '7', 'points.o3': '3' })).toBe(303)
  }
  const host = await site.signedIn('policyLead', { javaScriptEnabled: true })
  await host.goto(`${site.regie.url}${location}/leiden`)
  await expectSound(host)
  await host.getByRole('button', { name: 'Sluit en laat de uitkomst zien' }).click()
  await page.getByText('Licht staat op 1, hoe we ook tellen.', { exact: false }).waitFor()
  await screen.getByText('Licht staat op 1, hoe we ook tellen.', { exact: false }).waitFor()
  for (const one of [page, screen, host]) await expectSound(one)
  expect(await lead('open', 1)).toBe(303)
  await page.getByRole('heading', { level: 1, name: 'Wat is belangrijker?' }).waitFor()
  await expectSound(page)
  await host.goto(site.regie.url + location)
  await expectSound(host)
})

test('a vote survives a lost connection on a small phone: what was chosen stays, and what was confirmed counts once', async () => {
  const { code, lead } = await hold('Avond zonder bereik', [
    { kind: 'statements', question: 'Eens?', options: 'Meer licht in het park' },
    { kind: 'statements', question: 'En dit?', options: 'Meer toezicht' },
  ])
  expect(await lead('open', 0)).toBe(303)
  const phone = await site.newPage({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } })
  await phone.goto(`${site.regie.url}/meedoen/${code}`)
  const connected = (isThere: boolean) => phone.context().setOffline(!isThere)
  const agree = phone.getByRole('radio').first()
  const send = phone.getByRole('button', { name: 'Stem versturen' })

  await agree.check()
  await connected(false)
  await send.click()
  await phone.getByText('wat u koos staat er nog').waitFor()
  expect(await agree.isChecked()).toBe(true)
  await expectSound(phone)
  await phone.setViewportSize({ width: 320, height: 640 })
  await connected(true)
  // Somebody who is not sure that it went well presses twice.
  await send.dblclick()
  await phone.getByText('Uw stem is geteld').waitFor()
  const votes = await site.regie.database.asAdministrator<{ many: number }>(
    "select count(*)::int as many from live_vote v join live_round r on r.id = v.round_id where r.question = 'Eens?'",
  )
  expect(votes).toEqual([{ many: 1 }])

  // Confirmed, and then the connection is gone while the hall goes on.
  await connected(false)
  expect(await lead('close', 0)).toBe(303)
  expect(await lead('open', 1)).toBe(303)
  await phone.waitForTimeout(2500)
  expect(await phone.getByText('Uw stem is geteld').isVisible()).toBe(true)
  await connected(true)
  await phone.getByRole('heading', { level: 1, name: 'En dit?' }).waitFor()
})

test('an evening: prepared, held with phones without script, shown in the hall, written down and published', async () => {
  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}/werk/inspraak/${CONSULTATION}`)
  await lead.getByRole('link', { name: 'Sessie voorbereiden' }).click()
  await lead.getByLabel('Naam').fill('Netwerkavond')
  await lead.getByRole('button', { name: 'Opslaan' }).click()
  await lead.getByText('Kies een datum.').first().waitFor()
  expect(await lead.getByLabel('Naam').inputValue()).toBe('Netwerkavond')
  await lead.getByLabel('Datum').fill('2026-12-10')
  await lead.getByLabel('Plaats').fill('De raadzaal')
  await lead.getByLabel('Agenda').fill('Welkom\nStemmen over de thema’s')
  await lead.getByRole('button', { name: 'Opslaan' }).click()

  await lead.getByRole('heading', { level: 1, name: 'Netwerkavond' }).waitFor()
  const addRound = async (kind: string, question: string, options: string) => {
    await lead.getByLabel('Soort ronde').selectOption(kind)
    await lead.getByLabel('Vraag of opdracht').fill(question)
    await lead.getByLabel('Waaruit wordt gekozen, elk op een eigen regel').fill(options)
    await lead.getByRole('button', { name: 'Ronde toevoegen' }).click()
    await lead.getByRole('rowheader', { name: question }).waitFor()
  }
  await addRound('ideas', 'Wat maakt uw buurt veiliger?', '')
  await addRound(
    'ranking',
    'Wat moet het eerst?',
    'Drugsoverlast\nWoninginbraak\nVerkeer bij scholen\nOnline oplichting',
  )
  await addRound(
    'rate',
    'Hoe belangrijk en hoe haalbaar?',
    'Meer licht in het park\nEen wijkagent op de markt\nDeelscooters weg',
  )
  await addRound('statements', 'Bent u het eens?', 'Er moeten meer cameras komen\nDe politie is goed te bereiken')
  const code = (await lead.locator('.regie-live-code').textContent())!
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)

  // In the hall: the screen waits, a phone types the code.
  const screen = await site.newPage({ javaScriptEnabled: true, viewport: { width: 1920, height: 1080 } })
  await screen.goto(`${site.regie.url}/meedoen/${code}/scherm`)
  await screen.getByRole('heading', { name: 'We beginnen zo' }).waitFor()
  const phone = await site.newPage({ viewport: { width: 320, height: 640 } })
  await phone.goto(`${site.regie.url}/meedoen`)
  await phone.getByLabel('Code').fill('ZZZZZZ')
  await phone.getByRole('button', { name: 'Doe mee' }).click()
  await phone.getByText('Deze code kennen we niet').first().waitFor()
  await phone.getByLabel('Code').fill(code.toLowerCase())
  await phone.getByRole('button', { name: 'Doe mee' }).click()
  await phone.getByRole('heading', { name: 'De sessie is nog niet begonnen' }).waitFor()
  await lead.getByRole('button', { name: 'Sessie beginnen' }).click()
  await screen.getByRole('heading', { name: 'De volgende vraag komt zo' }).waitFor()

  // Ideas: read by the host before the hall reads them.
  const others = await Promise.all(Array.from({ length: 11 }, () => joinAs(code)))
  await lead.getByRole('button', { name: 'Open ronde 1' }).click()
  await screen.getByRole('heading', { name: 'Wat maakt uw buurt veiliger?' }).waitFor()
  await phone.reload()
  await phone.getByLabel('Idee 1').fill('<script>alert(1)</script> meer licht')
  await phone.getByRole('button', { name: 'Ideeën versturen' }).click()
  await phone.getByText('Uw ideeën zijn binnen').waitFor()
  for (const [at, { send }] of others.slice(0, 4).entries()) {
    expect(await send({ 'idea-1': at < 2 ? 'Meer licht' : 'Iets dat kwetst', 'idea-2': `Plan ${at}` })).toBe(303)
  }
  await screen.locator('[data-votes]', { hasText: '5' }).waitFor()
  await lead.getByRole('button', { name: 'Sluit het ophalen' }).click()
  await screen.getByText('De ideeën zijn binnen').waitFor()
  expect(await screen.content()).not.toContain('Meer licht')
  for (let times = 0; times < 2; times++) {
    const improper = lead.getByRole('rowheader', { name: 'Iets dat kwetst', exact: true })
    await lead.getByRole('row').filter({ has: improper }).first().getByRole('button', { name: 'Verberg' }).click()
    await lead.getByText('verborgen').nth(times).waitFor()
  }
  await lead.getByRole('button', { name: 'Zet de ideeën op het scherm' }).click()
  await screen.getByText('meer licht', { exact: false }).first().waitFor()
  expect(await screen.content()).not.toContain('kwetst')

  // An order: nothing of it is anywhere until it closes; changed, sent twice and sent from two tabs it counts once.
  await lead.getByRole('button', { name: 'Open ronde 2' }).click()
  await phone.goto(`${site.regie.url}/meedoen/${code}`)
  await phone.getByRole('button', { name: 'Stem versturen' }).click()
  await phone.getByText('U heeft nog niets gekozen.').first().waitFor()
  await phone.getByLabel('Drugsoverlast').selectOption('1')
  await phone.getByLabel('Woninginbraak').selectOption('1')
  await phone.getByRole('button', { name: 'Stem versturen' }).click()
  await phone.getByRole('alert').first().waitFor()
  await phone.getByLabel('Woninginbraak').selectOption('2')
  await phone.getByRole('button', { name: 'Stem versturen' }).click()
  await phone.getByText('Uw stem is geteld').waitFor()
  const tab = await phone.context().newPage()
  await tab.goto(`${site.regie.url}/meedoen/${code}?wijzig=1`)
  expect(await tab.getByLabel('Woninginbraak').inputValue()).toBe('2')
  await tab.getByLabel('Verkeer bij scholen').selectOption('3')
  await tab.getByRole('button', { name: 'Nieuwe stem versturen' }).click()
  await tab.getByText('Uw stem is geteld').waitFor()
  await phone.goBack()
  await phone.getByRole('button', { name: /stem versturen/i }).click()
  await phone.getByText('Uw stem is geteld').waitFor()
  for (const [at, { send }] of others.entries()) {
    const [second, third] = at % 2 === 0 ? ['o2', 'o3'] : ['o3', 'o2']
    expect(await send({ 'order.o1': '1', [`order.${second}`]: '2', [`order.${third}`]: '3' })).toBe(303)
  }
  await screen.locator('[data-votes]', { hasText: '12' }).waitFor()
  await lead.reload()
  const began = Date.now()
  await lead.getByRole('button', { name: 'Sluit en laat de uitkomst zien' }).click()
  await screen.getByText('Drugsoverlast staat op 1, hoe we ook tellen.').waitFor()
  expect(Date.now() - began).toBeLessThan(2000)
  await screen.getByText('Plek 2 tot en met 3 verschillen niet aantoonbaar.', { exact: false }).waitFor()
  await phone.reload()
  await phone.getByText('De cijfers in een tabel').waitFor()
  await lead.reload()

  await lead.getByRole('button', { name: 'Open ronde 3' }).click()
  await phone.goto(`${site.regie.url}/meedoen/${code}`)
  for (const { send } of others) {
    const marks = { 'importance-o1': '5', 'feasibility-o1': '4', 'importance-o2': '4', 'feasibility-o2': '2' }
    expect(await send({ ...marks, 'importance-o3': '2', 'feasibility-o3': '3' })).toBe(303)
  }
  await lead.getByRole('button', { name: 'Sluit en laat de uitkomst zien' }).click()
  await screen.getByText('Aantoonbaar belangrijk én haalbaar: Meer licht in het park.', { exact: false }).waitFor()
  await phone.reload()

  await lead.getByRole('button', { name: 'Open ronde 4' }).click()
  for (const { send } of others) expect(await send({ o1: 'agree', o2: 'disagree' })).toBe(303)
  await lead.getByRole('button', { name: 'Sluit en laat de uitkomst zien' }).click()
  await screen.getByText('wordt nog berekend', { exact: false }).waitFor()
  site.regie.pass(3)
  await site.regie.runDueJobs()
  await screen.getByText('Geen duidelijke groepen', { exact: false }).waitFor()
  await phone.reload()

  // Over, written down, and for everybody to read.
  await lead.getByRole('link', { name: 'Terug naar de sessie' }).click()
  await lead.getByRole('button', { name: 'Sessie beëindigen' }).click()
  await phone.reload()
  await phone.getByRole('heading', { name: 'De sessie is voorbij' }).waitFor()
  await lead.getByLabel('Aantal aanwezigen').fill('14')
  await lead.getByLabel('Verslag van de bijeenkomst').fill('Er is gestemd over vier thema’s.')
  await lead.getByRole('button', { name: 'Vaststellen' }).click()
  await lead.getByText('Dit verslag is vastgesteld').waitFor()
  await lead.getByRole('button', { name: 'Uitkomst openbaar maken' }).click()
  await phone.goto(`${site.regie.url}/praat-mee/${CONSULTATION}`)
  await phone.getByRole('link', { name: 'Netwerkavond' }).click()
  await phone.getByText('14 aanwezigen', { exact: false }).waitFor()
  await phone.getByText('Er is gestemd over vier thema’s.').waitFor()
  expect(await phone.content()).not.toContain('kwetst')
  await phone.setViewportSize({ width: 1280, height: 900 })
  const reader = await site.newPage({ javaScriptEnabled: true })
  await reader.goto(phone.url())
  await reader.getByText('14 aanwezigen', { exact: false }).waitFor()
  await expectSound(reader)
})
