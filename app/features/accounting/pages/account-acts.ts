import {
  type Answer,
  formAgain,
  orNotFound,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  typedValues,
} from '../../../platform/http/index.ts'
import { consequenceForm, disagreementForm, stepForm } from '../accounting.schemas.ts'
import type { AccountStep } from '../accounts.queries.ts'
import { pickFigures, putConsequence } from '../operations/keep-account.ts'
import { recordDisagreement, takeAccountStep } from '../operations/take-step.ts'
import { accountPage } from './account.tsx'
import { accountOf } from './find.ts'

const backTo = (ctx: RequestContext, part: string) =>
  redirectTo(ctx.href(`/werk/verantwoording/${ctx.params.accountingRound}/doelen/${ctx.params.goal}#${part}`))

/** What follows from an account. */
export async function keepConsequence(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(consequenceForm, form)
  const again = (state: typeof parsed.state) =>
    formAgain(ctx, state, (page) => accountPage(page, { form: 'consequence', state }))
  if (!parsed.ok) return again(parsed.state)
  const done = await ctx.transaction('say what follows from an account', async (tx) => {
    const { account } = await accountOf(tx, ctx)
    return putConsequence(tx, ctx.municipality.id, account, parsed.value)
  })
  return done.ok ? backTo(ctx, 'gevolg') : again(refused(parsed.state, done))
}

/** Which figures are shown besides those of the goal. */
export async function keepFigures(ctx: RequestContext, form: FormData): Promise<Answer> {
  const keys = form.getAll('keys').map(String)
  const done = await ctx.transaction('choose figures of an account', async (tx) => {
    const { account } = await accountOf(tx, ctx)
    return pickFigures(tx, account, { keys, revision: Number(form.get('revision')) })
  })
  if (done.ok) return backTo(ctx, 'cijfers')
  const state = refused({ values: { ...typedValues(form), keys: keys.join(' ') }, errors: {} }, done)
  return formAgain(ctx, state, (page) => accountPage(page, { form: 'figures', state }))
}

/** That somebody does not agree. */
export async function disagreeBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(disagreementForm, form)
  const again = (state: typeof parsed.state) =>
    formAgain(ctx, state, (page) => accountPage(page, { form: 'disagree', state }))
  if (!parsed.ok) return again(parsed.state)
  const { pieceId, ...said } = parsed.value
  const done = await ctx.transaction('record a disagreement', async (tx) => {
    const { account } = await accountOf(tx, ctx)
    return recordDisagreement(tx, ctx.municipality.id, account, { ...said, pieceId: pieceId || null })
  })
  return done.ok ? backTo(ctx, 'oneens') : again(refused(parsed.state, done))
}

/** Handing in and opening again are for who keeps the round; approving and sending back for who approves. */
export const handInBy = (ctx: RequestContext, form: FormData) => step(ctx, form, ['submitted', 'reopened'])
export const approveBy = (ctx: RequestContext, form: FormData) => step(ctx, form, ['approved', 'returned'])

async function step(ctx: RequestContext, form: FormData, allowed: AccountStep['step'][]): Promise<Answer> {
  const parsed = parseForm(stepForm, form)
  const again = (state: typeof parsed.state) =>
    formAgain(ctx, state, (page) => accountPage(page, { form: 'step', state }))
  if (!parsed.ok || !allowed.includes(parsed.value.step)) {
    return again({ values: parsed.state.values, errors: { '': 'not-now' } })
  }
  const input = { ...parsed.value, actor: ctx.actor.id }
  const done = await ctx.transaction('take a step with an account', async (tx) => {
    const { round, account } = await accountOf(tx, ctx)
    return takeAccountStep(tx, ctx.municipality.id, round, orNotFound(account), input)
  })
  if (done.ok) return backTo(ctx, 'stappen')
  const field = done.reason === 'reason-needed' ? { details: { field: 'reason' } } : {}
  return again(refused(parsed.state, { reason: done.reason, ...field }))
}
