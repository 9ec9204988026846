import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { planTexts } from '../../../i18n/plan.ts'
import { processTexts } from '../../../i18n/process.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatSpan } from '../../../shared/days.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  Checkboxes,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  TextField,
  versionsOf,
} from '../../../ui/index.ts'
import { findPlanBySlug } from '../plan.queries.ts'
import { listSteps, type ProcessStepRow } from './process.queries.ts'
import { type StepInput, type StepRefusal, saveStep } from './save-step.ts'

export async function showStep(ctx: PageContext): Promise<PageView> {
  return stepPage(ctx)
}

export async function changeStep(ctx: RequestContext, form: FormData): Promise<Answer> {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 300)
  const input: StepInput = {
    doneOn: text('doneOn'),
    document: text('document'),
    needs: form.getAll('needs').map(String),
    revision: Number(text('revision')),
  }
  const done = await ctx.transaction('change a step of the planning', async (tx) => {
    const plan = orNotFound(await findPlanBySlug(tx, ctx.params.plan!))
    return saveStep(tx, { municipalityId: ctx.municipality.id, planId: plan.id, stepId: ctx.params.planStep! }, input)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/plannen/${ctx.params.plan}/planning`))
  return shownAgain(ctx, (again) => stepPage(again, done.reason, input), done.reason)
}

/** The step as it is stored, or as it was typed when that was refused. */
async function stepPage(ctx: PageContext, problem?: StepRefusal, typed?: StepInput): Promise<PageView> {
  const t = processTexts[ctx.language]
  const plan = orNotFound(await findPlanBySlug(ctx.tx, ctx.params.plan!))
  const steps = await listSteps(ctx.tx, plan.id)
  const step = orNotFound(steps.find(({ id }) => id === ctx.params.planStep))
  const base = `/werk/plannen/${plan.slug}`
  return {
    title: t.change(step.what),
    frame: 'work',
    breadcrumbs: [
      { label: planTexts[ctx.language].plans, href: '/werk/plannen' },
      { label: plan.title, href: base },
      { label: t.planning, href: `${base}/planning` },
    ],
    body: (
      <>
        <Heading level={1}>{t.change(step.what)}</Heading>
        <DataList
          items={[
            { term: t.body, value: <span lang="nl">{step.body}</span> },
            { term: t.plannedFor, value: formatSpan(step.plannedFor, ctx.language) },
          ]}
        />
        <Paragraph>
          {t.changeIntro} <Link href={ctx.href(`${base}/onderdeel/processStep/${step.id}`)}>{t.changePart}</Link>
        </Paragraph>
        <StepForm ctx={ctx} base={base} step={step} steps={steps} problem={problem} typed={typed} />
      </>
    ),
  }
}

function StepForm(props: {
  ctx: RequestContext
  base: string
  step: ProcessStepRow
  steps: ProcessStepRow[]
  problem?: StepRefusal
  typed?: StepInput
}) {
  const { ctx, base, step, steps, problem, typed } = props
  const t = processTexts[ctx.language]
  const shown = typed ?? step
  const isOvertaken = problem === 'changed-meanwhile'
  const others = steps.map(({ id, what }) => ({ value: id, label: what }))
  const fieldOf: Partial<Record<StepRefusal, string>> = { 'not-a-period': 'doneOn', circle: 'needs' }
  const errorAt = (field: string) => (problem && fieldOf[problem] === field ? t.problems[problem] : undefined)
  return (
    <Form action={ctx.href(`${base}/planning/${step.id}`)} csrfToken={ctx.csrf}>
      {problem && (
        <ErrorSummary title={t.checkThis} errors={[{ field: fieldOf[problem], message: t.problems[problem] }]} />
      )}
      <HiddenField name="revision" value={String(typed && !isOvertaken ? typed.revision : step.revision)} />
      {typed && isOvertaken && (
        <BothVersions
          words={bothVersionsTexts[ctx.language]}
          versions={versionsOf({ doneOn: t.doneOn, document: t.document, needs: t.needs }, step, typed, {
            needs: others,
          })}
          language="nl"
        />
      )}
      <TextField
        name="doneOn"
        label={t.doneOn}
        hint={t.doneOnHint}
        value={shown.doneOn}
        error={errorAt('doneOn')}
        size="short"
      />
      <TextField name="document" label={t.document} hint={t.documentHint} value={shown.document} maxLength={300} />
      <Checkboxes
        name="needs"
        label={t.needs}
        hint={t.needsHint}
        values={[...shown.needs]}
        error={errorAt('needs')}
        choices={steps
          .filter(({ id }) => id !== step.id)
          .map(({ id, what, body, plannedFor }) => ({
            value: id,
            label: what,
            hint: `${body}, ${formatSpan(plannedFor, ctx.language)}`,
          }))}
      />
      <ActionGroup>
        <Button>{t.save}</Button>
        <Link href={ctx.href(`${base}/planning`)}>{t.back}</Link>
      </ActionGroup>
    </Form>
  )
}
