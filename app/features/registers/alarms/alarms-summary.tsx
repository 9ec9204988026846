import { alarmTexts } from '../../../i18n/alarms.ts'
import type { StartNotice } from '../../../platform/start-cards.ts'
import { Alert, Link } from '../../../ui/index.ts'
import { listOpenAlarms } from './alarms.queries.ts'

/** Above everything else on the start page of the work place, for as long as a term may be missed. */
export const alarmNotice: StartNotice = async (ctx) => {
  const t = alarmTexts[ctx.language]
  const alarms = await listOpenAlarms(ctx.tx)
  if (alarms.length === 0) return null
  const mine = alarms.filter(({ told }) =>
    told.some(({ accountId, confirmedAt }) => accountId === ctx.actor.id && !confirmedAt),
  ).length
  return (
    <Alert tone={mine > 0 ? 'error' : 'warning'}>
      <Link href={ctx.href('/werk/alarmen')}>{mine > 0 ? t.summaryMine(mine) : t.summary(alarms.length)}</Link>
    </Alert>
  )
}
