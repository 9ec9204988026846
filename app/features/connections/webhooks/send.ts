import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { addressProblem, resolvePublic } from '../../../platform/public-address.ts'

export const TIMEOUT_MILLISECONDS = 10_000

export type Sending = { address: string; body: string; headers: Record<string, string>; isDemonstration: boolean }

/** Sends one event. Answers the status, or a code for why there was none; a redirect is an answer, and not followed. */
export async function send(
  sending: Sending,
  timeout = TIMEOUT_MILLISECONDS,
): Promise<{ isTaken: boolean; answer: string }> {
  const refused = (answer: string) => ({ isTaken: false, answer })
  if (addressProblem(sending.address, sending.isDemonstration)) return refused('ADDRESS-REFUSED')
  const url = new URL(sending.address)
  let to: Awaited<ReturnType<typeof resolvePublic>>
  try {
    to = await resolvePublic(url.hostname, sending.isDemonstration)
  } catch {
    return refused('NO-SUCH-HOST')
  }
  if (!to) return refused('ADDRESS-REFUSED')
  const { address, family } = to
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((done) => {
    const request = ask(
      url,
      {
        method: 'POST',
        headers: { ...sending.headers, 'content-length': Buffer.byteLength(sending.body) },
        agent: false,
        signal: AbortSignal.timeout(timeout),
        lookup: (_host, options, found) =>
          options.all ? found(null, [{ address, family }]) : found(null, address, family),
      },
      (response) => {
        const status = response.statusCode ?? 0
        // What the other says is of no use to us, and could be without end.
        response.destroy()
        done({ isTaken: status >= 200 && status < 300, answer: String(status) })
      },
    )
    request.on('error', (error: NodeJS.ErrnoException) => done(refused(codeOf(error))))
    request.end(sending.body)
  })
}

function codeOf(error: NodeJS.ErrnoException): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'TIMEOUT'
  return /^[A-Z0-9_-]{1,40}$/.test(error.code ?? '') ? error.code!.replaceAll('_', '-') : 'FAILED'
}
