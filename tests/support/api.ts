import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { makeToken } from '../../app/features/connections/operations/make-token.ts'
import { addServiceAccount } from '../../app/features/connections/operations/save-service-account.ts'
import { serviceActor } from '../../app/features/identity/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { dayOf } from '../../app/shared/days.ts'
import type { RunningRegie } from './regie.ts'

export type ApiAnswer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** What was answered as JSON; an empty object when it was something else. */
  body: Record<string, unknown>
}

export type ApiAsking = {
  method?: string
  token?: string
  /** Of which municipality the interface is asked; that of the demonstration when absent. */
  host?: string
  headers?: Record<string, string>
  /** A value is sent as JSON, text and bytes as they are. */
  body?: unknown
}

/** How long an answer may take before we call it a hang. */
const PATIENCE = 20_000

/** Asks the interface for something, over HTTP as a stranger's program would. */
export function askApi({ url }: Pick<RunningRegie, 'url'>, path: string, asking: ApiAsking = {}): Promise<ApiAnswer> {
  const { method = 'GET', token, host, body, headers = {} } = asking
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  const content = body === undefined ? undefined : Buffer.from(isRaw ? (body as string) : JSON.stringify(body))
  const all = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(host ? { host } : {}),
    ...(content ? { 'content-type': 'application/json', 'content-length': String(content.length) } : {}),
    ...headers,
  }
  const { hostname, port } = new URL(url)
  return new Promise((done, failed) => {
    const sent = request(
      { hostname, port, method, path: `/api/v1${path}`, headers: all, timeout: PATIENCE },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('error', failed)
        answer.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8')
          const isJson = String(answer.headers['content-type']).includes('json') && text !== ''
          const read = isJson ? (JSON.parse(text) as Record<string, unknown>) : {}
          done({ status: answer.statusCode!, headers: answer.headers, text, body: read })
        })
      },
    )
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${PATIENCE} ms: ${method} ${path}`)))
    sent.on('error', failed)
    sent.end(content)
  })
}

/** A token of a service account with these scopes, made by the operations of the product. */
export async function tokenFor(
  { database }: Pick<RunningRegie, 'database'>,
  municipalityId: string,
  scopes: string[],
  clock = { now: () => new Date(), today: () => dayOf(new Date()) },
): Promise<string> {
  const actor = serviceActor(municipalityId, 'service:command')
  return database.database.as(actor, 'make a token for a test', async (tx) => {
    const account = { name: `Proef ${randomUUID()}`, purpose: 'Toetsen', scopes }
    const serviceAccountId = mustBe(await addServiceAccount(tx, municipalityId, account))
    const expiresOn = dayOf(new Date(clock.now().getTime() + 300 * 86_400_000))
    return mustBe(await makeToken(tx, { id: randomUUID(), municipalityId, serviceAccountId, expiresOn }, clock))
  })
}
