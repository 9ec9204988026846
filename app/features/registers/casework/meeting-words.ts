import { caseworkTexts } from '../../../i18n/casework.ts'
import { dayOf, formatDay, formatTime } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { MeetingTime } from './domain/meeting-time.ts'
import type { InviteeRow, ItemRow, MeetingRow } from './meeting.queries.ts'

/** "24 november 2026, 10:00 – 11:30". */
export function timeInWords({ startsAt, endsAt }: MeetingTime, language: Language): string {
  const day = formatDay(dayOf(startsAt), language)
  return caseworkTexts[language].meetings.until(day, formatTime(startsAt, language), formatTime(endsAt, language))
}

export const meetingAddress = ({ register, id }: Pick<MeetingRow, 'register' | 'id'>) =>
  `/werk/overleggen/${register}/${id}`

export const itemAddress = (meeting: MeetingRow, item: ItemRow) => `${meetingAddress(meeting)}/zaken/${item.id}`

/** "Paulien Wijkhuis (Politie)"; an organisation that comes without an account by its own name. */
export const inviteeInWords = ({ accountName, organisationName }: InviteeRow): string =>
  accountName && organisationName ? `${accountName} (${organisationName})` : (accountName ?? organisationName ?? '')
