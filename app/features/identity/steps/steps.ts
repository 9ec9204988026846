import type { Database, Tx } from '../../../platform/database/index.ts'
import { type RequestContext, readStepCookie } from '../../../platform/http/index.ts'
import { seal, unseal } from '../../../platform/sealing.ts'
import type { Language } from '../../../shared/numbers.ts'
import { serviceActor } from '../actors.ts'
import { newToken, tokenHash } from '../sessions/sessions.ts'
import { findStepByHash, insertStep, type StepRow, takeStepByHash, updateStepData } from './step.queries.ts'

/** What was sent to the OpenID provider, to compare its answer with. */
export type ProviderFlow = { state: string; nonce: string; verifier: string; startedAt: number }

/** What each kind of step remembers. `back` is the page the visitor wanted, as an address of our own. */
type StepData = {
  openid: { flow: ProviderFlow; back: string }
  'second-factor': { back: string; throughProvider: boolean; providerSession: string | null; challenge?: string }
  passkey: { challenge: string; back: string }
  confirm: {
    /** Where the form was sent, and what was typed in it. */
    target: string
    fields: [name: string, value: string][]
    /** The page with the form. */
    back: string
    /** For the way back from the provider, which knows one address only. */
    language?: Language
    flow?: ProviderFlow
    challenge?: string
  }
  'recovery-codes': { codes: string[] }
}

export type StepKind = keyof StepData

/** What a visitor is in the middle of. */
export type Step<Kind extends StepKind = StepKind> = Kind extends StepKind
  ? { kind: Kind; accountId: string | null; data: StepData[Kind] }
  : never

/** However long a person takes for it: after this many seconds he begins again. */
export const STEP_SECONDS: Record<StepKind, number> = {
  openid: 10 * 60,
  'second-factor': 10 * 60,
  passkey: 5 * 60,
  confirm: 15 * 60,
  'recovery-codes': 15 * 60,
}

const PURPOSE = 'step of signing in'

/** Begins a step; answers the token for the visitor's cookie. */
export async function beginStep(
  tx: Tx,
  ctx: Pick<RequestContext, 'municipality' | 'config' | 'clock'>,
  step: Step,
): Promise<string> {
  const token = newToken()
  await insertStep(tx, {
    idHash: tokenHash(token),
    municipalityId: ctx.municipality.id,
    kind: step.kind,
    accountId: step.accountId,
    sealedData: seal(ctx.config.secret, PURPOSE, JSON.stringify(step.data)),
    expiresAt: new Date(ctx.clock.now().getTime() + STEP_SECONDS[step.kind] * 1000),
  })
  return token
}

/** The step this request is in the middle of, if it is of this kind. */
export function findStep<Kind extends StepKind>(database: Database, ctx: RequestContext, kind: Kind) {
  return asSignIn(database, ctx, 'find a step', async (tx, idHash) =>
    opened(ctx, kind, await findStepByHash(tx, idHash, ctx.clock.now())),
  )
}

/** The same, and it is over: who sends the same answer again finds nothing. */
export function takeStep<Kind extends StepKind>(database: Database, ctx: RequestContext, kind: Kind) {
  return asSignIn(database, ctx, 'end a step', async (tx, idHash) =>
    opened(ctx, kind, await takeStepByHash(tx, idHash, kind, ctx.clock.now())),
  )
}

/** Writes what a step has to remember besides. */
export async function changeStep<Kind extends StepKind>(
  database: Database,
  ctx: RequestContext,
  data: StepData[Kind],
): Promise<void> {
  await asSignIn(database, ctx, 'go on with a step', async (tx, idHash) => {
    await updateStepData(tx, idHash, seal(ctx.config.secret, PURPOSE, JSON.stringify(data)))
    return undefined
  })
}

async function asSignIn<Found>(
  database: Database,
  ctx: RequestContext,
  purpose: string,
  work: (tx: Tx, idHash: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const token = readStepCookie(ctx.request, ctx.isSecure)
  if (!token) return undefined
  return database.as(serviceActor(ctx.municipality.id, 'service:sign-in'), purpose, (tx) => work(tx, tokenHash(token)))
}

function opened<Kind extends StepKind>(
  ctx: RequestContext,
  kind: Kind,
  row: Pick<StepRow, 'kind' | 'accountId' | 'sealedData'> | undefined,
): Step<Kind> | undefined {
  if (!row || row.kind !== kind) return undefined
  const text = unseal(ctx.config.secret, PURPOSE, row.sealedData)
  return text === undefined ? undefined : ({ kind, accountId: row.accountId, data: JSON.parse(text) } as Step<Kind>)
}
