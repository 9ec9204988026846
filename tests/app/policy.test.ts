import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const LOOSE = 'Beleidsstukken die opnieuw bekeken hadden moeten zijn'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const wordsOf = (page: string) => (page.split('<main')[1] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

it('the register says which version holds, and which should have been looked at again', async () => {
  const page = wordsOf((await lead.get('/werk/beleidsstukken')).text)
  expect(page).toContain(
    'Damoclesbeleid beleidsregel niet genoemd in de bron 2009 (sinds 2009) uiterlijk voorjaar 2023 had bekeken moeten zijn',
  )
  expect(page).toContain('APV Deventer verordening Gemeenteraad Wijziging eind 2022 (sinds december 2022)')
  const loose = wordsOf((await lead.get('/werk/losse-eindjes')).text)
  expect(loose).toContain(LOOSE)
  expect(loose).toContain('Sekswerkbeleid, 2007')
})

it('a version that is adopted ends the one before, and a review takes the alarm away', async () => {
  const address = '/werk/beleidsstukken/damoclesbeleid'
  const bad = await lead.post(address, { doing: 'version', name: '2023', state: 'adopted', validFrom: 'voorjaar' })
  expect(bad.status).toBe(422)
  expect(wordsOf(bad.text)).toContain('Schrijf een dag, maand of jaar')
  await lead.post(address, { doing: 'version', name: '2023', state: 'adopted', validFrom: '2023-06', source: 'Proef' })
  const page = wordsOf((await lead.get(address)).text)
  expect(page).toContain('2023 vastgesteld juni 2023 2009')
  expect(page).toContain('2009 vastgesteld 2009 juni 2023')
  expect(wordsOf((await lead.get('/werk/losse-eindjes')).text)).not.toContain('Damoclesbeleid, 2009')
  const again = await lead.post(address, { doing: 'version', name: '2023', state: 'draft' })
  expect(wordsOf(again.text)).toContain('Er is al een versie met deze naam.')

  const sexWork = '/werk/beleidsstukken/sekswerkbeleid'
  await lead.post(sexWork, { doing: 'review', reviewedOn: '2026-01-15', outcome: 'Blijft zo', next: '2099-01-15' })
  expect(wordsOf((await lead.get(sexWork)).text)).toContain('Bekeken op 15 januari 2026: Blijft zo')
  expect(wordsOf((await lead.get('/werk/losse-eindjes')).text)).not.toContain('Sekswerkbeleid, 2007')
})

it('a ruling stands on the thread with the policy that it changes, and who may not write only reads', async () => {
  const list = await lead.get('/werk/rechtspraak')
  expect(wordsOf(list.text)).toContain('Wet goed verhuurderschap wetsvoorstel of wet 7 maart 2023')
  const address = /href="(\/werk\/rechtspraak\/[0-9a-f-]{36})"[^>]*><span lang="nl">Gebiedsverbod/.exec(list.text)![1]!
  const analyst = await regie.visitor().signInAs('analyst')
  const read = await analyst.get(address)
  expect(wordsOf(read.text)).toContain('De weg van de APV lijkt niet kansrijk')
  expect(read.text).not.toContain('<textarea')
  const bylaw = await analyst.get('/werk/beleidsstukken/apv-deventer')
  const thread = /href="(\/werk\/draad\/[0-9a-f-]{36})"/.exec(bylaw.text)![1]!
  expect((await analyst.get(thread)).text).toContain('Gebiedsverbod op internet (Utrecht)')
  const late = await lead.post(address, { title: 'x', kind: 'ruling', state: 'applied', revision: '9' })
  expect(wordsOf(late.text)).toContain('Iemand anders heeft dit net gewijzigd.')
})
