import { z } from 'zod'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  orNotFound,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { type Outcome, refuse } from '../../../../shared/outcome.ts'
import { dayField, looseDayField } from '../../day-fields.ts'
import { scopeOf } from '../../publication/scope.ts'
import { findDocument, type OfficialDocument } from '../documents.queries.ts'
import { addAdvice } from '../operations/add-advice.ts'
import { addFollowUp } from '../operations/add-follow-up.ts'
import { handToCouncil } from '../operations/hand-to-council.ts'
import { preparePublication } from '../operations/prepare-publication.ts'
import { takeDocumentStep } from '../operations/take-step.ts'
import type { PageRefusal } from '../page-refusal.ts'
import { shownWithRefusal } from './document-page.tsx'

const line = z.string().trim().max(2000, 'too-long').default('')

const stepForm = z.object({
  to: z.enum(['draft', 'routed', 'final', 'withdrawn'], 'not-a-choice'),
  on: dayField,
  reason: line,
})
const handForm = z.object({ on: dayField })
const followUpForm = z.object({
  title: z.string().trim().min(1, 'required').max(300, 'too-long'),
  code: z.string().trim().min(1, 'required').max(40, 'too-long'),
  owner: line,
  endsOn: looseDayField,
  goal: line,
})
const adviceForm = z.object({
  adviser: z.string().trim().min(1, 'required').max(300, 'too-long'),
  advice: z.string().trim().min(1, 'required').max(4000, 'too-long'),
  givenOn: looseDayField,
  followed: z.enum(['', 'yes', 'no'], 'not-a-choice').default(''),
  deviation: line,
})

/** Does something with the document of the address, and shows it again with what was refused. */
function act<Schema extends z.ZodType>(
  part: 'step' | 'hand' | 'followUp' | 'advice',
  schema: Schema,
  does: (
    tx: Tx,
    ctx: RequestContext,
    document: OfficialDocument,
    asked: z.output<Schema>,
  ) => Promise<Outcome<PageRefusal, unknown>>,
) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const parsed = parseForm(schema, form)
    const done = await ctx.transaction('work on a document', async (tx) => {
      const found = orNotFound(await findDocument(tx, { slug: ctx.params.document! }))
      if (!parsed.ok) return refuse('invalid' as PageRefusal)
      return does(tx, ctx, found, parsed.value)
    })
    if (done.ok) return redirectTo(ctx.href(`/werk/stukken/${ctx.params.document}`))
    return shownWithRefusal(ctx, { part, reason: done.reason as PageRefusal, state: parsed.state })
  }
}

export const takeStepForm = act('step', stepForm, (tx, ctx, { id }, asked) =>
  takeDocumentStep(tx, ctx.municipality.id, { id, ...asked }),
)
export const handToCouncilForm = act('hand', handForm, (tx, ctx, { id }, { on }) =>
  handToCouncil(tx, ctx.municipality.id, { id, on }),
)
export const addFollowUpForm = act('followUp', followUpForm, (tx, ctx, { id }, { goal, ...asked }) =>
  addFollowUp(tx, ctx.municipality.id, id, { ...asked, goalIds: goal ? [goal] : [] }),
)
export const addAdviceForm = act('advice', adviceForm, (tx, ctx, { id }, { deviation, ...asked }) =>
  addAdvice(tx, ctx.municipality.id, id, { ...asked, reason: deviation }),
)

/** Begins the publication of the document, and goes on there. */
export async function preparePublicationForm(ctx: RequestContext): Promise<Answer> {
  const done = await ctx.transaction('prepare the publication of a document', async (tx) => {
    const { id } = orNotFound(await findDocument(tx, { slug: ctx.params.document! }))
    return preparePublication(tx, ctx.municipality, scopeOf(ctx), id)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/publicaties/${done.value.slug}`))
  return shownWithRefusal(ctx, { part: 'step', reason: done.reason, state: emptyForm })
}
