import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { liveTexts } from '../../../../i18n/live.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
  formAgain,
  isOvertaken,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../../platform/http/index.ts'
import { refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
  Button,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Radios,
  TextArea,
  TextField,
  versionsOf,
} from '../../../../ui/index.ts'
import { findConsultation } from '../../consultations.queries.ts'
import { SESSION_KINDS } from '../domain/sessions.ts'
import { addSession, type SaveSessionRefusal, saveSession } from '../operations/save-session.ts'
import { sessionAt, workAddress } from '../session-at.ts'
import { listFractions } from '../sessions.queries.ts'
import { sessionForm } from '../sessions.schemas.ts'

type Stored = { values: Record<string, string>; revision: number }

export async function showNewSession(ctx: PageContext): Promise<PageView> {
  orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  return formPage(ctx, { ...emptyForm, values: { kind: 'network', mostParticipants: '150' } })
}

/** The form of a session as it is stored, or as it was sent. */
export async function showEditSession(ctx: PageContext, sent?: FormState): Promise<PageView> {
  const { session } = await sessionAt(ctx.tx, ctx.params)
  const fractions = (await listFractions(ctx.tx, session.id)).map(({ name }) => name).join('\n')
  const { title, kind, heldOn, place, agenda, mostParticipants, revision } = session
  const values = { title, kind, heldOn, place, agenda, mostParticipants: String(mostParticipants), fractions }
  return formPage(ctx, sent ?? { ...emptyForm, values }, { values, revision })
}

/** Saves what is said of a session, new or known, or shows the form again with what is wrong. */
export async function saveSessionForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const isNew = ctx.params.session === undefined
  const parsed = parseForm(sessionForm, form)
  const revision = Number(form.get('revision') ?? 0)
  const done = await ctx.transaction('save a live session', async (tx) => {
    const consultation = orNotFound(await findConsultation(tx, ctx.params.consultation!))
    if (!parsed.ok) return refuse('invalid')
    if (isNew) return addSession(tx, ctx.municipality.id, consultation.id, parsed.value)
    const { session } = await sessionAt(tx, ctx.params)
    const saved = await saveSession(tx, ctx.municipality.id, session, revision, parsed.value)
    return saved.ok ? { ok: true as const, value: session.slug } : saved
  })
  if (done.ok) return redirectTo(ctx.href(workAddress({ ...ctx.params, session: done.value })))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) => (isNew ? formPage(page, state) : showEditSession(page, state)))
}

function formPage(ctx: RequestContext, state: FormState, stored?: Stored): PageView {
  const { work: t, kinds } = liveTexts[ctx.language]
  const isNew = stored === undefined
  const refusal = isOvertaken(state) ? undefined : (state.errors[''] as SaveSessionRefusal | undefined)
  const choices = SESSION_KINDS.map((value) => ({ value, label: kinds[value] }))
  const { consultation } = ctx.params
  const base = `/werk/inspraak/${consultation}`
  const at = isNew ? `${base}/sessie` : `${workAddress(ctx.params)}/wijzigen`
  const wordsOf = (code: string) => t.problems[code as keyof typeof t.problems] ?? t.problems.required
  const errors = fieldErrors(state).map(([field, code]) => ({ field, message: wordsOf(code) }))
  const field = (name: keyof typeof t.fields) => ({
    name,
    label: t.fields[name],
    value: state.values[name],
    error: state.errors[name] && wordsOf(state.errors[name]),
    hint: t.hints[name as keyof typeof t.hints],
  })
  return {
    title: isNew ? t.add : t.edit,
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[ctx.language].work.title, href: '/werk/inspraak' },
      { label: participationTexts[ctx.language].menu, href: base },
    ],
    body: (
      <>
        <Heading level={1}>{isNew ? t.add : t.edit}</Heading>
        {refusal && (
          <Alert tone="error" announce>
            {t.saveRefused[refusal]}
          </Alert>
        )}
        {stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(t.fields, stored.values, state.values, { kind: choices })}
            language="nl"
          />
        )}
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={ctx.href(at)} csrfToken={ctx.csrf}>
          {stored && <HiddenField name="revision" value={revisionIn(state, stored.revision)} />}
          <TextField {...field('title')} maxLength={200} />
          <Radios {...field('kind')} choices={choices} />
          <DayField {...field('heldOn')} />
          <TextField {...field('place')} maxLength={200} />
          <TextField {...field('mostParticipants')} size="short" inputMode="numeric" maxLength={4} />
          <TextArea {...field('agenda')} rows={6} />
          <TextArea {...field('fractions')} rows={6} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(isNew ? base : workAddress(ctx.params))}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
