import { z } from 'zod'
import { identityTexts } from '../../../i18n/identity.ts'
import { siteTexts } from '../../../i18n/site.ts'
import { download, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  ActionGroup,
  Button,
  ButtonLink,
  DataList,
  DayField,
  EmptyState,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Select,
} from '../../../ui/index.ts'
import { type AuditFilter, type AuditRow, BY_HAND, findSealing, listAudit } from '../audit/audit.queries.ts'
import { auditFile } from '../audit/audit-file.ts'
import { AuditTable } from '../components/audit-table.tsx'
import { listAccounts } from '../identity.queries.ts'
import { SERVICES } from '../rights.ts'

const PAGE_SIZE = 100
/** A file with more would not open in a spreadsheet with ease; the filters make smaller ones. */
const FILE_SIZE = 10_000

const day = z.iso.date().or(z.literal('')).catch('')
const search = z.object({
  table: z
    .string()
    .regex(/^[a-z_]{0,63}$/)
    .catch(''),
  who: z
    .string()
    .regex(/^[a-z0-9:-]{0,63}$/)
    .catch(''),
  from: day,
  until: day,
  before: z
    .string()
    .regex(/^\d{0,18}$/)
    .catch(''),
})

/** Who changed what, when and what for: newest first, a hundred at a time. */
export async function showAudit(ctx: PageContext): Promise<PageView> {
  const t = { ...siteTexts[ctx.language], ...identityTexts[ctx.language] }
  const { before, ...filter } = readSearch(ctx)
  const found = await readAudit(ctx, filter, before, PAGE_SIZE + 1)
  const rows = found.slice(0, PAGE_SIZE)
  return {
    title: t.audit,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.audit}</Heading>
        <Intro>{t.auditIntro}</Intro>
        <Sealing ctx={ctx} sealing={await findSealing(ctx.tx)} />
        <Filter ctx={ctx} filter={filter} accounts={await listAccounts(ctx.tx)} />
        {rows.length === 0 ? (
          <EmptyState title={t.auditEmpty}>{t.auditEmptyWhy}</EmptyState>
        ) : (
          <AuditTable language={ctx.language} rows={rows} />
        )}
        <Turning
          ctx={ctx}
          filter={filter}
          isFirst={before === ''}
          last={found.length > PAGE_SIZE ? rows.at(-1) : undefined}
        />
      </>
    ),
  }
}

/** The same records as a file. */
export async function downloadAudit(ctx: PageContext): Promise<Response> {
  const { before, ...filter } = readSearch(ctx)
  const rows = await readAudit(ctx, filter, before, FILE_SIZE)
  return download(auditFile(rows), 'text/csv; charset=utf-8', `logboek-${ctx.clock.today()}.csv`)
}

/** Records of the audit, with who acted in them on record as read about. */
function readAudit(ctx: PageContext, filter: AuditFilter, before: string, limit: number): Promise<AuditRow[]> {
  return readConfidential(ctx, 'wijzigingslogboek', { type: 'account', idsOf: accountsIn }, () =>
    listAudit(ctx.tx, filter, before, limit),
  )
}

const accountsIn = (rows: AuditRow[]) =>
  rows.flatMap(({ actor }) => (/^[0-9a-f-]{36}$/.test(actor ?? '') ? [actor!] : []))

const readSearch = (ctx: PageContext) =>
  search.parse(
    Object.fromEntries(['table', 'who', 'from', 'until', 'before'].map((name) => [name, ctx.query.get(name) ?? ''])),
  )

function addressOf(ctx: PageContext, path: string, filter: AuditFilter, before = ''): string {
  return ctx.href(withQuery(path, { ...filter, before }))
}

function Sealing({ ctx, sealing }: { ctx: PageContext; sealing: Awaited<ReturnType<typeof findSealing>> }) {
  const t = siteTexts[ctx.language]
  const { sealed, waiting, head } = sealing
  if (!head) return <Paragraph>{t.auditSealed(sealed, waiting)}</Paragraph>
  return (
    <>
      <Paragraph>{t.auditSealed(sealed, waiting)}</Paragraph>
      <DataList items={[{ term: t.auditHead, value: <Hash text={head} /> }]} />
    </>
  )
}

/** A hash that a narrow screen may break between groups of eight digits. */
function Hash({ text }: { text: string }) {
  return (
    <code>
      {text.match(/.{1,8}/g)?.map((group) => (
        <>
          {group}
          <wbr />
        </>
      ))}
    </code>
  )
}

type FilterProps = { ctx: PageContext; filter: AuditFilter; accounts: { id: string; name: string }[] }

function Filter({ ctx, filter, accounts }: FilterProps) {
  const t = identityTexts[ctx.language]
  const services = Object.keys(SERVICES).filter((name) => name !== 'service:public')
  return (
    <Form action={ctx.href('/werk/logboek')} method="get" label={t.auditFilter}>
      <FieldRow>
        <Select
          name="table"
          label={t.auditKind}
          value={filter.table}
          empty={t.everything}
          choices={Object.entries(t.tableNames).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="who"
          label={t.auditWho}
          value={filter.who}
          empty={t.everybody}
          groups={[
            { label: t.accounts, choices: accounts.map(({ id, name }) => ({ value: id, label: name })) },
            {
              label: t.services,
              choices: [
                ...services.map((value) => ({ value, label: t.serviceNames[value as keyof typeof t.serviceNames] })),
                { value: BY_HAND, label: siteTexts[ctx.language].byHand },
              ],
            },
          ]}
        />
        <DayField name="from" label={t.auditFrom} value={filter.from} />
        <DayField name="until" label={t.auditUntil} value={filter.until} />
      </FieldRow>
      <ActionGroup>
        <Button>{t.auditShow}</Button>
        <Link href={addressOf(ctx, '/werk/logboek.csv', filter)}>
          {t.auditFile(formatNumber(FILE_SIZE, ctx.language))}
        </Link>
      </ActionGroup>
    </Form>
  )
}

type TurningProps = { ctx: PageContext; filter: AuditFilter; isFirst: boolean; last: AuditRow | undefined }

/** Older records follow on the last one shown, so new ones that arrive meanwhile shift nothing. */
function Turning({ ctx, filter, isFirst, last }: TurningProps) {
  const t = siteTexts[ctx.language]
  if (isFirst && !last) return null
  return (
    <ActionGroup>
      {last && <ButtonLink href={addressOf(ctx, '/werk/logboek', filter, last.id)}>{t.older}</ButtonLink>}
      {!isFirst && <Link href={addressOf(ctx, '/werk/logboek', filter)}>{t.newest}</Link>}
    </ActionGroup>
  )
}
