import { alarmTexts } from '../../../i18n/alarms.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Alert, Link } from '../../../ui/index.ts'
import { listOpenAlarms } from './alarms.queries.ts'

export type AlarmCount = { mine: number; open: number }

/** How many alarms wait for whoever looks, and how many are open in all. */
export async function readAlarms(ctx: PageContext): Promise<AlarmCount> {
  const alarms = await listOpenAlarms(ctx.tx)
  const mine = alarms.filter(({ told }) =>
    told.some(({ accountId, confirmedAt }) => accountId === ctx.actor.id && !confirmedAt),
  )
  return { mine: mine.length, open: alarms.length }
}

/** Above everything else on the start page of the work place, for as long as a term may be missed. */
export function AlarmSummary({ ctx, alarms }: { ctx: PageContext; alarms: AlarmCount }) {
  const t = alarmTexts[ctx.language]
  if (alarms.open === 0) return null
  return (
    <Alert tone={alarms.mine > 0 ? 'error' : 'warning'}>
      <Link href={ctx.href('/werk/alarmen')}>
        {alarms.mine > 0 ? t.summaryMine(alarms.mine) : t.summary(alarms.open)}
      </Link>
    </Alert>
  )
}
