import { importTexts } from '../../../i18n/imports.ts'
import { monitorTexts } from '../../../i18n/monitor.ts'
import { releaseCalendarTexts } from '../../../i18n/release-calendar.ts'
import { releaseTexts } from '../../../i18n/releases.ts'
import type { PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  ActionGroup,
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
} from '../../../ui/index.ts'
import { SnapshotTable } from '../components/snapshot-table.tsx'
import { latestFigures } from '../domain/headline.ts'
import { findSnapshot, listIndicators, listSnapshots, readSeries } from '../monitor.queries.ts'

/** The figures as staff see them: also those that are not public, with their sources and what can be changed. */
export async function showWorkFigures(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = monitorTexts[language]
  const indicators = await listIndicators(ctx.tx)
  const series = await readSeries(
    ctx.tx,
    indicators.map((passport) => passport.key),
  )
  return {
    title: t.figures,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.figures}</Heading>
        <Intro>{t.workIntro}</Intro>
        <ImportMessage ctx={ctx} done={await findSnapshot(ctx.tx, ctx.query.get('bestand') ?? '')} />
        <Buttons ctx={ctx} />
        {series.length === 0 ? (
          <EmptyState title={t.noFigures}>{t.noFiguresYet}</EmptyState>
        ) : (
          <Table
            caption={t.figures}
            captionHidden
            stack
            rows={series}
            columns={[
              {
                header: t.figure,
                rowHeader: true,
                cell: ({ passport }) => (
                  <Link href={ctx.href(`/werk/cijfers/${passport.key}`)}>{passport.name[language]}</Link>
                ),
              },
              { header: t.fields.owner, cell: ({ passport }) => <span lang="nl">{passport.owner}</span> },
              { header: t.fields.frequency, cell: ({ passport }) => t.frequencies[passport.frequency] },
              {
                header: t.lastPeriod,
                cell: (one) => {
                  const [latest] = latestFigures(one)
                  return latest ? periodInWords(latest.period, language) : t.none
                },
              },
              { header: t.breaks, numeric: true, cell: (one) => one.breaks.length || t.none },
              {
                header: t.isPublic,
                cell: ({ passport }) =>
                  passport.isPublic ? <Badge tone="ok">{t.yes}</Badge> : <Badge tone="draft">{t.no}</Badge>,
              },
            ]}
          />
        )}
        <Section id="bronbestanden">
          <Heading level={2}>{t.snapshots}</Heading>
          <Paragraph>{t.snapshotsIntro}</Paragraph>
          <SnapshotTable ctx={ctx} snapshots={await listSnapshots(ctx.tx)} />
        </Section>
      </>
    ),
  }
}

function Buttons({ ctx }: { ctx: RequestContext }) {
  const t = monitorTexts[ctx.language]
  return (
    <ActionGroup>
      <ButtonLink look="secondary" href={ctx.href('/werk/cijfers/releasekalender')}>
        {releaseCalendarTexts[ctx.language].title}
      </ButtonLink>
      {ctx.may('figures.import') && (
        <>
          <ButtonLink href={ctx.href('/werk/vrijgaven')}>{releaseTexts[ctx.language].title}</ButtonLink>
          <ButtonLink look="secondary" href={ctx.href('/werk/cijfers/bronnen')}>
            {importTexts[ctx.language].sources}
          </ButtonLink>
          <ButtonLink look="secondary" href={ctx.href('/werk/cijfers/importeren')}>
            {t.import}
          </ButtonLink>
        </>
      )}
      {ctx.may('figures.edit') && (
        <>
          <ButtonLink look="secondary" href={ctx.href('/werk/cijfers/nieuw')}>
            {t.newIndicator}
          </ButtonLink>
          <ButtonLink look="secondary" href={ctx.href('/werk/cijfers/breuken')}>
            {t.editBreaks}
          </ButtonLink>
        </>
      )}
    </ActionGroup>
  )
}

type Done = Awaited<ReturnType<typeof findSnapshot>>

/** What the import that led here did. */
function ImportMessage({ ctx, done }: { ctx: RequestContext; done: Done }) {
  if (!done) return null
  const t = monitorTexts[ctx.language]
  const isNew = ctx.query.get('nieuw') === '1'
  const day = formatInstant(done.importedAt, ctx.language)
  return (
    <Alert tone={isNew ? 'ok' : 'info'} title={isNew ? t.imported : t.alreadyImported} announce>
      {isNew ? t.importedWhy(formatNumber(done.rowCount, ctx.language)) : t.alreadyImportedWhy(done.title, day)}
    </Alert>
  )
}
