import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ApiAsking, askApi, tokenFor } from '../support/api.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'

const PLAN = '/plannen/mjbp-2020-2023'
const REPORT = '/verslagen/voortgangsrapportage-veiligheid-2023'

let regie: RunningRegie
let writer: string
beforeAll(async () => {
  regie = await startRegie()
  writer = await tokenFor(regie, 'deventer', [
    'work.open',
    'plan.read',
    'plan.edit',
    'figures.read',
    'figures.edit',
    'figures.import',
    'reports.read',
    'reports.write',
  ])
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const ask = (path: string, asking?: ApiAsking) => askApi(regie, path, asking)
const write = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method, body, headers, token: writer })
const rowsOf = ({ body }: { body: Record<string, unknown> }) => body.resultaten as Record<string, unknown>[]
const nextOf = ({ body }: { body: Record<string, unknown> }) =>
  (body._links as { next?: { href: string } }).next?.href.split('/api/v1')[1]
const codesOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { in: string; pointer?: string; name?: string; code: string }[]).map(
    (fault) => `${fault.in} ${fault.pointer ?? fault.name}: ${fault.code}`,
  )

describe('what everybody can read', () => {
  it.each([
    '/gemeente',
    '/gebieden',
    '/gebieden/WK015001',
    '/plannen',
    PLAN,
    `${PLAN}/versies`,
    `${PLAN}/versies/2`,
    `${PLAN}/themas`,
    `${PLAN}/doelen`,
    `${PLAN}/acties`,
    `${PLAN}/mijlpalen`,
    '/indicatoren',
    '/indicatoren/hic_total',
    '/indicatoren/hic_total/waarnemingen',
    '/indicatoren/hic_total/kanttekeningen',
    '/reeksbreuken',
    '/bronnen',
    '/verslagen',
    REPORT,
    `${REPORT}/uitgaven`,
    `${REPORT}/uitgaven/1`,
    `${REPORT}/cijfers`,
    '/openapi.json',
  ])('%s answers JSON with the headers NLGov asks for', async (path) => {
    const { status, headers, text } = await ask(path)
    expect({ status, text: status === 200 ? '' : text }).toEqual({ status: 200, text: '' })
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'api-version': '1.4.0',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    expect(headers.etag).toMatch(/^"[0-9a-f.]+"$/)
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  it('tells what a theme is, in Dutch', async () => {
    const { body } = await ask(`${PLAN}/themas/T3`)
    expect(body).toMatchObject({ code: 'T3', kenmerk: 'drugs', naam: 'Drugs', soort: 'ontwikkelthema' })
  })

  it('gives a share as the site does, with what it was computed from', async () => {
    const figures = rowsOf(await ask('/indicatoren/hic_total/waarnemingen?vanaf=2022&totEnMet=2022'))
    expect(figures.map(({ periode }) => periode)).toEqual(['2022'])
    expect(figures[0]).toMatchObject({ indicator: 'hic_total', toestand: 'waarde', categorie: '' })
  })

  it('comes in pages that together are the whole list, each row once', async () => {
    const whole = rowsOf(await ask(`${PLAN}/acties?aantal=500`)).map(({ code }) => code)
    expect(whole.length).toBeGreaterThan(20)
    const seen: unknown[] = []
    let path: string | undefined = `${PLAN}/acties?aantal=7`
    while (path) {
      const page = await ask(path)
      expect(rowsOf(page).length).toBeLessThanOrEqual(7)
      seen.push(...rowsOf(page).map(({ code }) => code))
      path = nextOf(page)
    }
    expect(seen).toEqual(whole)
  })

  it('pages through observations in the order of their periods', async () => {
    const { body } = await ask('/bronnen?sorteer=titel')
    const { id } = (body.resultaten as { id: string }[])[0]!
    const first = await ask(`/bronnen/${id}/waarnemingen?aantal=2`)
    expect(rowsOf(first).map(({ rij }) => rij)).toEqual([1, 2])
    expect(rowsOf(await ask(nextOf(first)!)).map(({ rij }) => rij)).toEqual([3, 4])
    expect(first.headers.link).toContain('rel="next"')
    const series = await ask('/indicatoren/hic_total/waarnemingen?aantal=1')
    const second = await ask(nextOf(series)!)
    expect(String(rowsOf(second)[0]!.periode) > String(rowsOf(series)[0]!.periode)).toBe(true)
  })

  it('sorts and filters by the names it declares, and by no others', async () => {
    const names = rowsOf(await ask('/gebieden?soort=wijk&sorteer=-naam')).map(({ naam }) => String(naam))
    expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a, 'nl', { numeric: true })))
    const refused = await ask('/gebieden?soort=straat&sorteer=grens&kleur=rood&aantal=0&aantal=5')
    expect(refused.status).toBe(400)
    expect(refused.headers['content-type']).toBe('application/problem+json')
    expect(codesOf(refused).sort()).toEqual([
      'query aantal: double',
      'query kleur: unknown',
      'query soort: not-a-choice',
      'query sorteer: not-a-choice',
    ])
  })

  it('comes as CSV for who asks for that', async () => {
    const answer = await ask('/gebieden?soort=wijk&sorteer=code', { headers: { accept: 'text/csv' } })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.text.split('\r\n')[0]).toBe('code,naam,soort,ligtIn,indeling,bron')
    expect((await ask('/gebieden', { headers: { accept: 'image/png' } })).status).toBe(406)
    expect((await ask('/gemeente', { headers: { accept: 'text/csv' } })).status).toBe(406)
  })

  it('is not sent again to who has it already', async () => {
    const { headers } = await ask('/plannen')
    const again = await ask('/plannen', { headers: { 'if-none-match': String(headers.etag) } })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers['api-version']).toBe('1.4.0')
  })

  it('does not listen to a session of the site', async () => {
    const lead = await regie.visitor().signInAs('policyLead')
    const answer = await ask('/partners', { headers: { cookie: lead.cookie() } })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="regie"')
  })
})

