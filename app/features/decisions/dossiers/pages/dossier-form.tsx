import { z } from 'zod'
import { documentTexts } from '../../../../i18n/documents.ts'
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
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
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
} from '../../../../ui/index.ts'
import { listPlans } from '../../../plan/index.ts'
import { findDossier } from '../dossiers.queries.ts'
import { addDossier, saveDossier } from '../save-dossier.ts'

const dossierForm = z.object({
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
  about: z.string().trim().max(4000, 'too-long').default(''),
  plan: z.string().max(200, 'too-long').default(''),
})

type Plans = { id: string; slug: string; title: string }[]
type View = { state: FormState; plans: Plans; revision?: number; refusal?: 'changed-meanwhile' }

export async function showNewDossier(ctx: PageContext): Promise<PageView> {
  const state = { ...emptyForm, values: { plan: ctx.municipality.settings.currentPlan } }
  return formPage(ctx, { state, plans: await listPlans(ctx.tx) })
}

export async function showEditDossier(ctx: PageContext): Promise<PageView> {
  const { title, about, planId, revision } = orNotFound(await findDossier(ctx.tx, { slug: ctx.params.dossier! }))
  const plans = await listPlans(ctx.tx)
  const plan = plans.find(({ id }) => id === planId)?.slug ?? ''
  return formPage(ctx, { state: { values: { title, about, plan }, errors: {} }, plans, revision })
}

/** Saves a dossier, new or known, or shows the form again with what is wrong and all that was typed. */
export async function saveDossierForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const slug = ctx.params.dossier
  const parsed = parseForm(dossierForm, form)
  const revision = Number(form.get('revision') ?? 0)
  const done = await ctx.transaction('save a dossier', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    if (slug === undefined) return ok(await addDossier(tx, ctx.municipality.id, parsed.value))
    const saved = await saveDossier(tx, ctx.municipality.id, { slug, revision, ...parsed.value })
    return saved.ok ? ok(slug) : saved
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/dossiers/${done.value}`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const refusal = done.reason === 'changed-meanwhile' ? done.reason : undefined
  return shownAgain(ctx, async (page) =>
    formPage(page, {
      state: parsed.state,
      plans: await listPlans(page.tx),
      revision: slug ? revision : undefined,
      refusal,
    }),
  )
}

function formPage(ctx: RequestContext, { state, plans, revision, refusal }: View): PageView {
  const { dossiers: t, page } = documentTexts[ctx.language]
  const isNew = revision === undefined
  const at = isNew ? '/werk/dossiers' : `/werk/dossiers/${ctx.params.dossier}`
  const title = isNew ? t.start : t.edit
  const wordsOf = (code: string) => page.problems[code as keyof typeof page.problems] ?? page.problems.required
  const field = (name: 'title' | 'about' | 'plan', label: string) => ({
    name,
    label,
    value: state.values[name],
    error: state.errors[name] && wordsOf(state.errors[name]),
  })
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/dossiers' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        <ErrorSummary
          title={t.refused.invalid}
          errors={Object.entries(state.errors).map(([name, code]) => ({ field: name, message: wordsOf(code) }))}
        />
        <Form action={ctx.href(isNew ? `${at}/nieuw` : `${at}/wijzigen`)} csrfToken={ctx.csrf}>
          {!isNew && <HiddenField name="revision" value={String(revision)} />}
          <TextField {...field('title', t.name)} maxLength={200} />
          <TextArea {...field('about', t.about)} rows={4} maxLength={4000} />
          <Select
            {...field('plan', t.plan)}
            empty={t.noPlan}
            choices={plans.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(at)}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
