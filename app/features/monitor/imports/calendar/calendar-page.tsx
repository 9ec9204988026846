import { monitorTexts } from '../../../../i18n/monitor.ts'
import { releaseCalendarTexts } from '../../../../i18n/release-calendar.ts'
import { addDays } from '../../../../law/index.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import { ButtonLink, EmptyState, Heading, Intro, Link, Paragraph, Section, Table } from '../../../../ui/index.ts'
import { fetchAddress } from '../fetching/fetch-address.ts'
import { listWaiting, type Waiting } from '../fetching/list-waiting.ts'
import { listImportSources } from '../import-source.queries.ts'
import { SOURCES } from '../pages/sources.tsx'
import { listPublications, listSchedules } from './calendar.queries.ts'
import { PublicationTable, type Shown, SourceName } from './publication-table.tsx'

const DAYS_BACK = 400
const DAYS_AHEAD = 400

/** When the sources publish: what waits for people, what comes, and what was. */
export async function showCalendar(ctx: PageContext): Promise<PageView> {
  const { language, tx } = ctx
  const t = releaseCalendarTexts[language]
  const today = ctx.clock.today()
  const sources = new Map((await listImportSources(tx)).map((source) => [source.id, source]))
  const grace = new Map((await listSchedules(tx)).map(({ sourceId, graceDays }) => [sourceId, graceDays]))
  const span = { from: addDays(today, -DAYS_BACK), until: addDays(today, DAYS_AHEAD) }
  const all = (await listPublications(tx, span)).map((one): Shown => {
    return { ...one, source: sources.get(one.sourceId), graceDays: grace.get(one.sourceId) ?? 0 }
  })
  const coming = all.filter(({ state }) => state === 'expected')
  const past = all.filter(({ state }) => state !== 'expected').reverse()
  const waiting = await listWaiting(tx)
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: monitorTexts[language].figures, href: '/werk/cijfers' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {ctx.may('figures.import') && (
          <Section id="besluiten">
            <Heading level={2}>{t.decisions}</Heading>
            {waiting.length === 0 ? <Paragraph>{t.noDecisions}</Paragraph> : <Decisions ctx={ctx} waiting={waiting} />}
            <ButtonLink look="secondary" href={ctx.href(SOURCES)}>
              {t.seeSources}
            </ButtonLink>
          </Section>
        )}
        <Section id="verwacht">
          <Heading level={2}>{t.coming}</Heading>
          {coming.length === 0 ? (
            <EmptyState title={t.noneComing}>{t.noneComingWhy}</EmptyState>
          ) : (
            <PublicationTable ctx={ctx} caption={t.coming} rows={coming} />
          )}
        </Section>
        <Section id="geweest">
          <Heading level={2}>{t.past}</Heading>
          {past.length === 0 ? (
            <Paragraph>{t.nonePast}</Paragraph>
          ) : (
            <PublicationTable ctx={ctx} caption={t.past} rows={past} />
          )}
        </Section>
      </>
    ),
  }
}

function Decisions({ ctx, waiting }: { ctx: PageContext; waiting: Waiting[] }) {
  const t = releaseCalendarTexts[ctx.language]
  return (
    <Table
      caption={t.decisions}
      captionHidden
      stack
      rows={waiting}
      columns={[
        { header: t.source, rowHeader: true, cell: ({ source }) => <SourceName ctx={ctx} source={source} /> },
        { header: t.asked, cell: ({ fetch }) => formatInstant(fetch.endedAt ?? fetch.askedAt, ctx.language) },
        {
          header: t.act,
          cell: ({ source, fetch }) => <Link href={ctx.href(fetchAddress(source.key, fetch.id))}>{t.see}</Link>,
        },
      ]}
    />
  )
}
