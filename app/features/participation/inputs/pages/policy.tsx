import { inputTexts } from '../../../../i18n/inputs.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import { type Answer, download, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { toCsv } from '../../../../shared/csv.ts'
import { formatDay } from '../../../../shared/days.ts'
import { EmptyState, Heading, Intro, Link, List, Paragraph, Table } from '../../../../ui/index.ts'
import { isRefusalReason, REFUSALS } from '../domain/moderation.ts'
import { listDecisions } from '../ideas.queries.ts'

/** Asked for anew each time: who decides and what was decided may be different tomorrow. */
const FRESH = { 'cache-control': 'public, no-cache' }

/** What is looked at before an idea is on the site, who decides and what can be done about it. */
export async function showPolicy(ctx: PageContext): Promise<PageView> {
  const { policy: t } = inputTexts[ctx.language]
  const { contact } = ctx.municipality.settings
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    headers: FRESH,
    breadcrumbs: [{ label: participationTexts[ctx.language].title, href: '/praat-mee' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Heading level={2}>{t.what}</Heading>
        <List items={REFUSALS.map((reason) => t.refusals[reason])} />
        <Heading level={2}>{t.how}</Heading>
        <List ordered items={[...t.steps]} />
        <Paragraph>
          {t.disagree} <Link href={`mailto:${contact}`}>{contact}</Link>.
        </Paragraph>
        <Paragraph>
          <Link href={ctx.href('/praat-mee/moderatie')}>{t.log}</Link>
        </Paragraph>
      </>
    ),
  }
}

/** Every decision on an idea, without a word of it. */
export async function showDecisions(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const { policy: t, downloadCsv } = inputTexts[language]
  const decisions = await listDecisions(ctx.tx)
  return {
    title: t.log,
    frame: 'public',
    headers: FRESH,
    breadcrumbs: [
      { label: participationTexts[language].title, href: '/praat-mee' },
      { label: t.title, href: '/praat-mee/spelregels' },
    ],
    body: (
      <>
        <Heading level={1}>{t.log}</Heading>
        <Intro>{t.logIntro}</Intro>
        {decisions.length === 0 ? (
          <EmptyState title={t.logEmpty}>{t.logEmptyHint}</EmptyState>
        ) : (
          <>
            <Table
              caption={t.log}
              captionHidden
              stack
              rows={decisions.map((row, number) => ({ ...row, number }))}
              rowKey={({ number }) => String(number)}
              columns={[
                {
                  header: t.logColumns.consultation,
                  rowHeader: true,
                  cell: ({ slug, title }) => <Link href={ctx.href(`/praat-mee/${slug}`)}>{title}</Link>,
                },
                { header: t.logColumns.decision, cell: ({ decision }) => t.decisions[decision] },
                {
                  header: t.logColumns.reason,
                  cell: ({ reason }) => (isRefusalReason(reason) ? t.refusals[reason] : '–'),
                },
                { header: t.logColumns.amended, cell: ({ isAmended }) => (isAmended ? t.yes : t.no) },
                { header: t.logColumns.receivedOn, cell: ({ receivedOn }) => formatDay(receivedOn, language) },
                { header: t.logColumns.decidedOn, cell: ({ decidedOn }) => formatDay(decidedOn, language) },
              ]}
            />
            <Paragraph>
              <Link href={ctx.href('/praat-mee/moderatie.csv')} download>
                {downloadCsv}
              </Link>
            </Paragraph>
          </>
        )}
      </>
    ),
  }
}

/** The same as a file. */
export async function downloadDecisions(ctx: PageContext): Promise<Answer> {
  const { policy: t } = inputTexts[ctx.language]
  const head = t.logColumns
  const rows = (await listDecisions(ctx.tx)).map((row) => [
    row.slug,
    t.decisions[row.decision],
    isRefusalReason(row.reason) ? t.refusals[row.reason] : '',
    row.isAmended ? t.yes : t.no,
    row.receivedOn,
    row.decidedOn,
  ])
  const header = [head.consultation, head.decision, head.reason, head.amended, head.receivedOn, head.decidedOn]
  return download(toCsv([header, ...rows]), 'text/csv; charset=utf-8', 'moderatie.csv')
}
