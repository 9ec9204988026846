import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'

const TOKEN = 'a token for the metrics that is long enough'

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())

const metrics = async () => (await regie.visitor().get('/metrics')).text

/** The value of one line, such as `regie_sessions` or `x_total{method="GET"}`. */
function valueIn(text: string, name: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return Number(line?.slice(name.length + 1) ?? Number.NaN)
}

describe('the metrics', () => {
  it('count requests by the pattern of their address, not by the address', async () => {
    for (const theme of ['drugs', 'high-impact-crimes', 'digitale-criminaliteit'])
      await regie.visitor().get(`/plan/${theme}`)
    await regie.visitor().get('/nergens/heen')
    const text = await metrics()
    expect(valueIn(text, 'regie_http_requests_total{method="GET",route="/plan/:theme",status="200"}')).toBe(3)
    expect(valueIn(text, 'regie_http_requests_total{method="GET",route="(none)",status="404"}')).toBe(1)
    expect(valueIn(text, 'regie_http_request_duration_seconds_count{method="GET",route="/plan/:theme"}')).toBe(3)
    expect(text).not.toMatch(/drugs|nergens/)
  })

  it('tell what waits', async () => {
    const before = valueIn(await metrics(), 'regie_sessions')
    await regie.visitor().signInAs('policyLead')
    const text = await metrics()
    expect(valueIn(text, 'regie_sessions')).toBe(before + 1)
    expect(valueIn(text, 'regie_database_up')).toBe(1)
    expect(valueIn(text, 'regie_audit_unsealed')).toBeGreaterThan(100)
    expect(valueIn(text, 'regie_mail_waiting')).toBe(0)
    expect(text).toContain('nodejs_eventloop_lag_seconds')
  })

  it('are there for this machine itself only, and not for who comes through a proxy on it', async () => {
    expect((await regie.visitor().get('/metrics', { 'x-forwarded-for': '198.51.100.7' })).status).toBe(404)
  })

  it('are there for who shows the token, when there is one', async () => {
    const guarded = await startRegie({ metricsToken: TOKEN })
    const ask = async (authorization?: string) =>
      (await guarded.visitor().get('/metrics', authorization ? { authorization } : {})).status
    expect([await ask(), await ask('Bearer wrong'), await ask(`Bearer ${TOKEN}`)]).toEqual([404, 404, 200])
    await guarded.stop()
  })
})

describe('the log', () => {
  it('has a line of JSON for each request, with the trace it is part of', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
    await regie.visitor().get('/plan/drugs?van=1', { traceparent: `00-${trace}-00f067aa0ba902b7-01` })
    const line = JSON.parse(regie.logged.at(-1)!)
    expect(line).toMatchObject({
      level: 'info',
      event: 'request',
      method: 'GET',
      route: '/plan/:theme',
      status: 200,
      traceId: trace,
    })
    expect(Object.keys(line)).toEqual(['time', 'level', 'event', 'method', 'route', 'status', 'traceId', 'ms'])
  })

  it('holds nothing of a person: no address of mail or network, no name, no password, no token, nothing looked for', async () => {
    const visitor = regie.visitor()
    const from = {
      'x-forwarded-for': '203.0.113.9',
      'user-agent': 'Mozilla van Truus Canaris',
      cookie: 'regie=canarisbewijs',
    }
    await visitor.get('/zoeken?q=Canaris+Kerkstraat', from)
    await visitor.post(
      '/inloggen',
      { email: 'truus.canaris@example.nl', password: 'canaris-wachtwoord' },
      { 'user-agent': 'Canaris' },
    )
    const administrator = await regie.visitor().signInAs('administrator')
    await administrator.post('/werk/accounts/nieuw', {
      name: 'Truus Canaris',
      email: 'truus.canaris@example.nl',
      roles: 'partner',
    })
    await administrator.get('/werk/accounts?zoek=canaris')
    await visitor.get('/api/v1/plannen?q=canaris', { authorization: 'Bearer regie_canaris' })
    await visitor.get('/nergens/canaris/203.0.113.9')
    expect(regie.logged.length).toBeGreaterThan(6)
    expect(regie.logged.join('')).not.toMatch(/canaris|kerkstraat|203\.0\.113|@/i)
  })
})
