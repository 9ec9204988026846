import { triangleTexts } from '../../../i18n/triangle.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
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
  Button,
  Checkbox,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { listPlans, listSubjectsOfPlan } from '../../plan/index.ts'
import { raiseChange } from './plan-change.ts'
import { changeForm } from './triangle.schemas.ts'

export const showNewChange = (ctx: PageContext): Promise<PageView> => newChangePage(ctx, emptyForm)

export async function addChange(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(changeForm, form)
  let errors = parsed.state.errors
  const done = await ctx.transaction('raise a change of a plan', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { plan: slug, subject, isConfidential, ...texts } = parsed.value
    const plan = (await listPlans(tx)).find((one) => one.slug === slug)
    const isKnown =
      plan && (subject === '' || (await listSubjectsOfPlan(tx, plan.id)).some(({ value }) => value === subject))
    if (!isKnown) {
      errors = { [plan ? 'subject' : 'plan']: 'not-a-choice' }
      return refuse('invalid')
    }
    const change = { ...texts, planId: plan.id, subjectId: subject || null, isConfidential: isConfidential === 'on' }
    return ok(await raiseChange(tx, ctx.municipality.id, change))
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/planwijzigingen/${done.value}`))
  return shownAgain(ctx, (page) => newChangePage(page, { values: parsed.state.values, errors }))
}

async function newChangePage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = triangleTexts[ctx.language]
  const plans = await listPlans(ctx.tx)
  const groups = []
  for (const plan of plans) groups.push({ label: plan.title, choices: await listSubjectsOfPlan(ctx.tx, plan.id) })
  return {
    title: t.raise,
    frame: 'work',
    breadcrumbs: [{ label: t.changesTitle, href: '/werk/planwijzigingen' }],
    body: (
      <>
        <Heading level={1}>{t.raise}</Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        <Form action={ctx.href('/werk/planwijzigingen/nieuw')} csrfToken={ctx.csrf}>
          <Select
            {...fieldOf(t, state, 'plan', t.planField, true)}
            empty={t.choose}
            choices={plans.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
          <Select {...fieldOf(t, state, 'subject', t.subject)} empty={t.wholePlan} groups={groups} />
          <TextField {...fieldOf(t, state, 'title', t.changeTitle, true)} maxLength={200} />
          <TextArea {...fieldOf(t, state, 'reason', t.reason, true)} hint={t.reasonHint} rows={4} />
          <TextArea {...fieldOf(t, state, 'change', t.change, true)} hint={t.changeHint} rows={4} />
          <DayField {...fieldOf(t, state, 'raisedOn', t.raisedOn, true)} max={ctx.clock.today()} />
          <Checkbox name="isConfidential" label={t.isConfidential} checked={state.values.isConfidential === 'on'} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href('/werk/planwijzigingen')}>{t.back}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
