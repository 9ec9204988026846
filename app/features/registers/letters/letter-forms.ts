import { letterTexts } from '../../../i18n/letters.ts'
import type { Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  NotFound,
  type RequestContext,
  redirectTo,
  shownAgain,
  typedValues,
} from '../../../platform/http/index.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import { goingOn, recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { isDay } from '../domain/given.ts'
import { askedRegister } from '../pages/find.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { askedLetter, letterPage } from './letter-page.tsx'
import { WAYS } from './letters.queries.ts'
import { sendByMail } from './mail-letter.ts'
import {
  cancelLetter,
  checkLetter,
  type LetterInput,
  type LetterRefusal,
  noteReturned,
  sendByHand,
} from './work-on-letter.ts'

type Work = (
  scope: Scope,
  type: RegisterType,
  input: LetterInput,
  form: FormData,
  ctx: RequestContext,
) => Promise<Outcome<LetterRefusal | 'not-a-day'>>

/** What a form on the page of a letter does; afterwards the page shows how the letter stands. */
function actionOn(action: string, work: Work) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const type = askedRegister(ctx)
    const number = ctx.params.record ?? ''
    const letter = ctx.params.letter ?? ''
    const revision = Number(form.get('revision'))
    const input = { number, letter, revision, municipality: ctx.municipality.name }
    const done = await ctx.transaction(`${action} a letter`, (tx: Tx) => work(scopeOf(ctx, tx), type, input, form, ctx))
    if (done.ok) return redirectTo(ctx.href(`${recordAddress(type, number)}/brieven/${letter}`))
    if (done.reason === 'not-found' || done.reason === 'not-allowed') throw new NotFound()
    const problem = { action, reason: done.reason, field: done.details?.field, typed: typedValues(form) }
    return shownAgain(
      ctx,
      async (page) => letterPage(goingOn(page, revision, done.reason), await askedLetter(page), problem),
      done.reason,
    )
  }
}

export const checkBy = actionOn('controleren', checkLetter)
export const cancelBy = actionOn('vervallen', cancelLetter)

export const returnedBy = actionOn('retour', (scope, type, input, form) =>
  noteReturned(scope, type, { ...input, reason: String(form.get('reason') ?? '') }),
)

export const sendBy = actionOn('verzenden', async (scope, type, input, form) => {
  const sentOn = String(form.get('sentOn') ?? '')
  const way = WAYS.find((one) => one === form.get('way')) ?? 'post'
  if (!isDay(sentOn)) return refuse('not-a-day', { field: 'sentOn' })
  return sendByHand(scope, type, { ...input, way, sentOn, proof: String(form.get('proof') ?? '') })
})

export const mailBy = actionOn('mailen', (scope, type, input, form, ctx) => {
  // The addressee reads Dutch, as his letter is.
  const t = letterTexts.nl.mail
  const name = ctx.municipality.name
  return sendByMail(scope, type, {
    ...input,
    isReachable: form.get('isReachable') !== null,
    mail: (address) => ({ subject: t.subject(name), text: t.text(name, address) }),
    origin: ctx.origin,
    now: ctx.clock.now(),
  })
})
