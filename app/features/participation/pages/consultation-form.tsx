import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { participationTexts } from '../../../i18n/participation.ts'
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
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Select,
  TextArea,
  TextField,
  versionsOf,
} from '../../../ui/index.ts'
import { listPlans } from '../../plan/index.ts'
import { findConsultation, findPlanSlug } from '../consultations.queries.ts'
import { addConsultation, saveConsultation } from '../operations/save-consultation.ts'
import { consultationForm } from '../participation.schemas.ts'

type View = {
  state: FormState
  plans: { slug: string; title: string }[]
  stored: Record<string, string>
  revision?: number
}

/** The form of a consultation, new or as it is stored, or as it was sent. */
export async function showConsultationForm(ctx: PageContext, sent?: FormState): Promise<PageView> {
  const plans = await listPlans(ctx.tx)
  const slug = ctx.params.consultation
  const found = slug === undefined ? undefined : orNotFound(await findConsultation(ctx.tx, slug))
  const { title = '', about = '', audience = '', useOfAnswers = '' } = found ?? {}
  const plan = found ? await findPlanSlug(ctx.tx, found.id) : ctx.municipality.settings.currentPlan
  const stored = { title, about, audience, useOfAnswers, plan }
  return formPage(ctx, { state: sent ?? { ...emptyForm, values: stored }, plans, stored, revision: found?.revision })
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
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => showConsultationForm(page, state))
}

function formPage(ctx: RequestContext, { state, plans, stored, revision }: View): PageView {
  const { work: t } = participationTexts[ctx.language]
  const isNew = revision === undefined
  const choices = plans.map(({ slug, title }) => ({ value: slug, label: title }))
  const at = isNew ? '/werk/inspraak/nieuw' : `/werk/inspraak/${ctx.params.consultation}/wijzigen`
  const errors = fieldErrors(state).map(([field, code]) => ({ field, message: wordsOf(code) }))
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
        {isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(t.fields, stored, state.values, { plan: choices })}
            language="nl"
          />
        )}
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={ctx.href(at)} csrfToken={ctx.csrf}>
          {!isNew && <HiddenField name="revision" value={revisionIn(state, revision)} />}
          <TextField {...field('title')} maxLength={200} />
          <TextArea {...field('about')} rows={4} />
          <TextArea {...field('audience')} rows={3} />
          <TextArea {...field('useOfAnswers')} rows={4} />
          <Select {...field('plan')} empty={t.noPlan} choices={choices} />
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
