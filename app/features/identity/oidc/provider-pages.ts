import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  orNotFound,
  type RequestContext,
  readSessionCookie,
  redirectTo,
  sessionCookie,
  stepCookie,
} from '../../../platform/http/index.ts'
import { serviceActor } from '../actors.ts'
import { enteredAnswer } from '../answers.ts'
import { SESSION_SECONDS } from '../sessions/sessions.ts'
import { markConfirmed } from '../step-up/prove-again.ts'
import { beginStep, changeStep, findStep, STEP_SECONDS, type Step, takeStep } from '../steps/steps.ts'
import { addressAtProvider, identityFrom, signOutAddress } from './ask-provider.ts'
import { enterByProvider } from './enter-by-provider.ts'
import { findLogin } from './login.queries.ts'
import type { ProviderProblem } from './provider-problem.ts'

const settingsOf = (ctx: RequestContext) => orNotFound(ctx.municipality.settings.signIn.oidc)

/** Sends a visitor to the provider to sign in. */
export function goToProvider(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const asked = await addressAtProvider(ctx, settingsOf(ctx), { freshProof: false })
    if (!asked.ok) return toSignIn(ctx.href, asked.reason)
    const { flow, address } = asked.value
    const back = ctx.href(ctx.query.get('terug') || '/werk')
    const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
    const token = await database.as(actor, 'begin to sign in at the provider', (tx) =>
      beginStep(tx, ctx, { kind: 'openid', accountId: null, data: { flow, back } }),
    )
    const answer = redirectTo(address)
    answer.headers.append('set-cookie', stepCookie(token, ctx.isSecure, STEP_SECONDS.openid))
    return answer
  }
}

/** Sends a person to the provider to prove again who he is. */
export function confirmAtProvider(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const step = await findStep(database, ctx, 'confirm')
    if (!step || step.accountId !== ctx.person?.id) return redirectTo(ctx.href('/werk'))
    const asked = await addressAtProvider(ctx, settingsOf(ctx), { freshProof: true })
    if (!asked.ok) return redirectTo(ctx.href(`/bevestig?probleem=${asked.reason}`))
    await changeStep<'confirm'>(database, ctx, { ...step.data, flow: asked.value.flow, language: ctx.language })
    return redirectTo(asked.value.address)
  }
}

/** Where the provider sends a visitor back to, whatever he went there for. */
export function comeBack(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    settingsOf(ctx)
    const signingIn = await takeStep(database, ctx, 'openid')
    if (signingIn) return signInByProvider(database, ctx, signingIn)
    const confirming = await findStep(database, ctx, 'confirm')
    if (confirming?.data.flow && ctx.person) return confirmByProvider(database, ctx, confirming)
    return toSignIn(ctx.href, 'expired')
  }
}

async function signInByProvider(database: Database, ctx: RequestContext, step: Step<'openid'>): Promise<Answer> {
  const { flow, back } = step.data
  const href = (path: string) => (/^\/en(\/|$)/.test(back) ? `/en${path}` : path)
  const settings = settingsOf(ctx)
  const identity = await identityFrom(ctx, settings, flow, { freshProof: false })
  if (!identity.ok) return toSignIn(href, identity.reason)
  const entered = await enterByProvider(database, ctx, settings, identity.value, back)
  if (!entered.ok) return toSignIn(href, entered.reason)
  return enteredAnswer({ ...ctx, href: (path) => (path === back ? back : href(path)) }, entered.value, back)
}

async function confirmByProvider(database: Database, ctx: RequestContext, step: Step<'confirm'>): Promise<Answer> {
  const { flow, ...data } = step.data
  const href = (path: string) => (data.language === 'en' ? `/en${path}` : path)
  const refused = (problem: ProviderProblem) => redirectTo(href(`/bevestig?probleem=${problem}`))
  // The answer of the provider is good for one try.
  await changeStep<'confirm'>(database, ctx, data)
  const settings = settingsOf(ctx)
  const identity = await identityFrom(ctx, settings, flow!, { freshProof: true })
  if (!identity.ok) return refused(identity.reason)
  const actor = serviceActor(ctx.municipality.id, 'service:sign-in')
  const login = await database.as(
    actor,
    'find the account of an identity',
    (tx) => findLogin(tx, settings.issuer, identity.value.subject),
    { readOnly: true },
  )
  const { id } = ctx.person!
  if (login?.id !== id || step.accountId !== id) return refused('not-this-person')
  const next = await markConfirmed(database, ctx, id, readSessionCookie(ctx.request, ctx.isSecure) ?? '')
  if (!next) return toSignIn(href, 'expired')
  const answer = redirectTo(href('/bevestig/verder'))
  answer.headers.append('set-cookie', sessionCookie(next, ctx.isSecure, SESSION_SECONDS))
  return answer
}

/** The session here has ended already; the one at the provider ends there. */
export async function signOutAtProvider(ctx: RequestContext): Promise<Answer> {
  const settings = ctx.municipality.settings.signIn.oidc
  const address = settings && (await signOutAddress(ctx, settings))
  return redirectTo(address ?? ctx.href('/'))
}

/** Back to the page to sign in, which says what went wrong; a password, where there is one, still works. */
function toSignIn(href: (path: string) => string, problem: ProviderProblem): Response {
  return redirectTo(href(`/inloggen?probleem=${problem}`))
}
