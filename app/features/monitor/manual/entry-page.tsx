import { z } from 'zod'
import { manualTexts } from '../../../i18n/manual.ts'
import { monitorTexts } from '../../../i18n/monitor.ts'
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
import { VALUE_STATES } from '../../../shared/value-state.ts'
import {
  Alert,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Problem } from '../domain/observation-csv.ts'
import { findIndicator } from '../monitor.queries.ts'
import { enterTypedFigure } from './enter-figure.ts'

const words = z.string().trim().max(1000, 'too-long').default('')
const entryForm = z.object({
  period: z.string().trim().min(1, 'required').max(20, 'too-long'),
  category: words,
  state: z.enum(VALUE_STATES, 'required'),
  value: words,
  numerator: words,
  denominator: words,
  isProvisional: z.literal('on').optional(),
  source: words.pipe(z.string().min(1, 'required')),
  licence: words.pipe(z.string().min(1, 'required')),
  reason: words,
})

/** The form for one figure, empty. */
export const showEntry = (ctx: PageContext): Promise<PageView> =>
  entryPage(ctx, { ...emptyForm, values: { state: 'value' } })

/** Keeps the figure, or shows the form again with what is wrong and all that was typed. */
export async function enterFigure(ctx: RequestContext, form: FormData): Promise<Answer> {
  const given = parseForm(entryForm, form)
  if (!given.ok) return shownAgain(ctx, (page) => entryPage(page, given.state))
  const { isProvisional, ...typed } = given.value
  const done = await ctx.transaction('enter a figure by hand', (tx) =>
    enterTypedFigure(tx, ctx.municipality.id, ctx.actor, {
      ...typed,
      key: ctx.params.key!,
      isProvisional: isProvisional === 'on',
      now: ctx.clock.now(),
    }),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/cijfers/${ctx.params.key}/invoeren?vastgelegd=1`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const errors =
    done.reason === 'problems' ? {} : { [done.reason === 'reason-needed' ? 'reason' : 'value']: done.reason }
  const problems = done.reason === 'problems' ? done.problems : []
  return shownAgain(ctx, (page) => entryPage(page, { values: given.state.values, errors }, problems))
}

async function entryPage(ctx: PageContext, form: FormState, problems: Problem[] = []): Promise<PageView> {
  const { language } = ctx
  const t = manualTexts[language]
  const passport = orNotFound(await findIndicator(ctx.tx, ctx.params.key!))
  const name = passport.name[language]
  const wordsOf = (code: string | undefined) => code && (t.problems[code as keyof typeof t.problems] ?? code)
  const ofRow = (column: string) => {
    const found = problems.find((one) => one.column === column)
    return found && monitorTexts[language].csvProblems[found.code](found.found)
  }
  const field = <
    Name extends 'period' | 'category' | 'value' | 'numerator' | 'denominator' | 'source' | 'licence' | 'reason',
  >(
    key: Name,
  ) => ({ name: key, label: t[key], value: form.values[key] ?? '', error: wordsOf(form.errors[key]) ?? ofRow(key) })
  const errors = [
    ...Object.entries(form.errors).map(([key, code]) => ({
      field: key,
      message: `${t[key as 'period']}: ${wordsOf(code)}`,
    })),
    ...problems.map((one) => ({
      field: one.column || undefined,
      message: `${t[one.column as 'period'] ?? ''}: ${monitorTexts[language].csvProblems[one.code](one.found)}`,
    })),
  ]
  return {
    title: t.title(name),
    frame: 'work',
    breadcrumbs: [
      { label: monitorTexts[language].figures, href: '/werk/cijfers' },
      { label: name, href: `/werk/cijfers/${passport.key}` },
    ],
    body: (
      <>
        <Heading level={1}>{t.title(name)}</Heading>
        <Intro>{t.intro}</Intro>
        {ctx.query.has('vastgelegd') && <Alert tone="ok">{t.saved}</Alert>}
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={ctx.href(`/werk/cijfers/${passport.key}/invoeren`)} csrfToken={ctx.csrf}>
          <TextField {...field('period')} hint={t.periodHint} required={t.required} size="short" />
          {passport.categories.length > 0 && (
            <Select
              {...field('category')}
              empty={t.whole}
              choices={passport.categories.map((one) => ({ value: one.key, label: one[language] }))}
            />
          )}
          <Radios
            name="state"
            label={t.state}
            value={form.values.state}
            choices={VALUE_STATES.map((state) => ({ value: state, label: t.states[state] }))}
          />
          {passport.valueType === 'share' ? (
            <>
              <TextField {...field('numerator')} inputMode="decimal" size="short" />
              <TextField {...field('denominator')} inputMode="decimal" size="short" />
            </>
          ) : (
            <TextField {...field('value')} inputMode="decimal" size="short" />
          )}
          <Checkbox name="isProvisional" label={t.isProvisional} checked={form.values.isProvisional === 'on'} />
          <TextArea {...field('source')} hint={t.sourceHint} required={t.required} rows={3} />
          <TextField {...field('licence')} required={t.required} />
          <TextField {...field('reason')} hint={t.reasonHint} optional={t.optional} />
          <Button>{t.save}</Button>
        </Form>
      </>
    ),
  }
}