describe('a request that is not right', () => {
  it.each([
    ['/bestaat-niet', 404],
    ['/plannen/', 404],
    ['/plannen/bestaat-niet', 404],
    ['/plannen/BESTAAT%20NIET', 404],
    ['/plannen/%00', 404],
    ['/bronnen/geen-nummer', 404],
    [`${PLAN}/versies/0`, 404],
    ['/plannen?na=onzin', 400],
    ['/plannen?stand=werkexemplaar', 401],
  ])('%s gets %d', async (path, status) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  })

  it('is told which methods there are', async () => {
    const answer = await ask('/gemeente', { method: 'DELETE' })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
  })

  it('speaks English to who asks for that', async () => {
    const answer = await ask('/bestaat-niet', { headers: { 'accept-language': 'en, nl;q=0.5' } })
    expect(answer.body).toMatchObject({ title: 'Not found' })
  })

  it('tells a browser of another site what it may send', async () => {
    const answer = await ask(PLAN, { method: 'OPTIONS' })
    expect(answer.status).toBe(204)
    expect(answer.headers['access-control-allow-methods']).toBe('GET, PATCH, HEAD, OPTIONS')
    expect(answer.headers['access-control-allow-headers']).toContain('Authorization')
  })

  it('is refused with a token that is none, and told when to come back after too many', async () => {
    const answer = await ask('/plannen', { token: 'regie_onzin' })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toContain('invalid_token')
    regie.pass(61)
    const statuses = new Set<number>()
    for (let count = 0; count < 602; count++) statuses.add((await ask('/openapi.json', { method: 'POST' })).status)
    expect([...statuses]).toEqual([405, 429])
    const refused = await ask('/gemeente')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    regie.pass(61)
    expect((await ask('/gemeente')).status).toBe(200)
  })
})

