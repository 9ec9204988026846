import type { Database, Tx } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../actors.ts'
import { isAtLeast } from '../domain/assurance.ts'
import { rolesFromClaims } from '../domain/roles-from-claims.ts'
import {
  deleteSessionsOfAccount,
  findAccountById,
  insertAccount,
  insertRoles,
  updateAccount,
} from '../identity.queries.ts'
import { type Entered, enter } from '../operations/sign-in.ts'
import { ROLES } from '../rights.ts'
import type { Identity } from './ask-provider.ts'
import { findAccountByEmail, findLogin, insertLogin } from './login.queries.ts'
import type { OidcSettings } from './provider.ts'

type Refused = 'no-role' | 'email-in-use' | 'ended' | 'not-set-up'

/**
 * Lets somebody in whom the provider knows. The first time he gets an account; his roles follow what the provider says
 * each time. Who has no role any more loses the ones he had, and is refused: both are kept.
 */
export function enterByProvider(
  database: Database,
  ctx: RequestContext,
  settings: OidcSettings,
  identity: Identity,
  back: string,
): Promise<Outcome<Refused, Entered>> {
  const actor = serviceActor(ctx.municipality.id, 'service:openid')
  return database.as(actor, 'sign in at the provider', async (tx) => {
    const known = rolesFromClaims(identity.claims, settings.roleClaim, settings.roles)
    const roles = known.filter((role) => role in ROLES)
    const found = await accountOf(tx, ctx, settings, identity, roles)
    if (!found.ok) return found
    const accountId = found.value
    if (!(await followRoles(tx, ctx.municipality.id, accountId, roles))) return refuse('ended')
    if (roles.length === 0) return refuse('no-role')
    const isStrong = settings.secondFactorLevel !== undefined && isAtLeast(identity.level, settings.secondFactorLevel)
    const proof = { accountId, isStrong, throughProvider: true, providerSession: identity.session, back }
    return ok(await enter(tx, ctx, proof))
  })
}

/** The account of this identity: known, linked by its e-mail address where that is allowed, or new. */
async function accountOf(
  tx: Tx,
  ctx: RequestContext,
  settings: OidcSettings,
  { subject, claims }: Identity,
  roles: string[],
): Promise<Outcome<Refused, string>> {
  const login = await findLogin(tx, settings.issuer, subject)
  if (login) return ok(login.id)
  if (roles.length === 0) return refuse('no-role')
  const email = typeof claims.email === 'string' ? claims.email.trim().toLowerCase() : ''
  if (!email) return refuse('not-set-up')
  const mayLink = settings.linkByEmail === true && claims.email_verified === true
  const holder = await findAccountByEmail(tx, email)
  if (holder && !mayLink) return refuse('email-in-use')
  if (holder && !holder.isActive) return refuse('ended')
  const municipalityId = ctx.municipality.id
  const accountId = holder?.id ?? (await insertAccount(tx, municipalityId, { name: nameIn(claims) ?? email, email }))
  // Somebody else made an account with this address a moment ago.
  if (!accountId) return refuse('email-in-use')
  const createdAt = ctx.clock.now()
  await insertLogin(tx, { municipalityId, issuer: settings.issuer, subject, accountId, createdAt })
  if (!holder) await insertRoles(tx, municipalityId, accountId, roles)
  return ok(accountId)
}

/** Gives an account the roles that the provider says; answers false when it has been ended. */
async function followRoles(tx: Tx, municipalityId: string, id: string, roles: string[]): Promise<boolean> {
  const account = await findAccountById(tx, id)
  if (!account?.isActive) return false
  if ([...account.roles].sort().join() === roles.join()) return true
  await updateAccount(tx, municipalityId, { ...account, roles })
  await deleteSessionsOfAccount(tx, id)
  return true
}

/** What the person is called, from the claims that may say it. */
function nameIn(claims: Identity['claims']): string | undefined {
  const text = (name: string) => (typeof claims[name] === 'string' ? String(claims[name]).trim() : '')
  return text('name') || `${text('given_name')} ${text('family_name')}`.trim() || undefined
}
