import type { z } from 'zod'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  type FormState,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { findDocument } from '../../documents/documents.queries.ts'
import { decideInCouncil } from '../../documents/operations/decide-in-council.ts'
import { BODY_PATHS } from '../../meetings/addresses.ts'
import {
  type AgendaItem,
  type Decision,
  insertAgendaItem,
  listAgenda,
  type Meeting,
  updateAgendaItem,
} from '../../meetings/meetings.queries.ts'
import { answerWish, approveMinutes, cancelMeeting, convoke, draftMinutes, hold } from './keep-meeting.ts'
import { DEED_FORMS } from './meeting.schemas.ts'
import { insertWish, listHandedDocuments, listWishes } from './meetings.queries.ts'
import { findWholeMeeting } from './names.queries.ts'
import { meetingPage } from './work-meeting.tsx'

type Deed = (parts: {
  ctx: RequestContext
  tx: Tx
  meeting: Meeting
  revision: number
}) => Promise<Outcome<string, unknown>>
type Prepared = { deed: Deed; state: FormState } | { deed?: undefined; state: FormState }

/** A deed with what was entered for it, checked. */
function withForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  work: (value: z.output<Schema>) => Deed,
): Prepared {
  const parsed = parseForm(schema, form)
  return parsed.ok ? { deed: work(parsed.value), state: parsed.state } : { state: parsed.state }
}

const plain = (deed: Deed) => (): Prepared => ({ deed, state: { values: {}, errors: {} } })

/** What the clerk does with a meeting, by the last part of the address. */
const DEEDS: Record<string, (form: FormData) => Prepared> = {
  oproepen: plain(({ ctx, tx, meeting }) =>
    convoke(tx, ctx.municipality.id, meeting, { today: ctx.clock.today(), caller: ctx.person!.id }),
  ),
  vervallen: plain(({ tx, meeting, revision }) => cancelMeeting(tx, meeting, revision)),
  houden: (form) =>
    withForm(
      DEED_FORMS.houden,
      form,
      (value) =>
        ({ ctx, tx, meeting, revision }) =>
          hold(tx, ctx.municipality.id, meeting, { ...value, revision, today: ctx.clock.today() }),
    ),
  punt: (form) =>
    withForm(DEED_FORMS.punt, form, ({ documentId, ...item }) => async ({ ctx, tx, meeting }) => {
      const isKnown = documentId === '' || (await listHandedDocuments(tx)).some(({ id }) => id === documentId)
      if (!isKnown) return refuse('not-a-choice', { field: 'documentId' })
      // Behind closed doors every item is closed.
      const row = { ...item, isClosed: item.isClosed || meeting.isClosed, documentId: documentId || null }
      return ok(await insertAgendaItem(tx, { municipalityId: ctx.municipality.id, meetingId: meeting.id, ...row }))
    }),
  uitkomst: (form) =>
    withForm(
      DEED_FORMS.uitkomst,
      form,
      ({ item: id, itemOutcome: outcome, remark }) =>
        async ({ ctx, tx, meeting }) => {
          if (meeting.state !== 'held') return refuse('not-held')
          const item = (await listAgenda(tx, meeting.id)).find((one) => one.id === id)
          if (!item) return refuse('not-a-choice', { field: 'item' })
          const decided = await decideOnDocument(tx, ctx.municipality.id, meeting, { item, outcome, remark })
          return decided.ok ? ok(await updateAgendaItem(tx, id, { outcome, remark })) : decided
        },
    ),
  verslag: (form) =>
    withForm(
      DEED_FORMS.verslag,
      form,
      ({ minutes }) =>
        ({ ctx, tx, meeting }) =>
          draftMinutes(tx, ctx.municipality.id, meeting, minutes),
    ),
  vaststellen: (form) =>
    withForm(
      DEED_FORMS.vaststellen,
      form,
      ({ approvedOn }) =>
        ({ ctx, tx, meeting }) =>
          approveMinutes(tx, ctx.municipality.id, meeting, approvedOn, ctx.clock.today()),
    ),
  wens: (form) =>
    withForm(
      DEED_FORMS.wens,
      form,
      ({ wishBody: body, saidBy, source }) =>
        async ({ ctx, tx, meeting }) =>
          ok(
            await insertWish(tx, { municipalityId: ctx.municipality.id, meetingId: meeting.id, body, saidBy, source }),
          ),
    ),
}

/** A decision that was drafted for the council is decided on with its item; in a raadstafel nothing is decided. */
async function decideOnDocument(
  tx: Tx,
  municipalityId: string,
  meeting: Meeting,
  { item, outcome, remark }: { item: AgendaItem; outcome: Decision; remark: string },
): Promise<Outcome<string>> {
  const document = item.documentId ? await findDocument(tx, { id: item.documentId }) : undefined
  const isDecision = outcome === 'adopted' || outcome === 'adoptedAmended' || outcome === 'rejected'
  if (document?.kind !== 'councilDecision' || meeting.body !== 'council' || !isDecision) return ok()
  return decideInCouncil(tx, municipalityId, { id: document.id, outcome, on: meeting.heldOn, remark })
}

const ANSWER = (form: FormData): Prepared =>
  withForm(DEED_FORMS.antwoord, form, ({ wish: chosen, ...answer }) => async ({ ctx, tx, meeting }) => {
    const [id, revision] = chosen.split('.')
    const wish = orNotFound((await listWishes(tx, meeting.id)).find((one) => one.id === id))
    const given = { ...answer, revision: Number(revision), decidedOn: ctx.clock.today() }
    return answerWish(tx, ctx.municipality.id, meeting.id, wish, given)
  })

/** Something the clerk does with a meeting; refused, the page is shown again with what was typed. */
export const takeMeetingDeed = (ctx: RequestContext, form: FormData) =>
  take(ctx, form, orNotFound(DEEDS[ctx.params.deed!])(form))

/** Says what was done with a wish: the clerk, or who writes for the college. */
export function answerWishForm(ctx: RequestContext, form: FormData) {
  if (!ctx.may('council.keep') && !ctx.may('decisions.write')) orNotFound(undefined)
  return take(ctx, form, ANSWER(form))
}

async function take(ctx: RequestContext, form: FormData, { deed, state }: Prepared): Promise<Answer> {
  const id = ctx.params.councilSitting!
  const done = await ctx.transaction('keep a meeting of the council', async (tx): Promise<Outcome<string, string>> => {
    const meeting = orNotFound(await findWholeMeeting(tx, id))
    if (!deed) return refuse('invalid')
    const outcome = await deed({ ctx, tx, meeting, revision: Number(form.get('revision')) })
    return outcome.ok ? ok(`/werk/${BODY_PATHS[meeting.body]}/${meeting.slug}`) : outcome
  })
  if (done.ok) return redirectTo(ctx.href(done.value))
  const field = done.details?.field
  const errors = field ? { ...state.errors, [field]: done.reason } : state.errors
  const draw = async (page: PageContext) => {
    const meeting = orNotFound(await findWholeMeeting(page.tx, id))
    return meetingPage(page, meeting, { values: state.values, errors }, field ? '' : done.reason)
  }
  return shownAgain(ctx, draw, done.reason)
}
