import { z } from 'zod'
import { reportTexts } from '../../../i18n/reports.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  mustBe,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { Button, ErrorSummary, Form, Heading, Intro, Select, TextField } from '../../../ui/index.ts'
import { listPlans } from '../../plan/index.ts'
import { createReport } from '../operations/create-report.ts'
import { emptySections } from '../operations/empty-sections.ts'

const year = z
  .string()
  .trim()
  .regex(/^(19|20)\d{2}$/, 'not-a-year')
  .transform(Number)

const newReport = z.object({
  plan: z.string().min(1, 'required'),
  reportingYear: year,
  publicationYear: year,
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
})

export async function showNewReport(ctx: PageContext): Promise<PageView> {
  return newReportPage(ctx, await listPlans(ctx.tx), emptyForm)
}

export async function startReport(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(newReport, form)
  const done = await ctx.transaction('start a report', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const plan = (await listPlans(tx)).find((one) => one.slug === parsed.value.plan)
    if (!plan) return refuse('not-a-choice')
    const sections = await emptySections(tx, plan.id)
    return createReport(tx, ctx.municipality.id, { ...parsed.value, plan, sections })
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/verslagen/${done.value.slug}`))
  const plans = mustBe(await ctx.transaction('show the form again', async (tx) => ok(await listPlans(tx))))
  const { values, errors } = parsed.state
  if (done.reason === 'year-taken') errors.reportingYear = 'year-taken'
  if (done.reason === 'not-a-choice') errors.plan = 'not-a-choice'
  return { ...newReportPage(ctx, plans, { values, errors }), status: 422 }
}

function newReportPage(ctx: RequestContext, plans: { slug: string; title: string }[], state: FormState): PageView {
  const t = reportTexts[ctx.language]
  const errors = Object.entries(state.errors).map(([field, problem]) => ({
    field,
    message: t.problems[problem as keyof typeof t.problems](t[field as 'plan' | 'title']),
  }))
  const field = (name: 'reportingYear' | 'publicationYear' | 'title') => ({
    name,
    label: t[name],
    required: t.required,
    value: state.values[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  return {
    title: t.newReport,
    frame: 'work',
    breadcrumbs: [{ label: t.reports, href: '/werk/verslagen' }],
    body: (
      <>
        <Heading level={1}>{t.newReport}</Heading>
        <Intro>{t.newReportIntro}</Intro>
        <Form action={ctx.href('/werk/verslagen/nieuw')} csrfToken={ctx.csrf}>
          <ErrorSummary title={t.checkThis} errors={errors} />
          <Select
            name="plan"
            label={t.plan}
            required={t.required}
            empty={t.chooseOne}
            choices={plans.map((plan) => ({ value: plan.slug, label: plan.title }))}
            value={state.values.plan}
            error={errors.find((error) => error.field === 'plan')?.message}
          />
          <TextField {...field('reportingYear')} size="short" inputMode="numeric" />
          <TextField {...field('publicationYear')} size="short" inputMode="numeric" />
          <TextField {...field('title')} />
          <Button>{t.start}</Button>
        </Form>
      </>
    ),
  }
}
