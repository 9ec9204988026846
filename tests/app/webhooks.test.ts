import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { send } from '../../app/features/connections/webhooks/send.ts'
import { serviceActor } from '../../app/features/identity/index.ts'
import { tellPrograms } from '../../app/platform/events/index.ts'
import { ROOT } from '../support/demonstration.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const STANDARDS = process.env.STANDARDS_FOLDER || join(ROOT, '..', 'shared', 'standards')
const CLOUD_EVENTS = join(STANDARDS, 'cloudevents', 'cloudevents-1.0.json')

type Received = { headers: IncomingHttpHeaders; body: string }

let regie: RunningRegie
let administrator: Visitor
let receiver: Server
let received: Received[]
let answers: (number | 'hang')[]
let at: string

beforeAll(async () => {
  regie = await startRegie()
  await regie.runDueJobs()
  administrator = await regie.visitor().signInAs('administrator')
  receiver = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      const status = answers.shift() ?? 204
      if (status !== 'hang') response.writeHead(status, { location: `${at}/elders` }).end()
    })
  })
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
})
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await regie.stop()
})
beforeEach(async () => {
  received = []
  answers = []
  await regie.database.asAdministrator(`update webhook set state = 'ended'`)
})

/** Adds a webhook by the form; answers its secret. */
async function addWebhook(...kinds: string[]): Promise<string> {
  await administrator.get('/werk/koppelingen/webhooks')
  const page = await administrator.post('/werk/koppelingen/webhooks', { name: 'Proef', address: `${at}/regie`, kinds })
  expect(page.status).toBe(200)
  return /whsec_[\w+/=]+/.exec(page.text)![0]
}

const happen = (kind: 'plan-adopted' | 'goal-changed') =>
  regie.database.database.as(serviceActor('deventer', 'service:public'), 'tell', (tx) =>
    tellPrograms(tx, { kind, subject: 'T3.D2', path: '/api/v1/plannen/proef', data: { plan: 'proef' } }),
  )

const deliveries = () =>
  regie.database.asAdministrator<{ state: string; attempts: number; answer: string }>(
    `select d.state, d.attempts, d.answer from webhook_delivery d join webhook w on w.id = d.webhook_id where w.state <> 'ended'`,
  )

it('tells a program what happened, signed, as a CloudEvent that the schema knows', async () => {
  const secret = await addWebhook('plan-adopted')
  await happen('plan-adopted')
  await happen('goal-changed')
  await regie.runDueJobs()
  expect(received).toHaveLength(1)
  const { headers, body } = received[0]!
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  const event = JSON.parse(body) as Record<string, unknown>
  expect(event).toMatchObject({
    specversion: '1.0',
    id: headers['webhook-id'],
    source: 'urn:nld:gemeentecode:0150:systeem:regie',
    type: 'nl.regie.plan.vastgesteld.v1',
    subject: 'T3.D2',
    data: { plan: 'proef' },
  })
  if (existsSync(CLOUD_EVENTS)) {
    const ajv = new Ajv({ strict: false })
    addFormats.default(ajv)
    expect(ajv.validate(JSON.parse(readFileSync(CLOUD_EVENTS, 'utf8')) as object, event)).toBe(true)
  }
  expect(await deliveries()).toEqual([{ state: 'delivered', attempts: 1, answer: '204' }])
})

it('says of what is not public only where it can be read', async () => {
  await addWebhook('goal-changed')
  await happen('goal-changed')
  await regie.runDueJobs()
  const event = JSON.parse(received[0]!.body) as Record<string, unknown>
  expect(event.dataref).toMatch(/\/api\/v1\/plannen\/proef$/)
  expect('data' in event).toBe(false)
})

it('tries again, with longer pauses, when it is refused twice', async () => {
  await addWebhook('plan-adopted')
  answers = [503, 302]
  await happen('plan-adopted')
  await regie.runDueJobs()
  expect(await deliveries()).toEqual([{ state: 'waiting', attempts: 1, answer: '503' }])
  regie.pass(11)
  await regie.runDueJobs()
  expect(await deliveries()).toEqual([{ state: 'waiting', attempts: 2, answer: '302' }])
  regie.pass(11)
  await regie.runDueJobs()
  expect(received).toHaveLength(2)
  regie.pass(60)
  await regie.runDueJobs()
  expect(await deliveries()).toEqual([{ state: 'delivered', attempts: 3, answer: '204' }])
})

it('is paused when nothing is taken for a day, until somebody sends again', async () => {
  await addWebhook('plan-adopted')
  answers = Array(9).fill(500) as number[]
  await happen('plan-adopted')
  for (let attempt = 0; attempt < 9; attempt++) {
    await regie.runDueJobs()
    regie.pass(28_801)
  }
  expect(await deliveries()).toEqual([{ state: 'given-up', attempts: 9, answer: '500' }])
  const [hook] = await regie.database.asAdministrator<{ state: string }>(
    `select state from webhook where state <> 'ended'`,
  )
  expect(hook!.state).toBe('paused')
  const mails = await regie.database.asAdministrator(
    `select from outgoing_mail_content where subject like 'Een webhook staat stil%'`,
  )
  expect(mails.length).toBeGreaterThan(0)
})

it('gives up a program that hangs, and follows no redirect', async () => {
  answers = ['hang', 302]
  const sending = { address: `${at}/regie`, body: '{}', headers: {}, isDemonstration: true }
  expect(await send(sending, 200)).toEqual({ isTaken: false, answer: 'TIMEOUT' })
  expect(await send(sending)).toEqual({ isTaken: false, answer: '302' })
  expect(received).toHaveLength(2)
})

it('asks no address of our own outside the demonstration', async () => {
  const sending = { address: at.replace('http:', 'https:'), body: '{}', headers: {}, isDemonstration: false }
  expect(await send(sending)).toEqual({ isTaken: false, answer: 'ADDRESS-REFUSED' })
  expect(await send({ ...sending, address: 'https://localhost.localdomain/' })).toMatchObject({ isTaken: false })
  expect(received).toHaveLength(0)
})
