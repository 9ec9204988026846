import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const LIST = '/werk/losse-eindjes/lijst'
let regie: RunningRegie
let lead: Visitor
let analyst: Visitor
let mayor: Visitor

beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
  analyst = await regie.visitor().signInAs('analyst')
  mayor = await regie.visitor().signInAs('mayor')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const countOf = (text: string) => Number(/role="status"><strong>([\d.]+) gevonden/.exec(text)?.[1]?.replace('.', ''))
const headersOf = (text: string) =>
  [...text.matchAll(/<th scope="col"[^>]*>([^<]*)<\/th>/g)].map(([, header]) => header)
const linkTo = (text: string, label: string) =>
  new RegExp(`href="([^"]+)"[^>]*>${label}</a>`).exec(text)?.[1]?.replaceAll('&amp;', '&')

describe('a work list', () => {
  it('is narrowed by several filters at once, each with a chip that takes it off and one that clears all', async () => {
    const all = countOf((await lead.get(LIST)).text)
    const one = await lead.get(`${LIST}?f.severity=high&zoek=drugs&volgorde=-what`)
    expect(countOf(one.text)).toBeGreaterThan(0)
    expect(countOf(one.text)).toBeLessThan(all)
    expect(one.text).toContain('aria-label="Ernst: hoog (weghalen)"')
    expect(one.text).toContain('aria-label="“drugs” (weghalen)"')
    expect(one.text).toContain(`href="${LIST}?zoek=drugs&amp;volgorde=-what"`)
    expect(linkTo(one.text, 'Alle filters weghalen')).toBe(`${LIST}?volgorde=-what`)
  })

  it('says so when nothing fits all filters', async () => {
    expect((await lead.get(`${LIST}?zoek=bestaat-nergens`)).text).toContain('Niets past bij alle filters tegelijk')
  })

  it('remembers the columns of a person, for that list alone', async () => {
    await lead.post(`${LIST}/kolommen`, { query: '', column: ['owner', 'severity', 'nonsense'] })
    expect(headersOf((await lead.get(LIST)).text)).toEqual(['Wat', 'Aan zet', 'Ernst'])
    expect(headersOf((await analyst.get(LIST)).text)).toEqual(['Wat', 'Soort', 'Thema', 'Aan zet'])
    expect(headersOf((await lead.get('/werk/dossiers')).text)).toEqual(['Onderwerp', 'Stukken', 'Begonnen op'])
  })
})

describe('a view of a work list', () => {
  const keep = (who: Visitor, fields: Record<string, string>) =>
    who.post(`${LIST}/weergaven`, { query: 'f.severity=high&pagina=2', ...fields })
  const viewIn = (text: string, name: string) =>
    new RegExp(`action="([^"]+/weergaven/[0-9a-f-]+)"[^>]*aria-label="Weergave wijzigen: ${name}"`).exec(text)?.[1] ??
    ''

  it('shared with a role is there for who has it, with its owner, and for nobody else', async () => {
    const [other] = [await regie.visitor().signInAs('policyLead')]
    expect((await keep(lead, { name: 'Ernstig', with: 'role:policyLead' })).location).toBe(`${LIST}?f.severity=high`)
    expect(linkTo((await other!.get(LIST)).text, 'Ernstig \\(team\\)')).toBe(`${LIST}?f.severity=high`)
    expect((await analyst.get(LIST)).text).not.toContain('Ernstig')
  })

  it('is never shared with a role that one has not', async () => {
    await keep(analyst, { name: 'Voor de baas', with: 'role:mayor' })
    expect((await mayor.get(LIST)).text).not.toContain('Voor de baas')
    expect((await analyst.get(LIST)).text).toContain('>Voor de baas</a>')
  })

  it('is renamed and shared otherwise by its owner, and by nobody else', async () => {
    const address = viewIn((await lead.get(LIST)).text, 'Ernstig')
    const id = address.split('/').at(-1)
    expect((await analyst.post(address, { [`name-${id}`]: 'Gekaapt' })).status).toBe(404)
    expect((await lead.post(address, { [`name-${id}`]: 'Het ernstigste', [`with-${id}`]: '' })).status).toBe(303)
    const text = (await lead.get(LIST)).text
    expect(text).toContain('>Het ernstigste</a>')
    expect(text).not.toContain('(team)')
  })

  it('can be how the list opens for one person, who still reaches the list itself', async () => {
    const address = viewIn((await lead.get(LIST)).text, 'Het ernstigste')
    const id = address.split('/').at(-1)
    await lead.post(address, { [`name-${id}`]: 'Het ernstigste', [`default-${id}`]: 'yes' })
    expect((await lead.get(LIST)).location).toBe(`${LIST}?f.severity=high`)
    const opened = await lead.get(`${LIST}?f.severity=high`)
    const itself = linkTo(opened.text, 'Alle filters weghalen')!
    expect(itself).toBe(`${LIST}?weergave=geen`)
    expect((await lead.get(itself)).status).toBe(200)
    expect((await analyst.get(LIST)).status).toBe(200)
    await lead.post(`${address}/verwijderen`)
    expect((await lead.get(LIST)).status).toBe(200)
  })
})

describe('taking a work list along', () => {
  const take = (format: string) => lead.post(`${LIST}/exporteren`, { query: 'f.severity=high', format })

  it('gives the rows and columns as they are seen, marked with who and when, and puts it on record', async () => {
    const count = countOf((await lead.get(`${LIST}?f.severity=high`)).text)
    const file = await take('csv')
    expect(file.headers.get('content-disposition')).toMatch(/filename="losse-eindjes-\d{4}-\d{2}-\d{2}\.csv"/)
    const lines = file.text.trim().split('\r\n')
    expect(lines[0]!.replace('\uFEFF', '')).toBe('Wat;Aan zet;Ernst')
    expect(lines).toHaveLength(count + 2)
    expect(lines.at(-1)).toContain('meegenomen door')
    const events = await regie.database.asAdministrator(
      `select row_key, after from audit_event where event = 'list-exported'`,
    )
    expect(events).toEqual([{ row_key: 'losse-eindjes', after: { rows: count, format: 'csv' } }])
  })

  it.each([
    ['xlsx', 'PK'],
    ['ods', 'PK'],
    ['pdf', '%PDF-'],
  ])('is also made as %s', async (format, begins) => {
    const file = await take(format)
    expect(file.status).toBe(200)
    expect(file.text.slice(0, begins.length)).toBe(begins)
  })
})
