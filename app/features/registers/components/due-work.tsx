import { registerTexts } from '../../../i18n/registers.ts'
import { addDays } from '../../../law/index.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Heading, Link, Section, Table } from '../../../ui/index.ts'
import { type DueRecord, listDueRecords } from '../lists/overview.queries.ts'
import { stateInWords } from '../pages/words.ts'
import { findRegister } from '../types/index.ts'
import { Due } from './due.tsx'

const SOON = 14
const MOST = 15

/** What falls due in the registers, of somebody's own work first; nothing where he has no register. */
export async function readDueWork(ctx: PageContext): Promise<DueRecord[]> {
  return listDueRecords(ctx.tx, { until: addDays(ctx.clock.today(), SOON), accountId: ctx.actor.id, limit: MOST })
}

/** The start page of the work place shows it. */
export function DueWork({ ctx, rows }: { ctx: PageContext; rows: DueRecord[] }) {
  const { language } = ctx
  const t = registerTexts[language]
  if (rows.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.dueWork}</Heading>
      <Table
        caption={t.dueWork}
        captionHidden
        stack
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            header: t.number,
            rowHeader: true,
            cell: ({ register, number }) => (
              <Link href={ctx.href(`/werk/registers/${register}/${number}`)}>{number}</Link>
            ),
          },
          { header: t.register, cell: ({ register }) => findRegister(register)?.words.one[language] ?? register },
          {
            header: t.state,
            cell: ({ register, state }) => {
              const type = findRegister(register)
              return type ? stateInWords(type, state, language) : state
            },
          },
          {
            header: t.nextDue,
            cell: (row) => <Due day={row.nextDueOn} today={ctx.clock.today()} language={language} />,
          },
          { header: t.handler, cell: ({ handlerName }) => handlerName ?? t.nobodyYet },
        ]}
      />
    </Section>
  )
}
