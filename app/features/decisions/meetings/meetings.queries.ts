import type { Tx } from '../../../platform/database/index.ts'

export type Body = 'executiveBoard' | 'council' | 'councilTable' | 'councilCommittee' | 'triangle'
export type MeetingState = 'planned' | 'held' | 'cancelled'
export type Decision = 'adopted' | 'adoptedAmended' | 'rejected' | 'postponed' | 'noted'

export type MeetingTexts = {
  title: string
  heldOn: string
  startsAt: string | null
  place: string
  isClosed: boolean
  source: string
}

export type Meeting = MeetingTexts & { id: string; body: Body; slug: string; state: MeetingState; revision: number }

export type AgendaItem = {
  id: string
  position: number
  title: string
  documentId: string | null
  isConsent: boolean
  isClosed: boolean
  outcome: Decision | null
  remark: string
}

const COLUMNS = [
  ...(['id', 'body', 'slug', 'title', 'heldOn', 'startsAt', 'place', 'isClosed', 'state', 'source'] as const),
  'revision',
] as const
const ITEM_COLUMNS = [
  ...(['id', 'position', 'title', 'documentId', 'isConsent', 'isClosed', 'outcome', 'remark'] as const),
] as const

/** The meetings of these bodies that this actor may see, the latest first. */
export async function listMeetings(tx: Tx, bodies: readonly Body[]): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('bodyMeeting')
    .select(COLUMNS)
    .where('body', 'in', bodies)
    .orderBy('heldOn', 'desc')
    .orderBy('startsAt', 'desc')
    .limit(1000)
    .execute()
  return rows as Meeting[]
}

/** The meetings of all bodies from a day on, as far as this actor may see them. */
export async function listMeetingsFrom(tx: Tx, from: string): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('bodyMeeting')
    .select(COLUMNS)
    .where('heldOn', '>=', from)
    .orderBy('heldOn')
    .limit(2000)
    .execute()
  return rows as Meeting[]
}

export async function findMeeting(tx: Tx, body: Body, slug: string): Promise<Meeting | undefined> {
  const row = await tx
    .selectFrom('bodyMeeting')
    .select(COLUMNS)
    .where('body', '=', body)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row as Meeting | undefined
}

export async function insertMeeting(tx: Tx, row: Omit<Meeting, 'state' | 'revision'> & { municipalityId: string }) {
  await tx.insertInto('bodyMeeting').values(row).execute()
}

/** Writes what is said of a meeting unless somebody else did since `revision`; answers whether it did. */
export async function updateMeeting(
  tx: Tx,
  id: string,
  revision: number,
  change: Partial<MeetingTexts> & { state?: MeetingState },
): Promise<boolean> {
  const done = await tx
    .updateTable('bodyMeeting')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** What is on the agenda of a meeting, as far as this actor may see it, in its order. */
export async function listAgenda(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
  const rows = await tx
    .selectFrom('agendaItem')
    .select(ITEM_COLUMNS)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows as AgendaItem[]
}

/** Puts something at the end of an agenda; answers its id. */
export async function insertAgendaItem(
  tx: Tx,
  row: Pick<AgendaItem, 'title' | 'documentId' | 'isConsent' | 'isClosed'> & {
    municipalityId: string
    meetingId: string
  },
): Promise<string> {
  const last = await tx
    .selectFrom('agendaItem')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('meetingId', '=', row.meetingId)
    .executeTakeFirst()
  const { id } = await tx
    .insertInto('agendaItem')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateAgendaItem(
  tx: Tx,
  id: string,
  change: Partial<Pick<AgendaItem, 'title' | 'isConsent' | 'isClosed' | 'outcome' | 'remark'>>,
): Promise<boolean> {
  const done = await tx.updateTable('agendaItem').set(change).where('id', '=', id).returning('id').executeTakeFirst()
  return done !== undefined
}

/** When and how a body decided on a document; nothing while it has not. */
export async function findDecisionOn(
  tx: Tx,
  documentId: string,
  body: Body,
): Promise<{ heldOn: string; isClosed: boolean; isConsent: boolean; outcome: Decision; slug: string } | undefined> {
  const row = await tx
    .selectFrom('agendaItem')
    .innerJoin('bodyMeeting', 'bodyMeeting.id', 'agendaItem.meetingId')
    .select(['heldOn', 'agendaItem.isClosed', 'isConsent', 'outcome', 'slug'])
    .where('documentId', '=', documentId)
    .where('body', '=', body)
    .where('outcome', 'in', ['adopted', 'adoptedAmended', 'noted'])
    .orderBy('heldOn', 'desc')
    .executeTakeFirst()
  return row as { heldOn: string; isClosed: boolean; isConsent: boolean; outcome: Decision; slug: string } | undefined
}