describe('a program with a token', () => {
  it('writes a theme, a goal, an action and a milestone, as the work place would', async () => {
    const theme = { code: 'T9', kenmerk: 'havens', naam: 'Havens', soort: 'strategisch-thema', waarom: 'Veel water.' }
    const made = await write('POST', `${PLAN}/themas`, theme)
    expect(made.status).toBe(201)
    expect(made.headers.location).toBe(`${regie.url}/api/v1${PLAN}/themas/T9`)
    expect(made.body).toMatchObject({ ...theme, doelen: [], andereNamen: [] })
    const goal = {
      code: 'T9.1',
      titel: 'Minder diefstal',
      soort: 'doel',
      status: 'bepaald',
      beginwaarde: 12.5,
      streefwaarde: 8,
      streefdag: '2027-12-31',
      indicatoren: ['hic_total'],
    }
    expect((await write('POST', `${PLAN}/themas/T9/doelen`, goal)).body).toMatchObject({ ...goal, isMeetbaar: true })
    const action = { code: 'T9.1.1', titel: 'Licht langs het water', status: 'gepland', doelen: ['T9.1'] }
    expect((await write('POST', `${PLAN}/acties`, action)).body).toMatchObject({ ...action, voortgang: null })
    const milestone = { titel: 'Lampen besteld', geplandVoor: '2026-12' }
    const added = await write('POST', `${PLAN}/acties/T9.1.1/mijlpalen`, milestone)
    expect(added.body).toMatchObject({ ...milestone, actie: 'T9.1.1', gehaaldOp: '' })
    const path = `${PLAN}/acties/T9.1.1/mijlpalen/${added.body.id}`
    const reached = await write('PATCH', path, { gehaaldOp: '2026-12-05' }, { 'if-match': String(added.headers.etag) })
    expect(reached).toMatchObject({ status: 200, body: { titel: 'Lampen besteld', gehaaldOp: '2026-12-05' } })
    const shown = await ask(`${PLAN}/acties/T9.1.1?stand=werkexemplaar`, { token: writer })
    expect(shown.body).toMatchObject({ voortgang: 100 })
    expect((await ask(`${PLAN}/themas/T9`)).status).toBe(404)
  })

  it('hears in words, all at once, why content is refused', async () => {
    const refused = await write('POST', `${PLAN}/acties`, {
      code: '',
      titel: 5,
      status: 'bezig',
      begintOp: '2026-13-01',
      kleur: 'rood',
      omschrijving: 'half\ud800',
    })
    expect(refused.status).toBe(400)
    expect(codesOf(refused).sort()).toEqual([
      'body #/begintOp: wrong-form',
      'body #/code: too-short',
      'body #/kleur: unknown',
      'body #/omschrijving: not-allowed-characters',
      'body #/status: not-a-choice',
      'body #/titel: wrong-type',
    ])
    const together = { code: 'T9.8', titel: 'x', status: 'loopt', begintOp: '2026-02-01', eindigtOp: '2026-01-01' }
    const rules = await write('POST', `${PLAN}/acties`, { ...together, doelen: ['T99.1'] })
    expect(codesOf(rules)).toEqual(['body #/eindigtOp: ends-before-start', 'body #/doelen/0: not-a-choice'])
    expect(JSON.stringify(rules.body)).toContain('moet na de begindatum liggen')
  })

  it('overwrites nobody: a change needs the ETag of what was seen', async () => {
    const path = `${PLAN}/themas/T3`
    const seen = await ask(`${path}?stand=werkexemplaar`, { token: writer })
    const etag = String(seen.headers.etag)
    expect((await write('PATCH', path, { inzet: 'optimaliseren' })).status).toBe(428)
    const changed = await write('PATCH', path, { inzet: 'optimaliseren' }, { 'if-match': etag })
    expect(changed).toMatchObject({ status: 200, body: { inzet: 'optimaliseren', naam: 'Drugs' } })
    expect((await write('PATCH', path, { inzet: 'anders' }, { 'if-match': etag })).status).toBe(412)
    expect((await write('DELETE', path, undefined, { 'if-match': etag })).status).toBe(412)
    const kept = await write('DELETE', path, undefined, { 'if-match': String(changed.headers.etag) })
    expect(kept.status).toBe(409)
    expect((await write('PATCH', path, { inzet: 'x' }, { 'if-match': 'geen etag' })).status).toBe(400)
  })

  it('may send the same request twice under one key', async () => {
    const partner = { kenmerk: 'haven', naam: 'Havenbedrijf', soort: 'overheid', schaal: 'gemeente' }
    const key = { 'idempotency-key': 'aanvraag-1' }
    const first = await write('POST', '/partners', partner, key)
    const second = await write('POST', '/partners', partner, key)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.text).toBe(first.text)
    expect(second.headers.location).toBe(first.headers.location)
    expect((await write('POST', '/partners', { ...partner, naam: 'Anders' }, key)).status).toBe(409)
    expect((await write('POST', '/partners', partner)).status).toBe(409)
    regie.pass(25 * 3600)
    expect((await write('POST', '/partners', { ...partner, kenmerk: 'sluis' }, key)).status).toBe(201)
  })

  it('reads in with a file of figures, whole or not at all', async () => {
    const source = {
      titel: 'Proef',
      herkomst: 'Politie',
      licentie: 'CC BY 4.0',
      opgehaaldOp: '2026-11-01',
      bestandsnaam: 'proef.csv',
    }
    const head = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note\n'
    const wrong = await write('POST', '/bronnen', { ...source, inhoud: `${head}geen,2025,,value,1,,,,,,\n` })
    expect(wrong.status).toBe(400)
    expect(codesOf(wrong)).toEqual(['body #/inhoud: unknown-indicator'])
    expect(rowsOf(await ask('/bronnen')).map(({ titel }) => titel)).not.toContain('Proef')
    const right = await write('POST', '/bronnen', { ...source, inhoud: `${head}hic_total,2025,,value,77,,,,,,\n` })
    expect(right).toMatchObject({ status: 201, body: { titel: 'Proef', aantalRijen: 1 } })
    const found = await ask('/indicatoren/hic_total/waarnemingen?vanaf=2025')
    expect(rowsOf(found)).toMatchObject([{ periode: '2025', waarde: 77 }])
  })

  it('writes a section of a report, and hands it in', async () => {
    const path = `${REPORT}/onderdelen/drugs`
    const seen = await ask(path, { token: writer })
    expect(seen.body).toMatchObject({ status: 'goedgekeurd', thema: 'T3' })
    const etag = String(seen.headers.etag)
    const written = await write('PATCH', path, { blokken: { hoe: 'Samen met de politie.' } }, { 'if-match': etag })
    expect(written.body).toMatchObject({ status: 'concept', blokken: { hoe: 'Samen met de politie.' } })
    const stale = await write('POST', `${path}/_inleveren`, {}, { 'if-match': etag })
    expect(stale.status).toBe(412)
    const handed = await write('POST', `${path}/_inleveren`, {}, { 'if-match': String(written.headers.etag) })
    expect(handed).toMatchObject({ status: 200, body: { status: 'ter-beoordeling' } })
    expect((await ask(REPORT)).text).not.toContain('Samen met de politie.')
  })

  it('sends only what the interface reads', async () => {
    const type = (name: string) => ({ 'content-type': name })
    expect((await write('POST', '/partners', 'naam=x', type('application/x-www-form-urlencoded'))).status).toBe(415)
    expect((await write('POST', '/partners', '{"naam":', type('application/json'))).status).toBe(400)
    expect((await write('POST', '/partners', { naam: 'x'.repeat(2_000_000) })).status).toBe(413)
  })
})
