import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/index.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import type { Kind } from '../../documents/domain/content.ts'
import type { FrozenFigure } from '../../documents/freeze-figures.ts'

export type InRoom = {
  id: string
  kind: Kind
  number: string | null
  title: string
  handedOn: string
  isSecret: boolean
}

/** What lies in the reading room for this reader. */
export async function listRoom(tx: Tx): Promise<InRoom[]> {
  const { rows } = await sql<InRoom>`
    select id, kind, number, title, handed_on::text as handed_on, is_secret from list_reading_room()`.execute(tx)
  return rows
}

export type RoomText = Omit<InRoom, 'id'> & { content: string; figures: FrozenFigure[]; readAt: Date }

/** Opens a document of the room at a page, and puts that on record; 0 is the whole as a file. Nothing when it lies not there. */
export async function openInRoom(ctx: PageContext, id: string, page: number): Promise<RoomText | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const found = await ctx.once<RoomText | null>(
    'read in the reading room',
    sql<RoomText | null>`(select to_jsonb(r) from read_in_room(${id}, ${page}) r)`,
  )
  return found ? asText(found as unknown as Stored) : undefined
}

type Stored = {
  kind: Kind
  number: string | null
  title: string
  content: string
  figures: FrozenFigure[]
  handed_on: string
  is_secret: boolean
  read_at: string
}

const asText = ({ kind, number, title, content, figures, ...stored }: Stored): RoomText => ({
  ...{ kind, number, title, content, figures },
  handedOn: stored.handed_on,
  isSecret: stored.is_secret,
  readAt: new Date(stored.read_at),
})

export type Visit = { reader: string; page: number; readAt: Date }

/** Who read a document in the room and when, the latest first; a reader sees his own. */
export async function listVisits(tx: Tx, documentId: string): Promise<Visit[]> {
  if (!/^[0-9a-f-]{36}$/.test(documentId)) return []
  const { rows } = await sql<Visit>`
    select coalesce(a.name, v.reader) as reader, v.page, v.read_at
      from reading_visit v left join account a on a.id::text = v.reader
     where v.document_id = ${documentId} order by v.read_at desc limit 2000`.execute(tx)
  return rows
}
