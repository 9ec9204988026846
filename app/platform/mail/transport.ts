import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

/**
 * A mail as it goes out; `id` makes a mail that arrives twice recognisable as one. It may follow on an earlier one: then
 * mail programs show the two together.
 */
export type Letter = { id: string; fromName: string; to: string; subject: string; text: string; follows?: string }

/** `refused` for good, or `failed` this time; the problem is a code, because the words may hold an address. */
export type Delivery = { state: 'sent' } | { state: 'refused' | 'failed'; problem: string }

const SECOND = 1000
const PATIENCE = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 20 * SECOND }

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Hands one mail to the server of SMTP_URL and says what became of it; never throws. */
export async function deliver(config: Config, letter: Letter, patience = PATIENCE): Promise<Delivery> {
  const { smtpFrom } = config
  const nameOf = (id: string) => `<${id}@${smtpFrom!.split('@')[1]}>`
  const transport = openTransport(config, patience)
  try {
    await transport.sendMail({
      from: { name: letter.fromName, address: smtpFrom! },
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
      messageId: nameOf(letter.id),
      ...(letter.follows ? { inReplyTo: nameOf(letter.follows), references: nameOf(letter.follows) } : {}),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    return { state: 'sent' }
  } catch (error) {
    return judge(error)
  } finally {
    transport.close()
  }
}

/**
 * What the server says of this recipient or this mail with a 5xx holds for good. Anything else may pass: a server that
 * is away or slow, and also a wrong password or sender of ours, which somebody can mend while the mail waits.
 */
function judge(error: unknown): Delivery {
  const {
    code = 'UNKNOWN',
    responseCode = 0,
    command = '',
  } = error as {
    code?: string
    responseCode?: number
    command?: string
  }
  const isOfThisMail = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE'
  if (isOfThisMail && responseCode >= 500) return { state: 'refused', problem: String(responseCode) }
  const problem = responseCode ? `${code}-${responseCode}` : code
  return { state: 'failed', problem: /^[A-Z0-9-]{1,40}$/.test(problem) ? problem : 'UNKNOWN' }
}

/** Whether the server answers and takes our name and password: a code when it does not. */
export async function tryServer(config: Config): Promise<string | undefined> {
  const transport = openTransport(config, PATIENCE)
  try {
    await transport.verify()
    return undefined
  } catch (error) {
    const delivery = judge(error)
    return delivery.state === 'sent' ? undefined : delivery.problem
  } finally {
    transport.close()
  }
}

function openTransport({ smtpUrl }: Config, patience: typeof PATIENCE) {
  const url = new URL(smtpUrl!)
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : url.protocol === 'smtps:' ? 465 : 587,
    secure: url.protocol === 'smtps:',
    // Names and links do not cross a network in the clear; a server on this machine needs no certificate.
    requireTLS: url.protocol === 'smtp:' && !LOOPBACK.has(url.hostname),
    ignoreTLS: url.protocol === 'smtp:' && LOOPBACK.has(url.hostname),
    auth: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  })
}
