import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import {
  ActionGroup,
  Badge,
  Button,
  type Column,
  Details,
  Form,
  Paragraph,
  Select,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import type { Colleague } from '../../../identity/index.ts'
import { type Absence, actingFor, isAway } from '../domain/deputies.ts'
import type { LoadRow } from '../workload.queries.ts'

type LoadTableProps = {
  ctx: PageContext
  accounts: readonly Colleague[]
  absences: readonly Absence[]
  load: readonly LoadRow[]
  caseloads: readonly { accountId: string; most: number }[]
}

type Row = LoadRow & { name: string; most?: number }

/** How the work is divided: for each colleague with cases how many, and who stands in while he is away. */
export function LoadTable({ ctx, accounts, absences, load, caseloads }: LoadTableProps) {
  const t = caseworkTexts[ctx.language].direction
  const today = ctx.clock.today()
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? ''
  const mostOf = (id: string) => caseloads.find(({ accountId }) => accountId === id)?.most
  const others = caseloads.filter(({ accountId }) => !load.some(({ handlerId }) => handlerId === accountId))
  const none = { open: 0, urgent: 0, overdue: 0, evaluations: 0 }
  const rows: Row[] = [...load, ...others.map(({ accountId }) => ({ handlerId: accountId, ...none }))]
    .map((row) => ({ ...row, name: nameOf(row.handlerId), most: mostOf(row.handlerId) }))
    .sort((a, b) => b.open - a.open || a.name.localeCompare(b.name))
  if (rows.length === 0) return <Paragraph>{t.loadEmpty}</Paragraph>
  const columns: Column<Row>[] = [
    { header: t.person, rowHeader: true, cell: ({ name }) => name },
    {
      header: t.presence,
      cell: ({ handlerId }) =>
        isAway(handlerId, today, absences) ? (
          <Badge tone="warning">{t.away(nameOf(actingFor(handlerId, today, absences)))}</Badge>
        ) : (
          t.here
        ),
    },
    {
      header: t.open,
      numeric: true,
      cell: ({ open, most }) => (
        <span>
          {open} {most !== undefined && open > most && <Badge tone="danger">{t.tooMany}</Badge>}
        </span>
      ),
    },
    { header: t.most, numeric: true, cell: ({ most }) => most ?? t.noLimit },
    { header: t.urgent, numeric: true, cell: ({ urgent }) => urgent },
    { header: t.overdue, numeric: true, cell: ({ overdue }) => overdue },
    { header: t.evaluations, numeric: true, cell: ({ evaluations }) => evaluations },
  ]
  return <Table caption={t.load} captionHidden columns={columns} rows={rows} rowKey={(row) => row.handlerId} stack />
}

/** Agreeing with a colleague on how many cases he can direct at once. */
export function CaseloadForm({ ctx, accounts }: { ctx: PageContext; accounts: readonly Colleague[] }) {
  const t = caseworkTexts[ctx.language].direction
  return (
    <Details summary={t.limitTitle}>
      <Form action={ctx.href('/werk/procesregie/aantal')} csrfToken={ctx.csrf} label={t.limitTitle}>
        <Select
          name="account"
          label={t.person}
          choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="most" label={t.limit} size="short" inputMode="numeric" />
        <ActionGroup>
          <Button look="secondary">{t.limitSave}</Button>
        </ActionGroup>
      </Form>
    </Details>
  )
}
