import * as z from 'zod'
import { registerTexts } from '../../../i18n/registers.ts'
import { reportCountsTexts } from '../../../i18n/report-counts.ts'
import {
  type Answer,
  mustBe,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok } from '../../../shared/outcome.ts'
import { readCsvBytes } from '../../../shared/sheet-csv.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { listNeighbourhoods } from '../lists/overview.queries.ts'
import { hasLevel, scopeOf } from '../scope.ts'
import { meldingentelling } from '../types/meldingentelling.ts'
import { type CountedReports, countReports, type ReportCount } from './count-reports.ts'
import { takeOverCounts } from './take-over.ts'

const ADDRESS = '/werk/registers/meldingentelling'
const MOST_LINES = 20

type Problem = keyof (typeof reportCountsTexts)['nl']['problems']

export async function showCounting(ctx: PageContext): Promise<PageView> {
  mustHandle(ctx)
  return countingPage(ctx)
}

/** Counts a file and shows what would be taken over; of the file itself nothing is kept. */
export async function countFile(ctx: RequestContext, form: FormData): Promise<Answer> {
  mustHandle(ctx)
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { ...countingPage(ctx, 'no-file'), status: 422 }
  const rows = readCsvBytes(new Uint8Array(await file.arrayBuffer()))
  if (!rows) return { ...countingPage(ctx, 'not-a-file'), status: 422 }
  const areas = mustBe(await ctx.transaction('areas', async (tx) => ok(await listNeighbourhoods(tx))))
  const counted = countReports(rows, new Set(areas.map(({ code }) => code)))
  if (!counted.ok) return { ...countingPage(ctx, counted.reason), status: 422 }
  return previewPage(ctx, counted.value)
}

const COUNTS = z
  .array(
    z.object({
      month: z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/),
      category: z.string().refine((key) => CATEGORIES.has(key)),
      area: z.string().regex(/^(BU\d{8})?$/),
      count: z.int().min(1).max(1_000_000),
    }),
  )
  .min(1)
  .max(100_000)

const CATEGORY_FIELD = meldingentelling.fields.find(({ key }) => key === 'category')!
const CATEGORIES = new Set(CATEGORY_FIELD.choices?.map(({ key }) => key))

/** Takes over what was shown. */
export async function confirmCounts(ctx: RequestContext, form: FormData): Promise<Answer> {
  mustHandle(ctx)
  const read = COUNTS.safeParse(parsed(String(form.get('counts') ?? '')))
  if (!read.success) return { ...countingPage(ctx, 'not-taken-over'), status: 422 }
  const reason = String(form.get('reason') ?? '').trim() || reportCountsTexts[ctx.language].laterCount
  const done = await ctx.transaction('take counts over', (tx) => takeOverCounts(scopeOf(ctx, tx), read.data, reason))
  if (!done.ok) return { ...countingPage(ctx, 'not-taken-over'), status: 422 }
  return redirectTo(ctx.href(ADDRESS))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function mustHandle({ actor }: Pick<RequestContext, 'actor'>) {
  if (!hasLevel(actor, meldingentelling, 'handle')) throw new NotFound()
}

function frameOf(ctx: RequestContext, body: PageView['body']): PageView {
  return {
    title: reportCountsTexts[ctx.language].title,
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[ctx.language].title, href: '/werk/registers' },
      { label: meldingentelling.words.many[ctx.language], href: ADDRESS },
    ],
    body,
  }
}

function countingPage(ctx: RequestContext, problem?: Problem): PageView {
  const t = reportCountsTexts[ctx.language]
  const message = problem && t.problems[problem]
  return frameOf(
    ctx,
    <>
      <TitleRow title={t.title} />
      <Intro>{t.intro}</Intro>
      {message && <ErrorSummary title={registerTexts[ctx.language].checkThis} errors={[{ field: 'file', message }]} />}
      <Form action={ctx.href(`${ADDRESS}/overnemen`)} csrfToken={ctx.csrf} withFiles label={t.title}>
        <FileField name="file" label={t.file} hint={t.fileHint} accept=".csv" error={message} />
        <ActionGroup>
          <Button>{t.count}</Button>
          <Link href={ctx.href(ADDRESS)}>{registerTexts[ctx.language].step.cancel}</Link>
        </ActionGroup>
      </Form>
    </>,
  )
}

function previewPage(ctx: RequestContext, counted: CountedReports): PageView {
  const { language } = ctx
  const t = reportCountsTexts[language]
  const { counts, reports, unread, others } = counted
  return frameOf(
    ctx,
    <>
      <TitleRow title={t.title} />
      <Intro>{t.reports(formatNumber(reports, language))}</Intro>
      {unread.length > 0 && (
        <Alert tone="warning">
          {t.unread(
            `${unread.slice(0, MOST_LINES).join(', ')}${unread.length > MOST_LINES ? ' …' : ''}`,
            unread.length,
          )}
        </Alert>
      )}
      {others.length > 0 && (
        <Paragraph>
          {t.others(
            others
              .slice(0, MOST_LINES)
              .map(([kind, count]) => `${kind} (${formatNumber(count, language)})`)
              .join(', '),
          )}
        </Paragraph>
      )}
      <Section>
        <Heading level={2}>{t.preview}</Heading>
        <CountsTable ctx={ctx} counts={counts} />
      </Section>
      <Form action={ctx.href(`${ADDRESS}/overnemen/bevestigen`)} csrfToken={ctx.csrf} label={t.preview}>
        <HiddenField name="counts" value={JSON.stringify(counts)} />
        <TextField name="reason" label={t.why} value={t.laterCount} maxLength={300} />
        <ActionGroup>
          <Button>{t.confirm}</Button>
          <Link href={ctx.href(`${ADDRESS}/overnemen`)}>{registerTexts[language].step.cancel}</Link>
        </ActionGroup>
      </Form>
    </>,
  )
}

/** By month and kind: the neighbourhoods together, since there are many. */
function CountsTable({ ctx, counts }: { ctx: RequestContext; counts: readonly ReportCount[] }) {
  const { language } = ctx
  const t = reportCountsTexts[language]
  const number = (some: readonly ReportCount[]) =>
    formatNumber(
      some.reduce((sum, { count }) => sum + count, 0),
      language,
    )
  const rows = [...groupBy(counts, ({ month, category }) => `${month} ${category}`)].map(([, some]) => ({
    month: some[0]!.month,
    kind: CATEGORY_FIELD.choices?.find(({ key }) => key === some[0]!.category)?.words[language] ?? some[0]!.category,
    all: number(some),
    placed: number(some.filter(({ area }) => area)),
    without: number(some.filter(({ area }) => !area)),
  }))
  return (
    <Table
      caption={t.preview}
      captionHidden
      stack
      rows={rows}
      columns={[
        { header: t.month, rowHeader: true, cell: ({ month }) => month },
        { header: t.kind, cell: ({ kind }) => kind },
        { header: t.number, numeric: true, cell: ({ all }) => all },
        { header: t.areas, numeric: true, cell: ({ placed }) => placed },
        { header: t.noArea, numeric: true, cell: ({ without }) => without },
      ]}
    />
  )
}
