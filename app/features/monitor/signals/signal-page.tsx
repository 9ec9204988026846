import { z } from 'zod'
import { areaSearchTexts } from '../../../i18n/area-searches.ts'
import { signalTexts } from '../../../i18n/signals.ts'
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
import { formatInstant } from '../../../shared/days.ts'
import { ok } from '../../../shared/outcome.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  Alert,
  Button,
  ErrorSummary,
  Figure,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Radios,
  Section,
  TextArea,
  Timeline,
} from '../../../ui/index.ts'
import { readRegionSeries, regionNames } from '../area-searches/region-series.ts'
import { chartOf } from '../chart-of.ts'
import { findIndicator, readSeries } from '../monitor.queries.ts'
import { signalInWords } from './signal-words.ts'
import { findSignal, insertReview, listReviews } from './signals.queries.ts'
import { signalName } from './signals-page.tsx'

const CONCLUSIONS = ['explained', 'action', 'chance'] as const

const reviewForm = z.object({
  conclusion: z.enum(CONCLUSIONS, 'required'),
  reason: z.string().trim().min(1, 'required').max(2000, 'too-long'),
})

/** One count that stands out: the sentence, the series around it, and what people made of it. */
export async function showSignal(ctx: PageContext): Promise<PageView> {
  return signalPage(ctx, emptyForm)
}

async function signalPage(ctx: PageContext, form: FormState): Promise<PageView> {
  const { language, tx } = ctx
  const t = signalTexts[language]
  const signal = orNotFound(await findSignal(tx, ctx.params.id!))
  const [found] = await readSeries(tx, [signal.key])
  const series = orNotFound(found)
  const areaName = signal.region && (await regionNames(tx, [signal.region]))(signal.region)
  const name = [signalName(signal, series.passport, language), ...(areaName ? [areaName] : [])].join(', ')
  const reviews = await listReviews(tx, signal.id)
  const inArea = signal.region
    ? (await readRegionSeries(tx, (await findIndicator(tx, signal.key))!.id, series, [signal.region]))[0]!.series
    : series
  const shown = { ...inArea, figures: inArea.figures.filter((figure) => figure.category === signal.category) }
  const problemOf = (field: string) =>
    form.errors[field] === undefined ? undefined : t.problems[form.errors[field] as 'required']
  const problems = Object.keys(form.errors).map((field) => ({ field, message: problemOf(field)! }))
  const chart = (width: number) => chartOf([shown], { title: name, language, width }).svg
  return {
    title: `${name} ${signal.period}`,
    frame: 'work',
    breadcrumbs: [{ label: t.menu, href: '/werk/wat-opvalt' }],
    body: (
      <>
        <Heading level={1}>{`${name}, ${periodInWords(signal.period, language)}: ${t[signal.direction]}`}</Heading>
        <Intro>{signalInWords(signal, language)}</Intro>
        {areaName && <Paragraph>{areaSearchTexts[language].past}</Paragraph>}
        <ErrorSummary title={t.checkThis} errors={problems} />
        {ctx.query.has('vastgelegd') && <Alert tone="ok">{t.saved}</Alert>}
        <Figure title={name} svg={chart(760)} narrowSvg={chart(340)} />
        <Paragraph>
          <Link href={ctx.href(`/cijfers/${signal.key}`)}>{t.toFigure}</Link>
        </Paragraph>
        {reviews.length > 0 && (
          <Section>
            <Heading level={2}>{t.reviews}</Heading>
            <Timeline
              steps={reviews.map((review) => ({
                title: t.conclusions[review.conclusion],
                when: `${formatInstant(review.reviewedAt, language)}, ${review.reviewerName}`,
                body: review.reason,
              }))}
            />
          </Section>
        )}
        {ctx.may('figures.edit') && (
          <Form action={ctx.href(`/werk/wat-opvalt/${signal.id}`)} csrfToken={ctx.csrf} label={t.conclude}>
            <Radios
              name="conclusion"
              label={t.conclude}
              value={form.values.conclusion ?? ''}
              required={t.required}
              error={problemOf('conclusion')}
              choices={CONCLUSIONS.map((value) => ({ value, label: t.conclusions[value] }))}
            />
            <TextArea
              name="reason"
              label={t.reason}
              hint={t.reasonHint}
              value={form.values.reason ?? ''}
              required={t.required}
              error={problemOf('reason')}
            />
            <Button>{t.save}</Button>
          </Form>
        )}
      </>
    ),
  }
}

/** Records a conclusion beside the earlier ones. */
export async function reviewSignal(ctx: RequestContext, form: FormData): Promise<Answer> {
  const given = parseForm(reviewForm, form)
  if (!given.ok) return shownAgain(ctx, (page) => signalPage(page, given.state))
  await ctx.transaction('conclude on what stands out', async (tx) => {
    const signal = orNotFound(await findSignal(tx, ctx.params.id!))
    await insertReview(tx, {
      municipalityId: ctx.municipality.id,
      signalId: signal.id,
      ...given.value,
      reviewerName: ctx.person!.name,
      reviewedAt: ctx.clock.now(),
    })
    return ok(undefined)
  })
  return redirectTo(ctx.href(`/werk/wat-opvalt/${ctx.params.id}?vastgelegd=1`))
}
