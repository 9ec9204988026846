import type { z } from 'zod'
import { sentimentTexts } from '../../../i18n/sentiment.ts'
import type { Tx } from '../../../platform/database/index.ts'
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
} from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Alert, Link, Paragraph, Section, TitleRow } from '../../../ui/index.ts'
import { MeasurementActs } from '../components/measurement-acts.tsx'
import { MeasurementFacts } from '../components/measurement-facts.tsx'
import { ReactionPart } from '../components/reaction.tsx'
import { NoFigures, ResultsPart } from '../components/results.tsx'
import { MeasurementBadge } from '../components/state-badge.tsx'
import { isPublic } from '../domain/measurement.ts'
import { findMeasurement, type MeasurementRow } from '../measurement.queries.ts'
import { deliver } from '../operations/deliver.ts'
import { recordMeasured, recordReaction } from '../operations/save-measurement.ts'
import { findProtocolById, type ProtocolRow } from '../protocol.queries.ts'
import { type Results, readResults } from '../read-results.ts'
import { deliverForm, measuredForm, reactionForm } from '../sentiment.schemas.ts'

type Read = { measurement: MeasurementRow; protocol: ProtocolRow | undefined; results: Results }
type Refusal = 'not-now' | 'no-protocol' | 'no-figures' | 'unsafe'

async function readMeasurement(tx: Tx, period: string): Promise<Read | undefined> {
  const measurement = await findMeasurement(tx, period)
  if (!measurement) return undefined
  const protocol = measurement.protocolId ? await findProtocolById(tx, measurement.protocolId) : undefined
  return { measurement, protocol, results: await readResults(tx, measurement) }
}

/** One measurement in the work place: where it stands, what will be shown of it, and what comes next. */
export async function showMeasurement(ctx: PageContext): Promise<PageView> {
  return measurementPage(ctx, orNotFound(await readMeasurement(ctx.tx, ctx.params.measurement!)), emptyForm)
}

function measurementPage(ctx: RequestContext, read: Read, state: FormState, refusal?: Refusal): PageView {
  const { language } = ctx
  const t = sentimentTexts[language]
  const { measurement, protocol, results } = read
  const { period, title } = measurement
  const isDelivered = isPublic(measurement.state)
  const seesEntries = ctx.may('sentiment.write') || ctx.may('sentiment.publish')
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/sentiment' }],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{title}</span>}
          kicker={periodInWords(period, language)}
          state={<MeasurementBadge state={measurement.state} language={language} />}
          actions={isDelivered && <Link href={ctx.href(`/sentiment/${period}`)}>{t.seePublic}</Link>}
        />
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {!isDelivered && (
          <Section id="invoer">
            <Paragraph>{seesEntries ? t.entered(results.rows.length) : t.notYours}</Paragraph>
            {results.rows.length > 0 && <Paragraph>{t.enteredWhy}</Paragraph>}
          </Section>
        )}
        <MeasurementActs
          ctx={ctx}
          measurement={measurement}
          isActive={protocol?.state === 'active'}
          count={results.rows.length}
          state={state}
        />
        {isDelivered && !measurement.snapshotId && <NoFigures ctx={ctx} />}
        <ResultsPart ctx={ctx} results={results} place={`/werk/sentiment/metingen/${period}`} />
        {isDelivered && <ReactionPart measurement={measurement} language={language} />}
        <MeasurementFacts
          ctx={ctx}
          measurement={measurement}
          protocol={protocol}
          protocols="/werk/sentiment/protocollen"
        />
      </>
    ),
  }
}

/** Checks the form of an act and does it; shows the measurement again with what is wrong. */
async function act<Schema extends z.ZodType>(
  ctx: RequestContext,
  form: FormData,
  { purpose, schema }: { purpose: string; schema: Schema },
  work: (tx: Tx, input: z.output<Schema>) => Promise<Outcome<'not-found' | Refusal>>,
): Promise<Answer> {
  const period = ctx.params.measurement!
  const parsed = parseForm(schema, form)
  const done = await ctx.transaction(purpose, async (tx) => {
    orNotFound(await findMeasurement(tx, period))
    return parsed.ok ? work(tx, parsed.value) : refuse('invalid')
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/sentiment/metingen/${period}`))
  const again = await ctx.transaction('show the measurement again', async (tx) =>
    ok(orNotFound(await readMeasurement(tx, period))),
  )
  const refusal = done.reason === 'invalid' || done.reason === 'not-found' ? undefined : done.reason
  return { ...measurementPage(ctx, again.value, parsed.state, refusal), status: 422 }
}

export const finishMeasuring = (ctx: RequestContext, form: FormData) =>
  act(
    ctx,
    form,
    { purpose: 'record that measuring is done', schema: measuredForm(ctx.clock.today()) },
    (tx, { measuredOn }) => recordMeasured(tx, { period: ctx.params.measurement!, measuredOn }),
  )

export const deliverMeasurement = (ctx: RequestContext, form: FormData) =>
  act(ctx, form, { purpose: 'deliver a sentiment measurement', schema: deliverForm(ctx.clock.today()) }, (tx, input) =>
    deliver(tx, ctx.municipality, ctx.actor, { ...input, period: ctx.params.measurement!, now: ctx.clock.now() }),
  )

export const addReaction = (ctx: RequestContext, form: FormData) =>
  act(
    ctx,
    form,
    { purpose: 'record the reaction of the college', schema: reactionForm(ctx.clock.today()) },
    (tx, input) => recordReaction(tx, { ...input, period: ctx.params.measurement! }),
  )
