import { sentimentTexts } from '../../../i18n/sentiment.ts'
import { sentimentResultTexts } from '../../../i18n/sentiment-results.ts'
import type { PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../ui/index.ts'
import { MeasurementBadge, ProtocolBadge } from '../components/state-badge.tsx'
import { isPublic } from '../domain/measurement.ts'
import { type LineRow, listLines, listMeasurements, type MeasurementRow } from '../measurement.queries.ts'
import { listProtocols, type ProtocolRow } from '../protocol.queries.ts'

/** Protocols, measurements and tension lines, each with where it stands. */
export async function showWorkOverview(ctx: PageContext): Promise<PageView> {
  const t = sentimentTexts[ctx.language]
  const protocols = await listProtocols(ctx.tx)
  const measurements = await listMeasurements(ctx.tx)
  const lines = await listLines(ctx.tx)
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} actions={<Link href={ctx.href('/sentiment')}>{t.seePublic}</Link>} />
        <Intro>{t.workIntro}</Intro>
        <Alert tone="info">{t.refusal}</Alert>
        <Measurements
          ctx={ctx}
          measurements={measurements}
          canPlan={protocols.some(({ state }) => state === 'active')}
        />
        <Protocols ctx={ctx} protocols={protocols} />
        <Lines ctx={ctx} lines={lines} />
      </>
    ),
  }
}

function Measurements(props: { ctx: RequestContext; measurements: MeasurementRow[]; canPlan: boolean }) {
  const { ctx, measurements, canPlan } = props
  const { language } = ctx
  const t = sentimentTexts[language]
  const plan = ctx.may('sentiment.write') && canPlan && (
    <ButtonLink href={ctx.href('/werk/sentiment/metingen/nieuw')}>{t.newMeasurement}</ButtonLink>
  )
  return (
    <Section id="metingen">
      <Heading level={2}>{t.measurements}</Heading>
      {measurements.length === 0 ? (
        <EmptyState title={t.noMeasurements} action={plan}>
          {t.noMeasurementsWork}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t.measurements}
            captionHidden
            stack
            rows={measurements}
            rowKey={({ period }) => period}
            columns={[
              {
                header: t.columns.name,
                rowHeader: true,
                cell: ({ period, title }) => (
                  <Link href={ctx.href(`/werk/sentiment/metingen/${period}`)}>
                    <span lang="nl">{title}</span>
                  </Link>
                ),
              },
              { header: t.columns.period, cell: ({ period }) => periodInWords(period, language) },
              { header: t.columns.state, cell: ({ state }) => <MeasurementBadge state={state} language={language} /> },
              {
                header: t.columns.figures,
                cell: ({ snapshotId, state }) =>
                  snapshotId ? t.yes : isPublic(state) ? sentimentResultTexts[language].noFigures : t.no,
              },
            ]}
          />
          {plan}
        </>
      )}
    </Section>
  )
}

function Protocols({ ctx, protocols }: { ctx: RequestContext; protocols: ProtocolRow[] }) {
  const { language } = ctx
  const t = sentimentTexts[language]
  const write = ctx.may('sentiment.write') && (
    <ButtonLink look="secondary" href={ctx.href('/werk/sentiment/protocollen/nieuw')}>
      {t.newProtocol}
    </ButtonLink>
  )
  return (
    <Section id="protocollen">
      <Heading level={2}>{t.protocols}</Heading>
      {protocols.length === 0 ? (
        <EmptyState title={t.noProtocols} action={write}>
          {t.noProtocolsWhy}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t.protocols}
            captionHidden
            stack
            rows={protocols}
            rowKey={({ number }) => String(number)}
            columns={[
              {
                header: t.columns.name,
                rowHeader: true,
                cell: ({ number, title }) => (
                  <Link href={ctx.href(`/werk/sentiment/protocollen/${number}`)}>
                    {t.protocol(number)}: <span lang="nl">{title}</span>
                  </Link>
                ),
              },
              { header: t.columns.state, cell: ({ state }) => <ProtocolBadge state={state} language={language} /> },
            ]}
          />
          {write}
        </>
      )}
    </Section>
  )
}

function Lines({ ctx, lines }: { ctx: RequestContext; lines: LineRow[] }) {
  const { language } = ctx
  const t = sentimentTexts[language]
  const canWrite = ctx.may('sentiment.write')
  const add = canWrite && (
    <ButtonLink look="secondary" href={ctx.href('/werk/sentiment/lijnen/nieuw')}>
      {t.newLine}
    </ButtonLink>
  )
  return (
    <Section id="lijnen">
      <Heading level={2}>{t.lines}</Heading>
      <Paragraph>{t.linesWhy}</Paragraph>
      {lines.length === 0 ? (
        <EmptyState title={t.noLines} action={add}>
          {t.noLinesWhy}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t.lines}
            captionHidden
            stack
            rows={lines}
            rowKey={({ key }) => key}
            columns={[
              {
                header: t.columns.name,
                rowHeader: true,
                cell: (line) => <Link href={ctx.href(`/werk/cijfers/${line.key}`)}>{line[language]}</Link>,
              },
              { header: t.columns.measure, cell: ({ measure }) => t.measures[measure] },
              {
                header: t.columns.isPublic,
                cell: (line) => <Badge tone={line.isPublic ? 'ok' : 'draft'}>{line.isPublic ? t.yes : t.no}</Badge>,
              },
              ...(canWrite
                ? [
                    {
                      header: t.change,
                      cell: ({ key }: LineRow) => (
                        <Link href={ctx.href(`/werk/sentiment/lijnen/${key}`)}>{t.reword}</Link>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {add}
        </>
      )}
    </Section>
  )
}
