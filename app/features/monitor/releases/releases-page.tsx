import { releaseTexts } from '../../../i18n/releases.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  ActionGroup,
  Alert,
  ButtonLink,
  DataList,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
} from '../../../ui/index.ts'
import { listIndicators } from '../monitor.queries.ts'
import { type OfferedRule, offeredRules } from './offered-rules.ts'
import {
  findReleaseByNumber,
  listDecisions,
  listReleases,
  type ReleasedRule,
  type ReleaseRow,
} from './release.queries.ts'

/** Every release that was made. */
export async function showReleases(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = releaseTexts[language]
  const releases = await listReleases(ctx.tx)
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: t.figures, href: '/werk/cijfers' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <ActionGroup>
          <ButtonLink href={ctx.href('/werk/vrijgaven/nieuw')}>{t.start}</ButtonLink>
        </ActionGroup>
        {releases.length === 0 ? (
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            stack
            rows={releases}
            columns={[
              {
                header: t.title,
                rowHeader: true,
                cell: ({ number }) => <Link href={ctx.href(`/werk/vrijgaven/${number}`)}>{t.number(number)}</Link>,
              },
              { header: t.madeAt, cell: ({ madeAt }) => formatInstant(madeAt, language) },
              { header: t.madeBy, cell: ({ makerName }) => makerName ?? 'Regie' },
              { header: t.figures, numeric: true, cell: ({ rowCount }) => formatNumber(rowCount, language) },
              { header: t.hidden, numeric: true, cell: ({ hiddenCount }) => formatNumber(hiddenCount, language) },
              { header: t.threshold, numeric: true, cell: ({ threshold }) => formatNumber(threshold, language) },
            ]}
          />
        )}
      </>
    ),
  }
}

/** One release: what was counted by which rules, and how the gate decided. */
export async function showRelease(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = releaseTexts[language]
  const release = orNotFound(await findReleaseByNumber(ctx.tx, Number(ctx.params.number)))
  const offered = offeredRules(await listIndicators(ctx.tx))
  return {
    title: t.number(release.number),
    frame: 'work',
    breadcrumbs: [
      { label: t.figures, href: '/werk/cijfers' },
      { label: t.title, href: '/werk/vrijgaven' },
    ],
    body: (
      <>
        <Heading level={1}>{t.number(release.number)}</Heading>
        {ctx.query.get('nieuw') === '1' && (
          <Alert tone="ok" title={t.done(release.number)} announce>
            {t.doneWhy}
          </Alert>
        )}
        <DataList
          items={[
            { term: t.madeAt, value: formatInstant(release.madeAt, language) },
            { term: t.madeBy, value: release.makerName ?? 'Regie' },
            { term: t.threshold, value: formatNumber(release.threshold, language) },
            { term: t.figures, value: formatNumber(release.rowCount, language) },
            { term: t.hidden, value: formatNumber(release.hiddenCount, language) },
            {
              term: t.published,
              value: <Link href={ctx.href(`/bronnen/${release.snapshotId}`)}>{t.number(release.number)}</Link>,
            },
          ]}
        />
        <Section id="telregels">
          <Heading level={2}>{t.rules}</Heading>
          <RulesTable ctx={ctx} release={release} offered={offered} />
        </Section>
        <Decisions ctx={ctx} decisions={await listDecisions(ctx.tx, release.id)} offered={offered} />
      </>
    ),
  }
}

type Part = { ctx: PageContext; offered: readonly OfferedRule[] }

function RulesTable({ ctx, release, offered }: Part & { release: ReleaseRow }) {
  const { language } = ctx
  const t = releaseTexts[language]
  const find = (key: string) => offered.find(({ rule }) => rule.key === key)
  return (
    <Table
      caption={t.rules}
      captionHidden
      stack
      rows={release.rules}
      columns={[
        { header: t.rule, rowHeader: true, cell: ({ key }) => find(key)?.rule.words[language] ?? key },
        { header: t.register, cell: ({ key }) => find(key)?.register.words.many[language] ?? '' },
        { header: t.version(0).split(' ')[0]!, numeric: true, cell: ({ version }) => version },
        { header: t.periods, cell: ({ periods }) => spanInWords(periods, language) },
        ...(release.rules.some(({ byDistrict }) => byDistrict)
          ? [
              {
                header: t.districts,
                cell: ({ byDistrict }: ReleasedRule) => (byDistrict ? t.toldByDistrict.yes : t.wholeOnly),
              },
            ]
          : []),
      ]}
    />
  )
}

/** "2016 – 2022", or the only period there is. */
function spanInWords(periods: string[], language: 'nl' | 'en'): string {
  const [first, last] = [periods[0]!, periods.at(-1)!].map((period) => periodInWords(period, language))
  return first === last ? first! : `${first} – ${last}`
}

/** Only for who may see exact counts: to anybody else the list is empty. */
function Decisions({ ctx, decisions, offered }: Part & { decisions: Awaited<ReturnType<typeof listDecisions>> }) {
  const { language } = ctx
  const t = releaseTexts[language]
  if (decisions.length === 0) return null
  const nameOf = (family: string) =>
    offered.find((one) => one.family.key === family)?.register.words.many[language] ?? family
  return (
    <Section id="poort">
      <Heading level={2}>{t.decision}</Heading>
      <Paragraph>{t.costHint}</Paragraph>
      <Table
        caption={t.decisionPer}
        stack
        rows={decisions}
        columns={[
          { header: t.register, rowHeader: true, cell: ({ family }) => nameOf(family) },
          { header: t.small, numeric: true, cell: ({ smallCells }) => formatNumber(smallCells, language) },
          { header: t.protects, numeric: true, cell: ({ protectingCells }) => formatNumber(protectingCells, language) },
          { header: t.cost, numeric: true, cell: ({ cost }) => formatNumber(cost, language) },
          { header: t.optimal, cell: ({ isOptimal }) => (isOptimal ? t.yes : t.no) },
        ]}
      />
    </Section>
  )
}
