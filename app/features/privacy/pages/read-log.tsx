import { z } from 'zod'
import { knownTexts } from '../../../i18n/known-here.ts'
import { privacyTexts } from '../../../i18n/privacy.ts'
import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { sharingTexts } from '../../../i18n/sharing.ts'
import { download, type PageContext, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import {
  asLogRecord,
  listReadLog,
  openReason,
  pseudonymOf,
  type ReadLogFilter,
  type ReadLogRow,
  readConfidential,
} from '../../../platform/read-log/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  ActionGroup,
  Button,
  ButtonLink,
  DayField,
  EmptyState,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Select,
  Table,
} from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { type Activity, listActivities } from '../privacy.queries.ts'

const PAGE_SIZE = 100
const FILE_SIZE = 10_000

const day = z.iso.date().or(z.literal('')).catch('')
const search = z.object({
  activity: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/)
    .catch(''),
  who: z
    .string()
    .regex(/^[a-z0-9:-]{0,63}$/)
    .catch(''),
  subject: z.uuid().or(z.literal('')).catch(''),
  from: day,
  until: day,
  before: z
    .string()
    .regex(/^\d{0,18}$/)
    .catch(''),
})

type Search = z.infer<typeof search>

const readSearch = (ctx: PageContext): Search =>
  search.parse(Object.fromEntries(Object.keys(search.shape).map((name) => [name, ctx.query.get(name) ?? ''])))

/** An account is looked for by its pseudonym: the log itself holds no name of whom was read. */
function filterOf(ctx: PageContext, { before: _page, ...asked }: Search): ReadLogFilter {
  const subject = asked.subject && pseudonymOf(ctx.config.secret, ctx.municipality.id, 'account', asked.subject)
  return { ...asked, subject }
}

const READERS = { type: 'account', idsOf: (rows: ReadLogRow[]) => rows.map((row) => row.actor).filter(isAccount) }
const isAccount = (actor: string) => /^[0-9a-f-]{36}$/.test(actor)

/** Who read what of whom: newest first, a hundred at a time. */
export async function showReadLog(ctx: PageContext): Promise<PageView> {
  const t = privacyTexts[ctx.language]
  const asked = readSearch(ctx)
  const found = await readConfidential(ctx, 'leeslogboek', READERS, () =>
    listReadLog(ctx.tx, filterOf(ctx, asked), asked.before, PAGE_SIZE + 1),
  )
  const rows = found.slice(0, PAGE_SIZE)
  const activities = await listActivities(ctx.tx)
  const last = found.length > PAGE_SIZE ? rows.at(-1) : undefined
  return {
    title: t.readLog,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.readLog}</Heading>
        <Intro>{t.readLogIntro}</Intro>
        <Paragraph>
          <Link href={ctx.href('/werk/leeslogboek/persoon')}>{t.ofPerson}</Link>
          {' · '}
          <Link href={ctx.href('/werk/leeslogboek/gedeeld')}>{sharingTexts[ctx.language].register}</Link>
          {' · '}
          <Link href={ctx.href('/werk/leeslogboek/bekend')}>{knownTexts[ctx.language].log}</Link>
        </Paragraph>
        <Filter ctx={ctx} asked={asked} activities={activities} accounts={await listAccounts(ctx.tx)} />
        {rows.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>
        ) : (
          <ReadTable ctx={ctx} rows={rows} activities={activities} />
        )}
        <ActionGroup>
          {last && <ButtonLink href={addressOf(ctx, '/werk/leeslogboek', asked, last.id)}>{t.older}</ButtonLink>}
          {asked.before && <Link href={addressOf(ctx, '/werk/leeslogboek', asked)}>{t.newest}</Link>}
        </ActionGroup>
      </>
    ),
  }
}

/** The same choice as records of the standard, one in a line; who read is not in it. */
export async function downloadReadLog(ctx: PageContext): Promise<Response> {
  const asked = readSearch(ctx)
  const rows = await readConfidential(ctx, 'leeslogboek', READERS, () =>
    listReadLog(ctx.tx, filterOf(ctx, asked), asked.before, FILE_SIZE),
  )
  const lines = rows.map((row) => `${JSON.stringify(asLogRecord(row))}\n`).join('')
  return download(lines, 'application/jsonl; charset=utf-8', `leeslogboek-${ctx.clock.today()}.jsonl`)
}

function addressOf(ctx: PageContext, path: string, asked: Search, before = ''): string {
  return ctx.href(withQuery(path, { ...asked, before }))
}

type FilterProps = {
  ctx: PageContext
  asked: Search
  activities: Activity[]
  accounts: { id: string; name: string }[]
}

function Filter({ ctx, asked, activities, accounts }: FilterProps) {
  const t = privacyTexts[ctx.language]
  const people = accounts.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form action={ctx.href('/werk/leeslogboek')} method="get" label={t.filter}>
      <FieldRow>
        <Select
          name="activity"
          label={t.activity}
          value={asked.activity}
          empty={t.everything}
          choices={activities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select name="who" label={t.who} value={asked.who} empty={t.everybody} choices={people} />
        <Select name="subject" label={t.subject} value={asked.subject} empty={t.everybody} choices={people} />
        <DayField name="from" label={t.from} value={asked.from} />
        <DayField name="until" label={t.until} value={asked.until} />
      </FieldRow>
      <ActionGroup>
        <Button>{t.show}</Button>
        <Link href={addressOf(ctx, '/werk/leeslogboek.jsonl', asked)}>
          {t.asRecords(formatNumber(FILE_SIZE, ctx.language))}
        </Link>
      </ActionGroup>
    </Form>
  )
}

function ReadTable({ ctx, rows, activities }: { ctx: PageContext; rows: ReadLogRow[]; activities: Activity[] }) {
  const t = privacyTexts[ctx.language]
  const nameOf = (slug: string) => activities.find((activity) => activity.slug === slug)?.name
  return (
    <Table
      caption={t.readLog}
      captionHidden
      stack
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { header: t.when, cell: (row) => formatInstant(row.startedAt, ctx.language) },
        { header: t.who, rowHeader: true, cell: (row) => row.actorName ?? row.actor },
        {
          header: t.activity,
          cell: (row) => {
            const name = nameOf(row.activity)
            return name ? <span lang="nl">{name}</span> : `${row.activity} (${t.notInRegister})`
          },
        },
        { header: t.what, cell: (row) => <code>{row.name}</code> },
        {
          header: t.subject,
          cell: (row) => (row.subjectId ? <code>{row.subjectId.slice(0, 12)}…</code> : t.wholePage),
        },
        { header: t.reason, cell: (row) => <ReasonGiven ctx={ctx} row={row} /> },
        { header: t.trace, cell: (row) => <code>{row.traceId.slice(0, 8)}</code> },
      ]}
    />
  )
}

/** Why somebody looked, where the register asked for it. */
export function ReasonGiven({ ctx, row }: { ctx: RequestContext; row: Pick<ReadLogRow, 'reason'> }) {
  const { kinds } = secrecyTexts[ctx.language].reason
  const reason = openReason(ctx.config.secret, ctx.municipality.id, row.reason)
  if (!reason) return null
  const kind = kinds[reason.kind as keyof typeof kinds] ?? reason.kind
  return (
    <>
      {kind}
      {reason.note && <span lang="nl">: {reason.note}</span>}
    </>
  )
}
