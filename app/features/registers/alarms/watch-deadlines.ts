import { addDays } from '../../../law/index.ts'
import type { Actor, Database, Tx } from '../../../platform/database/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Colleague } from '../../identity/index.ts'
import { findRegister, REGISTERS } from '../types/index.ts'
import {
  type CriticalDeadline,
  closeOvertaken,
  closeSettledAlarms,
  insertAlarm,
  insertTold,
  listCriticalDeadlines,
  listOpenAlarms,
  markEscalated,
  type OpenAlarm,
} from './alarms.queries.ts'
import { escalatesAfter, thresholdReached } from './when-to-tell.ts'
import { whoIsTold } from './who-is-told.ts'

export type Watch = { today: Day; mail: { subject: string; text: string } }

/** A critical term of which nothing was said is told of on its last day. */
const LAST_DAY = [0]

/**
 * The watch over terms that may not be missed: closes the alarms of what is settled, raises those of today, each to two
 * people, and tells everybody who decides of those that were not confirmed in time. Each in a transaction of its own, so
 * that one that fails holds up no other; it can be run again at any moment and tells nobody twice.
 */
export async function watchDeadlines(database: Database, actor: Actor, watch: Watch): Promise<{ raised: number }> {
  const until = addDays(watch.today, longestWarning())
  const { critical, before } = await database.as(actor, 'close alarms that are settled', async (tx) => {
    await closeSettledAlarms(tx, watch.today)
    return { critical: await listCriticalDeadlines(tx, until), before: await listOpenAlarms(tx) }
  })
  const failures: unknown[] = []
  const tried = async (event: string, work: (tx: Tx) => Promise<boolean>) => {
    try {
      return await database.as(actor, event, work)
    } catch (error) {
      failures.push(error)
      return false
    }
  }
  const openOf = new Map(before.map((alarm) => [`${alarm.recordId} ${alarm.key}`, alarm]))
  let raised = 0
  for (const deadline of critical) {
    const earlier = openOf.get(`${deadline.recordId} ${deadline.key}`)
    if (await tried('raise an alarm', (tx) => raise(tx, actor, deadline, earlier, watch))) raised += 1
  }
  const open = await database.as(actor, 'find open alarms', (tx) => listOpenAlarms(tx), { readOnly: true })
  for (const alarm of open) await tried('escalate an alarm', (tx) => followUp(tx, actor, alarm, watch))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} alarms could not be told`)
  return { raised }
}

const longestWarning = () =>
  Math.max(
    ...REGISTERS.flatMap(({ deadlines = [] }) =>
      deadlines.flatMap(({ isCritical, warnDays }) => (isCritical ? (warnDays ?? LAST_DAY) : LAST_DAY)),
    ),
  )

/** Raises the alarm of the threshold that a term has reached; who knew of an earlier one is told first. */
async function raise(
  tx: Tx,
  { municipalityId }: Actor,
  { recordId, register, key, dueOn, ...deadline }: CriticalDeadline,
  earlier: OpenAlarm | undefined,
  { today, mail }: Watch,
): Promise<boolean> {
  const type = findRegister(register)
  const declared = type?.deadlines?.find((one) => one.key === key)
  const threshold = declared && thresholdReached(declared.warnDays ?? LAST_DAY, dueOn, today)
  if (!type || threshold === undefined || (earlier && earlier.threshold <= threshold)) return false
  if (earlier) await closeOvertaken(tx, earlier.id, today)
  const id = await insertAlarm(tx, {
    ...{ municipalityId, recordId, deadlineKey: key, dueOn, threshold, raisedOn: today },
    escalatedOn: earlier?.escalatedOn ?? null,
  })
  if (!id) return false
  const first = earlier?.told.map(({ accountId }) => accountId)
  const people = await whoIsTold(
    tx,
    type,
    { recordId, ...deadline },
    { first, everybody: earlier?.escalatedOn != null },
  )
  await tell(tx, { alarmId: id, municipalityId, recordId, toldOn: today }, people, mail)
  return true
}

/** An alarm that was not confirmed in time, or that reaches too few, goes to others as well. */
async function followUp(tx: Tx, { municipalityId }: Actor, alarm: OpenAlarm, { today, mail }: Watch): Promise<boolean> {
  const type = findRegister(alarm.register)
  if (!type) return false
  const reached = alarm.told.filter(({ isActive }) => isActive)
  const known = reached.map(({ accountId }) => accountId)
  const isLate = reached.some(
    ({ confirmedAt, toldOn }) => confirmedAt === null && today > escalatesAfter(toldOn, alarm.dueOn),
  )
  const escalates = isLate && alarm.escalatedOn === null
  const others = await whoIsTold(tx, type, alarm, { known, everybody: escalates })
  const { id: alarmId, recordId } = alarm
  await tell(tx, { alarmId, municipalityId, recordId, toldOn: today }, others, mail)
  if (escalates) await markEscalated(tx, alarm.id, today)
  return others.length > 0
}

type Telling = { alarmId: string; municipalityId: string; recordId: string; toldOn: Day }

async function tell(tx: Tx, telling: Telling, people: readonly Colleague[], mail: Watch['mail']): Promise<void> {
  await insertTold(
    tx,
    people.map(({ id: accountId }) => ({ ...telling, accountId })),
  )
  for (const { email } of people) await queueMail(tx, telling.municipalityId, { to: email, ...mail })
}
