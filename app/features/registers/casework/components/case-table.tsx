import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { Badge, type Column, Link, Table } from '../../../../ui/index.ts'
import type { Colleague } from '../../../identity/index.ts'
import { Due } from '../../components/due.tsx'
import type { RegisterType } from '../../declaration.ts'
import { stateInWords } from '../../pages/words.ts'
import { mayTake } from '../../scope.ts'
import type { CaseRow } from '../workload.queries.ts'

type CaseTableProps = {
  ctx: PageContext
  caption: string
  types: readonly RegisterType[]
  accounts: readonly Colleague[]
  cases: readonly CaseRow[]
  /** With a link to assign somebody. */
  assign?: boolean
  /** The reader's own work: of whom he stands in for says so. */
  mine?: boolean
}

/** Cases by number: whose they are, how they stand, and what is due first. Nothing in it is about a person. */
export function CaseTable({ ctx, caption, types, accounts, cases, assign, mine }: CaseTableProps) {
  const { language } = ctx
  const t = caseworkTexts[language].direction
  const typeOf = (row: CaseRow) => types.find(({ key }) => key === row.register)!
  const address = (row: CaseRow) => `/werk/registers/${row.register}/${row.number}`
  const nameOf = (id: string | null) => accounts.find((account) => account.id === id)?.name ?? ''
  const columns: Column<CaseRow>[] = [
    {
      header: t.number,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link href={ctx.href(address(row))}>{row.number}</Link>
          {row.isUrgent && (
            <>
              {' '}
              <Badge tone="danger">{t.urgent}</Badge>
            </>
          )}
        </>
      ),
    },
    { header: t.state, cell: (row) => stateInWords(typeOf(row), row.state, language) },
    { header: t.since, cell: (row) => formatDay(row.openedOn, language) },
    {
      header: t.due,
      cell: (row) => (
        <span>
          <Due day={row.nextDueOn} today={ctx.clock.today()} language={language} />
        </span>
      ),
    },
    {
      header: t.person,
      cell: (row) => {
        const step = typeOf(row).steps.find(({ handler, from }) => handler && from?.includes(row.state))
        if (assign && step && mayTake(ctx.actor, typeOf(row), step))
          return <Link href={ctx.href(`${address(row)}/stap/${step.key}`)}>{t.assign}</Link>
        const isOther = mine && row.handlerId !== ctx.actor.id
        return isOther ? t.standsInFor(nameOf(row.handlerId)) : nameOf(row.handlerId)
      },
    },
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={[...cases]} rowKey={(row) => row.id} stack />
}
