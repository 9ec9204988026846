import { calendarTexts } from '../../../i18n/calendar.ts'
import type { CalendarSource } from '../../../platform/calendar.ts'
import { sha256 } from '../../../shared/hash.ts'
import { findRegister } from '../types/index.ts'
import { listOwnDeadlines } from './alarms.queries.ts'

/** The open terms of what the owner handles: the name of the term and its last day, and nothing of the case. */
export const registerCalendar: CalendarSource = async (tx, { accountId, language, from, hrefOf }) => {
  const rows = await listOwnDeadlines(tx, accountId, from)
  return rows.map(({ recordId, register, key, dueOn }) => {
    const declared = findRegister(register)?.deadlines?.find((one) => one.key === key)
    return {
      key: `termijn-${sha256(`${recordId} ${key}`).slice(0, 32)}`,
      title: calendarTexts[language].deadline(declared?.words[language] ?? ''),
      when: { from: dueOn, to: dueOn },
      address: hrefOf('/werk'),
    }
  })
}
