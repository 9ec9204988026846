import { councilTexts } from '../../../../i18n/council.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import {
  type Answer,
  type FormState,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import { Alert, Button, ErrorSummary, Form, Heading, Intro, TextField } from '../../../../ui/index.ts'
import { termForm } from '../item.schemas.ts'
import { findQuestionTerm, putQuestionTerm } from '../items.queries.ts'

/** How long the college has for written questions, by the rules of order of this council. */
export async function showCouncilSettings(ctx: PageContext): Promise<PageView> {
  const term = await findQuestionTerm(ctx.tx)
  const values = {
    questionDays: String(term?.questionDays ?? ''),
    questionBasis: term?.questionBasis ?? '',
    questionLink: term?.questionLink ?? '',
  }
  return settingsPage(ctx, { values, errors: {} })
}

export async function saveCouncilSettings(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(termForm, form)
  const done = await ctx.transaction('set the term for written questions', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    return ok(await putQuestionTerm(tx, ctx.municipality.id, parsed.value))
  })
  if (done.ok) return redirectTo(ctx.href('/werk/raad/instellingen?bewaard=ja'))
  return shownAgain(ctx, async (page) => settingsPage(page, parsed.state))
}

function settingsPage(ctx: RequestContext, state: FormState): PageView {
  const work = councilWorkTexts[ctx.language]
  const t = work.settings
  const wordsOf = (problem: string) => work.problems[problem as keyof typeof work.problems]
  const errors = Object.entries(state.errors).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const field = (name: 'questionDays' | 'questionBasis' | 'questionLink', label: string) => ({
    name,
    label,
    value: state.values[name],
    error: errors.find((one) => one.field === name)?.message,
    optional: work.optional,
  })
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: councilTexts[ctx.language].title, href: '/werk/raad' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {ctx.query.get('bewaard') && (
          <Alert tone="ok" announce>
            {t.saved}
          </Alert>
        )}
        {!state.values.questionDays && <Alert tone="warning">{t.notSet}</Alert>}
        <ErrorSummary title={work.checkThis} errors={errors} />
        <Form action={ctx.href('/werk/raad/instellingen')} csrfToken={ctx.csrf}>
          <TextField {...field('questionDays', t.days)} inputMode="numeric" size="short" />
          <TextField {...field('questionBasis', t.basis)} />
          <TextField {...field('questionLink', t.link)} type="url" />
          <Button>{work.save}</Button>
        </Form>
      </>
    ),
  }
}
