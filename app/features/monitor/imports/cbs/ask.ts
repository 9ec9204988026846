import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { addressProblem, resolvePublic } from '../../../../platform/public-address.ts'

/** Why a source gave no answer; the words stand in i18n/imports.ts. */
export type AskRefusal = 'address-refused' | 'not-there' | 'unreachable' | 'too-large' | 'not-json' | 'incomplete'

export class NoAnswer extends Error {
  constructor(
    readonly reason: AskRefusal,
    readonly address: string,
    /** A status or a code such as TIMEOUT, never the words of the other server. */
    readonly detail = '',
  ) {
    super(`${reason}: ${address} ${detail}`)
  }
}

export type Asking = {
  /**
   * Where may be asked: names of hosts, asked over https at public addresses only; or a whole origin such as
   * `http://127.0.0.1:8080`, which whoever runs Regie trusts as it is.
   */
  allowed: readonly string[]
  /** Milliseconds between two requests. */
  pause: number
  signal?: AbortSignal
  /** Milliseconds before the first repeat; each next waits twice as long. */
  firstDelay?: number
}

const TIMEOUT = 60_000
const MOST_BYTES = 64 * 1024 * 1024
const ATTEMPTS = 6
const LONGEST_WAIT = 5 * 60_000

/**
 * Asks for JSON, politely: one request at a time, with a pause before each, and again when the server is busy or away, after
 * as long as it says itself. A redirect is not followed.
 */
export async function askJson(address: string, asking: Asking): Promise<unknown> {
  const problem = refusedAddress(address, asking.allowed)
  if (problem) throw new NoAnswer('address-refused', address, problem)
  for (let attempt = 1; ; attempt++) {
    await wait(asking.pause, undefined, { signal: asking.signal })
    const answer = await askOnce(address, asking)
    if (typeof answer !== 'number' && 'text' in answer) return parsed(answer.text, address)
    const { detail, retryAfter } = answer
    if (answer.isFinal)
      throw new NoAnswer(/^4/.test(detail) ? 'not-there' : (answer.reason ?? 'unreachable'), address, detail)
    if (attempt === ATTEMPTS) throw new NoAnswer('unreachable', address, detail)
    const delay = retryAfter ?? (asking.firstDelay ?? 1000) * 2 ** (attempt - 1)
    await wait(Math.min(delay, LONGEST_WAIT), undefined, { signal: asking.signal })
  }
}

/** Why this address may not be asked; nothing when it may. */
export function refusedAddress(address: string, allowed: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return 'NOT-AN-ADDRESS'
  const { origin, hostname } = new URL(address)
  if (allowed.includes(origin)) return undefined
  if (!allowed.includes(hostname)) return 'HOST-NOT-ALLOWED'
  return addressProblem(address, false)?.toUpperCase()
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NoAnswer('not-json', address)
  }
}

type Answer = { text: string } | { isFinal: boolean; reason?: AskRefusal; detail: string; retryAfter?: number }

async function askOnce(address: string, { allowed, signal }: Asking): Promise<Answer> {
  const url = new URL(address)
  const isTrusted = allowed.includes(url.origin)
  const to = isTrusted ? undefined : await resolvePublic(url.hostname, false).catch(() => null)
  if (to === null) return { isFinal: false, detail: 'NO-SUCH-HOST' }
  if (!isTrusted && !to) return { isFinal: true, reason: 'address-refused', detail: 'NOT-PUBLIC' }
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
  const stop = AbortSignal.any([AbortSignal.timeout(TIMEOUT), ...(signal ? [signal] : [])])
  return new Promise((done, fail) => {
    const request = ask(
      url,
      {
        headers: { accept: 'application/json', 'user-agent': 'Regie' },
        agent: false,
        signal: stop,
        ...(to
          ? {
              lookup: (_host, options, found) => (options.all ? found(null, [to]) : found(null, to.address, to.family)),
            }
          : {}),
      },
      (response) => {
        const status = response.statusCode ?? 0
        if (status !== 200) {
          response.destroy()
          const isFinal = status < 500 && status !== 429
          return done({ isFinal, detail: String(status), ...retryAfterOf(response.headers['retry-after']) })
        }
        const pieces: Buffer[] = []
        let size = 0
        response.on('data', (piece: Buffer) => {
          size += piece.length
          pieces.push(piece)
          if (size <= MOST_BYTES) return
          done({ isFinal: true, reason: 'too-large', detail: String(MOST_BYTES) })
          response.destroy()
        })
        response.on('end', () => done({ text: Buffer.concat(pieces).toString('utf8') }))
        response.on('error', () => done({ isFinal: false, detail: 'BROKEN-OFF' }))
        response.on('aborted', () => done({ isFinal: false, detail: 'BROKEN-OFF' }))
      },
    )
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) fail(signal.reason)
      else done({ isFinal: false, detail: stop.aborted ? 'TIMEOUT' : (error.code ?? 'FAILED') })
    })
    request.end()
  })
}

/** Seconds, or the moment from which it may be asked again. */
function retryAfterOf(header: string | undefined): { retryAfter?: number } {
  if (!header) return {}
  if (/^\d{1,6}$/.test(header)) return { retryAfter: Number(header) * 1000 }
  const moment = Date.parse(header)
  return Number.isNaN(moment) ? {} : { retryAfter: Math.max(0, moment - Date.now()) }
}
