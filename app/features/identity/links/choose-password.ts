import { linkTexts } from '../../../i18n/password-links.ts'
import type { Database, Tx } from '../../../platform/database/index.ts'
import type { Municipality } from '../../../platform/http/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import type { Language } from '../../../shared/numbers.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../actors.ts'
import { checkPassword, type PasswordRefusal, type Strength, strengthOf } from '../domain/password-rules.ts'
import { deleteSessionsOfAccount } from '../identity.queries.ts'
import { hashPassword } from '../password.ts'
import { recordAct } from '../sessions/sessions.ts'
import { findLink, spendLink, upsertSecret } from './links.queries.ts'

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** For what and for whom a link works; nothing when it does not. */
export async function openLink(
  database: Database,
  municipality: Municipality,
  token: string,
  now: Date,
): Promise<{ kind: string } | undefined> {
  if (!TOKEN.test(token)) return undefined
  const actor = serviceActor(municipality.id, 'service:sign-in')
  return database.as(actor, 'look at a link', (tx) => findLink(tx, sha256(token), now), { readOnly: true })
}

export type ChoosePasswordInput = { municipality: Municipality; token: string; password: string; language: Language }

/** Gives an account the password its person chose. The link is used up and every session of the account ends. */
export async function choosePassword(
  database: Database,
  { municipality, token, password, language }: ChoosePasswordInput,
  now: Date,
): Promise<Outcome<'no-link' | PasswordRefusal, { strength: Strength }>> {
  if (!TOKEN.test(token)) return refuse('no-link')
  const actor = serviceActor(municipality.id, 'service:sign-in')
  const work = async (tx: Tx) => {
    const link = await findLink(tx, sha256(token), now)
    if (!link) return refuse('no-link')
    const { siteName } = municipality.settings
    const allowed = checkPassword(password, { ...link, siteName, municipality: municipality.name })
    if (!allowed.ok) return allowed
    if (!(await spendLink(tx, link.id, now))) return refuse('no-link')
    await upsertSecret(tx, municipality.id, link.accountId, await hashPassword(password), now)
    await deleteSessionsOfAccount(tx, link.accountId)
    await recordAct(tx, 'password-chosen', link.accountId)
    if (link.kind === 'reset') await tellOwner(tx, municipality, link.email, language)
    return ok({ strength: strengthOf(password) })
  }
  return database.as(actor, 'choose a password', work)
}

/** Whoever did not do this himself hears of it. */
async function tellOwner(tx: Tx, municipality: Municipality, email: string, language: Language) {
  const t = linkTexts[language]
  const site = municipality.settings.siteName || municipality.name
  await queueMail(tx, municipality.id, {
    to: email,
    subject: t.changedSubject(site),
    text: t.changedMail({ site, contact: municipality.settings.contact }),
  })
}
