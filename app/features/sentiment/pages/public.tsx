import { sentimentTexts } from '../../../i18n/sentiment.ts'
import { type Answer, download, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { tableCsv } from '../../../shared/csvw.ts'
import { formatDay } from '../../../shared/days.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  Alert,
  Card,
  CardList,
  EmptyState,
  Heading,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
  TitleRow,
} from '../../../ui/index.ts'
import { MeasurementFacts } from '../components/measurement-facts.tsx'
import { ReactionPart } from '../components/reaction.tsx'
import { NoFigures, ResultsPart } from '../components/results.tsx'
import { isPublic } from '../domain/measurement.ts'
import { findMeasurement, listLines } from '../measurement.queries.ts'
import { findProtocolById, listProtocols } from '../protocol.queries.ts'
import { listPublicMeasurements } from '../public-measurements.ts'
import { readResults } from '../read-results.ts'
import { resultTable } from '../result-csv.ts'

/** The measurements that the college has, what they are about, and the protocols behind them. */
export async function showPublicOverview(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = sentimentTexts[language]
  const measurements = await listPublicMeasurements(ctx.tx)
  const lines = (await listLines(ctx.tx)).filter((line) => line.isPublic)
  const protocols = (await listProtocols(ctx.tx)).filter(({ state }) => state === 'active' || state === 'withdrawn')
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Alert tone="info">{t.refusal}</Alert>
        <Section id="metingen">
          <Heading level={2}>{t.measurements}</Heading>
          {measurements.length === 0 ? (
            <EmptyState title={t.noMeasurements}>{t.nonePublic}</EmptyState>
          ) : (
            <CardList>
              {measurements.map(({ period, title, state, deliveredOn, snapshotId }) => (
                <Card
                  key={period}
                  title={title}
                  href={ctx.href(`/sentiment/${period}`)}
                  headingLevel={3}
                  kicker={periodInWords(period, language)}
                  foot={[
                    ...(deliveredOn ? [t.deliveredIn(formatDay(deliveredOn, language))] : []),
                    ...(state === 'reacted' ? [t.states.reacted] : []),
                    ...(snapshotId ? [] : [t.notInSources]),
                  ].join(' · ')}
                />
              ))}
            </CardList>
          )}
        </Section>
        {lines.length > 0 && (
          <Section id="lijnen">
            <Heading level={2}>{t.lines}</Heading>
            <Paragraph>{t.linesWhy}</Paragraph>
            <List
              items={lines.map((line) => (
                <Link key={line.key} href={ctx.href(`/cijfers/${line.key}`)}>
                  {line[language]}
                </Link>
              ))}
            />
          </Section>
        )}
        {protocols.length > 0 && (
          <Section id="protocollen">
            <Heading level={2}>{t.protocols}</Heading>
            <List
              items={protocols.map(({ number, title, state }) => (
                <>
                  <Link href={ctx.href(`/sentiment/protocollen/${number}`)}>
                    {t.protocol(number)}: <span lang="nl">{title}</span>
                  </Link>{' '}
                  ({t.protocolStates[state]})
                </>
              ))}
            />
          </Section>
        )}
      </>
    ),
  }
}

/** One delivered measurement: what came out, what changed, and what the college said. */
export async function showPublicMeasurement(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = sentimentTexts[language]
  const measurement = await findDelivered(ctx)
  const protocol = measurement.protocolId ? await findProtocolById(ctx.tx, measurement.protocolId) : undefined
  return {
    title: measurement.title,
    description: t.intro,
    frame: 'public',
    breadcrumbs: [{ label: t.title, href: '/sentiment' }],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{measurement.title}</span>}
          kicker={`${t.title}, ${periodInWords(measurement.period, language)}`}
        />
        <Alert tone="info">{t.refusal}</Alert>
        {!measurement.snapshotId && <NoFigures ctx={ctx} />}
        <ResultsPart
          ctx={ctx}
          results={await readResults(ctx.tx, measurement)}
          place={`/sentiment/${measurement.period}`}
        />
        <ReactionPart measurement={measurement} language={language} />
        <MeasurementFacts ctx={ctx} measurement={measurement} protocol={protocol} protocols="/sentiment/protocollen" />
      </>
    ),
  }
}

/** The numbers of that page. */
export async function downloadMeasurement(ctx: PageContext): Promise<Answer> {
  const measurement = await findDelivered(ctx)
  return csvOf(ctx, measurement.period)
}

/** The same inside, also before it is delivered: as it will be shown. */
export function downloadWorkMeasurement(ctx: PageContext): Promise<Answer> {
  return csvOf(ctx, ctx.params.measurement!)
}

async function csvOf(ctx: PageContext, period: string): Promise<Answer> {
  const measurement = orNotFound(await findMeasurement(ctx.tx, period))
  const table = resultTable(await readResults(ctx.tx, measurement))
  return download(tableCsv(table), 'text/csv; charset=utf-8', `sentiment-${period}.csv`)
}

async function findDelivered(ctx: PageContext) {
  const measurement = orNotFound(await findMeasurement(ctx.tx, ctx.params.measurement!))
  return orNotFound(isPublic(measurement.state) ? measurement : undefined)
}
