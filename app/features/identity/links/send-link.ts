import { randomBytes } from 'node:crypto'
import { linkTexts } from '../../../i18n/password-links.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Municipality } from '../../../platform/http/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import type { Language } from '../../../shared/numbers.ts'
import { recordAct } from '../sessions/sessions.ts'
import { type LinkKind, replaceLink } from './links.queries.ts'

const HOUR = 60 * 60 * 1000
const LIFETIME: Record<LinkKind, number> = { invitation: 7 * 24 * HOUR, reset: HOUR }

export type LinkRequest = {
  municipality: Municipality
  /** The site's own address, without a slash at the end. */
  address: string
  account: { id: string; name: string; email: string }
  kind: LinkKind
  language: Language
  now: Date
}

/** Makes a link with which this account chooses a password, and answers it. Earlier ones end. */
export async function makeLink(
  tx: Tx,
  { municipality, address, account, kind, language, now }: LinkRequest,
): Promise<{ url: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LIFETIME[kind])
  const link = { municipalityId: municipality.id, accountId: account.id, kind, tokenHash: sha256(token) }
  await replaceLink(tx, { ...link, createdAt: now, expiresAt })
  await recordAct(tx, kind === 'invitation' ? 'invited' : 'reset-asked', account.id)
  return { url: `${address}${language === 'en' ? '/en' : ''}/wachtwoord/${token}`, expiresAt }
}

/** Mails such a link. The mail itself is dropped when it could not be sent before the link ends. */
export async function mailLink(tx: Tx, request: LinkRequest): Promise<{ expiresAt: Date }> {
  const { url, expiresAt } = await makeLink(tx, request)
  const t = linkTexts[request.language]
  const site = request.municipality.settings.siteName || request.municipality.name
  const words = { name: request.account.name, site, url, until: formatInstant(expiresAt, request.language) }
  const isNew = request.kind === 'invitation'
  await queueMail(tx, request.municipality.id, {
    to: request.account.email,
    subject: isNew ? t.invitationSubject(site) : t.resetSubject(site),
    text: isNew ? t.invitationMail(words) : t.resetMail(words),
    usefulUntil: expiresAt,
  })
  return { expiresAt }
}
