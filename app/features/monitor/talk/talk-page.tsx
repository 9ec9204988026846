import { z } from 'zod'
import { monitorTexts } from '../../../i18n/monitor.ts'
import { talkTexts } from '../../../i18n/talk.ts'
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
import { ok } from '../../../shared/outcome.ts'
import { kindOfPeriod, periodInWords } from '../../../shared/periods.ts'
import {
  Alert,
  Button,
  Checkbox,
  DayField,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { findIndicator, readSeries } from '../monitor.queries.ts'
import { insertTalk, listTalk, TALK_KINDS } from './talk.queries.ts'
import { TalkList } from './talk-list.tsx'

const talkForm = z.object({
  kind: z.enum(TALK_KINDS, 'required'),
  period: z.string().max(20, 'too-long').default(''),
  saidBy: z.string().trim().min(1, 'required').max(200, 'too-long'),
  saidOn: z.string().refine((text) => kindOfPeriod(text) === 'day', 'not-a-day'),
  text: z.string().trim().min(1, 'required').max(5000, 'too-long'),
  isPublic: z.literal('on').optional(),
})

/** What was said of one figure, and for who may the form that adds to it. */
export async function showTalk(ctx: PageContext): Promise<PageView> {
  return talkPage(ctx, { ...emptyForm, values: { saidOn: ctx.clock.today() } })
}

async function talkPage(ctx: PageContext, form: FormState): Promise<PageView> {
  const { language, tx } = ctx
  const t = talkTexts[language]
  const [series] = await readSeries(tx, [ctx.params.key!])
  const { passport, figures } = orNotFound(series)
  const talk = await listTalk(tx, passport.key)
  const problemOf = (name: string) =>
    form.errors[name] === undefined ? undefined : t.problems[form.errors[name] as keyof typeof t.problems]
  const field = (name: 'kind' | 'period' | 'saidBy' | 'saidOn' | 'text') => ({
    name,
    label: t[name],
    value: form.values[name] ?? '',
    error: problemOf(name),
    ...(name === 'period' ? {} : { required: t.required }),
  })
  const periods = [...new Set(figures.map((figure) => figure.period))].reverse()
  const errors = Object.keys(form.errors).map((name) => ({
    field: name,
    message: `${t[name as 'text']}: ${problemOf(name)}`,
  }))
  return {
    title: t.title(passport.name[language]),
    frame: 'work',
    breadcrumbs: [
      { label: monitorTexts[language].figures, href: '/werk/cijfers' },
      { label: passport.name[language], href: `/werk/cijfers/${passport.key}` },
    ],
    body: (
      <>
        <Heading level={1}>{t.title(passport.name[language])}</Heading>
        <Intro>{t.intro}</Intro>
        {ctx.query.has('vastgelegd') && <Alert tone="ok">{t.saved}</Alert>}
        <ErrorSummary title={t.checkThis} errors={errors} />
        {talk.length === 0 ? (
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        ) : (
          <TalkList talk={talk} language={language} />
        )}
        {ctx.may('figures.edit') && (
          <Section>
            <Heading level={2}>{t.add}</Heading>
            <Form action={ctx.href(`/werk/cijfers/${passport.key}/duiding`)} csrfToken={ctx.csrf}>
              <Select {...field('kind')} choices={TALK_KINDS.map((value) => ({ value, label: t.kinds[value] }))} />
              <Select
                {...field('period')}
                empty={t.wholeFigure}
                choices={periods.map((value) => ({ value, label: periodInWords(value, language) }))}
              />
              <TextField {...field('saidBy')} hint={t.saidByHint} />
              <DayField {...field('saidOn')} />
              <TextArea {...field('text')} />
              <Checkbox name="isPublic" label={t.isPublic} checked={form.values.isPublic === 'on'} />
              <Button>{t.save}</Button>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}

/** Adds what was said; it is never changed afterwards. */
export async function addTalk(ctx: RequestContext, form: FormData): Promise<Answer> {
  const given = parseForm(talkForm, form)
  if (!given.ok) return shownAgain(ctx, (page) => talkPage(page, given.state))
  const { isPublic, ...said } = given.value
  await ctx.transaction('record talk about a figure', async (tx) => {
    const indicator = orNotFound(await findIndicator(tx, ctx.params.key!))
    await insertTalk(tx, {
      ...said,
      isPublic: isPublic === 'on',
      municipalityId: ctx.municipality.id,
      indicatorId: indicator.id,
      recordedAt: ctx.clock.now(),
    })
    return ok(undefined)
  })
  return redirectTo(ctx.href(`/werk/cijfers/${ctx.params.key}/duiding?vastgelegd=1`))
}
