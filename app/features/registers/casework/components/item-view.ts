import type { FactChoices } from '../../components/fact-field.tsx'
import type { RegisterType } from '../../declaration.ts'
import type { InviteeRow, ItemRow, MeetingRow } from '../meeting.queries.ts'
import type { Minutes } from '../minutes.ts'
import type { MeetingTask } from '../operations/meeting-tasks.ts'

/** One case on the agenda with everything about it. */
export type AgendaItemView = { item: ItemRow; invitees: InviteeRow[]; minutes: Minutes; tasks: MeetingTask[] }

export type ShownItem = AgendaItemView & {
  type: RegisterType
  meeting: MeetingRow
  /** Whom one can invite, or give a task. */
  choices: FactChoices
  mayChange: boolean
}
