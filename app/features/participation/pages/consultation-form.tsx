import { participationTexts } from '../../../i18n/participation.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { listPlans } from '../../plan/index.ts'
import { findConsultation, findPlanSlug } from '../consultations.queries.ts'
import { addConsultation, saveConsultation } from '../operations/save-consultation.ts'
import { consultationForm } from '../participation.schemas.ts'

type Plans = { slug: string; title: string }[]
type View = { state: FormState; plans: Plans; revision?: number; refusal?: 'changed-meanwhile' }

export async function showNewConsultation(ctx: PageContext): Promise<PageView> {
  const state = { ...emptyForm, values: { plan: ctx.municipality.settings.currentPlan } }
  return formPage(ctx, { state, plans: await listPlans(ctx.tx) })
}

export async function showEditConsultation(ctx: PageContext): Promise<PageView> {
  const found = orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  const { title, about, audience, useOfAnswers, revision } = found
  const values = { title, about, audience, useOfAnswers, plan: await findPlanSlug(ctx.tx, found.id) }
  return formPage(ctx, { state: { values, errors: {} }, plans: await listPlans(ctx.tx), revision })
}

/** Saves a consultation, new or known, or shows the form again with what is wrong and all that was typed. */
export async function saveConsultationForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const slug = ctx.params.consultation
  const parsed = parseForm(consultationForm, form)
  const revision = Number(form.get('revision') ?? 0)
  const done = await ctx.transaction('save a consultation', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    if (slug === undefined) return ok(await addConsultation(tx, ctx.municipality.id, parsed.value))
    const saved = await saveConsultation(tx, ctx.municipality.id, { slug, revision, ...parsed.value })
    return saved.ok ? ok(slug) : saved
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/inspraak/${done.value}`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const refusal = done.reason === 'changed-meanwhile' ? done.reason : undefined
  const { state } = parsed
  return shownAgain(ctx, async (page) =>
    formPage(page, { state, plans: await listPlans(page.tx), revision: slug ? revision : undefined, refusal }),
  )
}

function formPage(ctx: RequestContext, { state, plans, revision, refusal }: View): PageView {
  const { work: t } = participationTexts[ctx.language]
  const isNew = revision === undefined
  const at = isNew ? '/werk/inspraak/nieuw' : `/werk/inspraak/${ctx.params.consultation}/wijzigen`
  const errors = Object.entries(state.errors).map(([field, code]) => ({ field, message: wordsOf(code) }))
  function wordsOf(code: string) {
    return code === 'too-long' ? participationTexts[ctx.language].problems['too-long'] : t.required
  }
  const field = (name: keyof typeof t.fields) => ({
    name,
    label: t.fields[name],
    value: state.values[name],
    error: state.errors[name] && wordsOf(state.errors[name]),
  })
  return {
    title: isNew ? t.new : t.edit,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/inspraak' }],
    body: (
      <>
        <Heading level={1}>{isNew ? t.new : t.edit}</Heading>
        {refusal && (
          <Alert tone="error" announce>
            {t.saveRefused[refusal]}
          </Alert>
        )}
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={ctx.href(at)} csrfToken={ctx.csrf}>
          {!isNew && <HiddenField name="revision" value={String(revision)} />}
          <TextField {...field('title')} maxLength={200} />
          <TextArea {...field('about')} rows={4} />
          <TextArea {...field('audience')} rows={3} />
          <TextArea {...field('useOfAnswers')} rows={4} />
          <Select
            {...field('plan')}
            empty={t.noPlan}
            choices={plans.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(isNew ? '/werk/inspraak' : `/werk/inspraak/${ctx.params.consultation}`)}>
              {t.cancel}
            </Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
