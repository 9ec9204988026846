import { z } from 'zod'
import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { documentTexts } from '../../../../i18n/documents.ts'
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
import { ok, refuse } from '../../../../shared/outcome.ts'
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
} from '../../../../ui/index.ts'
import { listPlans } from '../../../plan/index.ts'
import { findDossier } from '../dossiers.queries.ts'
import { addDossier, saveDossier } from '../save-dossier.ts'

const dossierFields = z.object({
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
  about: z.string().trim().max(4000, 'too-long').default(''),
  plan: z.string().max(200, 'too-long').default(''),
})

/** The form of a dossier, new or as it is stored, or as it was sent. */
export async function dossierForm(ctx: PageContext, sent?: FormState): Promise<PageView> {
  const plans = await listPlans(ctx.tx)
  const slug = ctx.params.dossier
  const found = slug === undefined ? undefined : orNotFound(await findDossier(ctx.tx, { slug }))
  const plan = found ? plans.find(({ id }) => id === found.planId)?.slug : ctx.municipality.settings.currentPlan
  const stored = { title: found?.title ?? '', about: found?.about ?? '', plan: plan ?? '' }
  return formPage(ctx, { state: sent ?? { ...emptyForm, values: stored }, plans, stored, revision: found?.revision })
}

type View = {
  state: FormState
  plans: { slug: string; title: string }[]
  stored: Record<string, string>
  revision?: number
}

/** Saves a dossier, new or known, or shows the form again with what is wrong and all that was typed. */
export async function saveDossierForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const slug = ctx.params.dossier
  const parsed = parseForm(dossierFields, form)
  const revision = Number(form.get('revision') ?? 0)
  const done = await ctx.transaction('save a dossier', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    if (slug === undefined) return ok(await addDossier(tx, ctx.municipality.id, parsed.value))
    const saved = await saveDossier(tx, ctx.municipality.id, { slug, revision, ...parsed.value })
    return saved.ok ? ok(slug) : saved
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/dossiers/${done.value}`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => dossierForm(page, state))
}

function formPage(ctx: RequestContext, { state, plans, stored, revision }: View): PageView {
  const { dossiers: t, page } = documentTexts[ctx.language]
  const isNew = revision === undefined
  const at = isNew ? '/werk/dossiers' : `/werk/dossiers/${ctx.params.dossier}`
  const title = isNew ? t.start : t.edit
  const choices = plans.map(({ slug, title }) => ({ value: slug, label: title }))
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
        {isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf({ title: t.name, about: t.about, plan: t.plan }, stored, state.values, {
              plan: choices,
            })}
            language="nl"
          />
        )}
        <ErrorSummary
          title={t.refused.invalid}
          errors={fieldErrors(state).map(([name, code]) => ({ field: name, message: wordsOf(code) }))}
        />
        <Form action={ctx.href(isNew ? `${at}/nieuw` : `${at}/wijzigen`)} csrfToken={ctx.csrf}>
          {!isNew && <HiddenField name="revision" value={revisionIn(state, revision)} />}
          <TextField {...field('title', t.name)} maxLength={200} />
          <TextArea {...field('about', t.about)} rows={4} maxLength={4000} />
          <Select {...field('plan', t.plan)} empty={t.noPlan} choices={choices} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(at)}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
