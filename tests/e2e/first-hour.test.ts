import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SMALL_PLAN } from '../../app/features/exchange/testing/small-plan.ts'
import { typeRegie } from '../support/command.ts'
import { createTestDatabase } from '../support/database.ts'
import { ROOT } from '../support/demonstration.ts'
import { temporaryFolders } from '../support/folders.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

/**
 * The first hour of a newcomer, from an empty database: a first and a second municipality from their settings files, and in
 * the second a plan, figures, and three people who each do one thing. The checklist says at each moment what is there.
 */
const HOST = 'tweede.localhost'
const PASSWORD = 'groene-fietsen-op-de-kade'

const folders = temporaryFolders()
let regie: RunningRegie
let folder: string
let administrator: Visitor
let lead: Visitor

beforeAll(async () => {
  folder = folders.make()
  regie = await startRegie({}, await createTestDatabase('embedded'))
})
afterAll(async () => {
  await regie?.stop()
  folders.removeAll()
})

const type = (words: string[], stdin = '') => typeRegie(regie.database, words, { folder, stdin })
const comeIn = async (email: string) => {
  const visitor = regie.visitorAt(HOST)
  expect((await visitor.signIn(email, PASSWORD)).status).toBe(303)
  return visitor
}
const progress = async (who: Visitor) =>
  /(\d) van de 9 stappen staan er/.exec((await who.get('/werk/eerste-uur')).text)?.[1]
const beginsAt = async (who: Visitor) =>
  /<h2[^>]*>([^<]+)<\/h2><p class="regie-first-steps__state"><span[^>]*>nog te doen<\/span><span[^>]*>begin hier/.exec(
    (await who.get('/werk/eerste-uur')).text,
  )?.[1]

function settingsOf(id: string, more: string): string {
  const file = join(folder, `${id}.yaml`)
  writeFileSync(
    file,
    `id: ${id}
name: Gemeente ${id}
siteName: Veilig ${id}
cbsCode: GM999${id.length}
contact: veiligheid@${id}.example
${more}`,
  )
  return file
}

test('two municipalities stand up from their settings files, and the administrator sees where to begin', async () => {
  expect(await type(['setup', settingsOf('eerste', 'hosts: [eerste.localhost]')])).toMatchObject({ code: 0 })
  const wanted = `hosts: [${HOST}]
currentPlan: klein
signIn: { passwords: true, secondFactorFor: [] }
firstAdministrator: { email: beheer@tweede.example, name: Bo Beheer }`
  expect(await type(['setup', settingsOf('tweede', wanted)], `${PASSWORD}\n`)).toMatchObject({ code: 0 })
  administrator = await comeIn('beheer@tweede.example')
  expect(await progress(administrator)).toBe('1')
  expect(await beginsAt(administrator)).toBe('Inloggen regelen')
})

test('areas and the second step come with the same file, once more', async () => {
  copyFileSync(join(ROOT, 'db/seed/merendam/wijken-2026.geojson'), join(folder, 'wijken.geojson'))
  const wanted = `hosts: [${HOST}]
currentPlan: klein
areas: [{ kind: district, vintage: 2026, source: 'CBS/Kadaster, CC BY 4.0', file: wijken.geojson }]
signIn: { passwords: true, secondFactorFor: [privacyOfficer] }`
  expect(await type(['setup', settingsOf('tweede', wanted)])).toMatchObject({ code: 0 })
  // What was set by command is seen within two seconds.
  await expect.poll(() => progress(administrator), { timeout: 5000 }).toBe('3')
  expect(await beginsAt(administrator)).toBe('De eerste mensen')
})

test('three people come to work', async () => {
  for (const [name, role] of [
    ['Pien Plan', 'policyLead'],
    ['Els Evenement', 'eventsAdviser'],
  ] as const) {
    const email = `${name.split(' ')[0]!.toLowerCase()}@tweede.example`
    const words = ['user', 'add', '--email', email, '--name', name, '--role', role, '--municipality', 'tweede']
    expect(await type(words, `${PASSWORD}\n`)).toMatchObject({ code: 0 })
  }
  await expect.poll(() => progress(administrator), { timeout: 5000 }).toBe('4')
  lead = await comeIn('pien@tweede.example')
  expect(await progress(lead)).toBe('4')
  expect((await lead.get('/werk')).text).toContain('Dag Pien Plan')
})

test('the policy lead reads in a plan, records the decision, and reads in figures', async () => {
  const sent = await lead.post('/werk/plannen/importeren', { file: new File([SMALL_PLAN], 'plan.yaml') })
  const preview = await lead.get(sent.location)
  const shown = /name="shown" value="([^"]*)"/.exec(preview.text)![1]!
  expect((await lead.post(sent.location, { shown })).location).toContain('klaar=klein')
  const decision = { stage: 'council', decidedBy: 'Gemeenteraad', decidedOn: '2026-11-18' }
  expect((await lead.post('/werk/plannen/klein/versies', decision)).status).toBe(303)

  // The indicator came along with the plan.
  const key = 'drenkelingen'
  const rows = ['2024,,value,12,,,,,,', '2025,,value,9,,,,,,'].map((row) => `${key},${row}`)
  const columns = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'
  const content = [columns, ...rows].join('\n')
  const facts = {
    title: 'Ongelukken',
    fileSource: 'Reddingsbrigade',
    licence: 'CC0',
    content,
    publishedOn: '2026',
    retrievedOn: '2026-11-02',
  }
  const checked = await lead.post('/werk/cijfers/importeren', { ...facts, step: 'check' })
  expect(checked.text).toContain('2025')
  const hidden = Object.fromEntries(
    [...checked.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )
  const saved = await lead.post('/werk/cijfers/importeren', { ...facts, ...hidden, step: 'confirm' })
  expect(
    saved.status,
    saved.text
      .split('<main')[1]
      ?.replaceAll(/<[^>]+>/g, ' ')
      .slice(0, 1500),
  ).toBe(303)
  expect(await progress(lead)).toBe('8')
  expect(await beginsAt(lead)).toBe('Het eerste register in gebruik')
})

test('the events adviser opens the first register, and the checklist is complete', async () => {
  const adviser = await comeIn('els@tweede.example')
  const profile = await adviser.post('/werk/registers/locatieprofiel/nieuw', {
    ...{ basis: 'openbare-orde', openedOn: '2026-11-02', 'fact.location': 'Proefplein', 'fact.maxVisitors': '5000' },
    ...{ 'fact.maxNoise': '70', 'fact.maxDays': '6', 'fact.restDays': '14' },
  })
  expect(profile.status).toBe(303)
  expect((await administrator.get('/werk/eerste-uur')).text).toContain('Alles staat er.')
  expect((await regie.visitorAt(HOST).get('/plan')).text).toContain('Veilig water')
  expect((await regie.visitorAt('eerste.localhost').get('/plan')).text).not.toContain('Veilig water')
  expect(regie.failures).toEqual([])
})
