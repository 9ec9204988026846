import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type IdeaState = 'waiting' | 'published' | 'refused'

/** What somebody handed in, before and after somebody looked at it. */
export type Idea = {
  id: string
  consultationId: string
  body: string
  theme: string
  areaCode: string
  receivedOn: string
  state: IdeaState
  isAmended: boolean
  reason: string
  answer: string
  decidedOn: string | null
  inputId: string | null
  revision: number
}

export type Place = 'none' | 'district' | 'neighbourhood'

/** How near the place of an idea may be; nothing when this consultation takes no ideas. */
export async function findIdeaPlace(tx: Tx, consultationId: string): Promise<Place | undefined> {
  const row = await tx
    .selectFrom('consultationIdeas')
    .select('place')
    .where('consultationId', '=', consultationId)
    .executeTakeFirst()
  return row?.place as Place | undefined
}

/** From now on this consultation takes ideas about such places, or none. */
export async function replaceIdeaPlace(
  tx: Tx,
  municipalityId: string,
  consultationId: string,
  place: Place | undefined,
) {
  if (!place)
    return void (await tx.deleteFrom('consultationIdeas').where('consultationId', '=', consultationId).execute())
  await tx
    .insertInto('consultationIdeas')
    .values({ municipalityId, consultationId, place })
    .onConflict((conflict) => conflict.column('consultationId').doUpdateSet({ place }))
    .execute()
}

/** In what way people are heard. */
export const KINDS = [
  'survey',
  'panel',
  'network-session',
  'partner-session',
  'council-session',
  'standing-dialogue',
  'ideas',
] as const
export type Kind = (typeof KINDS)[number]

export async function findKind(tx: Tx, consultationId: string): Promise<Kind> {
  const row = await tx.selectFrom('consultation').select('kind').where('id', '=', consultationId).executeTakeFirst()
  return (row?.kind ?? 'survey') as Kind
}

export async function updateKind(tx: Tx, consultationId: string, kind: Kind): Promise<void> {
  await tx.updateTable('consultation').set({ kind }).where('id', '=', consultationId).execute()
}

export type Said = { body: string; theme: string; areaCode: string }

/** Takes an idea in, in one statement that holds to every rule. */
export async function handInIdea(
  tx: Tx,
  consultationId: string,
  codeHash: string,
  { body, theme, areaCode }: Said,
): Promise<'taken' | 'already' | 'closed'> {
  const { rows } = await sql<{ taken: 'taken' | 'already' | 'closed' }>`
    select hand_in_idea(${consultationId}, ${codeHash}, ${body}, ${theme}, ${areaCode}) as taken`.execute(tx)
  return rows[0]!.taken
}

const COLUMNS = sql`id, consultation_id, body, theme, area_code, received_on::text as received_on, state, is_amended, reason,
  answer, decided_on::text as decided_on, input_id, revision`

/** The idea of who has this code. */
export async function findIdeaByCode(tx: Tx, codeHash: string): Promise<Idea | undefined> {
  const { rows } = await sql<Idea>`select ${COLUMNS} from find_idea(${codeHash})`.execute(tx)
  return rows[0]
}

/** Says it anew; answers whether that was still possible. */
export async function amendIdea(tx: Tx, codeHash: string, { body, theme, areaCode }: Said): Promise<boolean> {
  const { rows } = await sql<{ amended: boolean }>`
    select amend_idea(${codeHash}, ${body}, ${theme}, ${areaCode}) as amended`.execute(tx)
  return rows[0]!.amended
}

/** The ideas of a consultation, those that wait first and of these the oldest first. */
export async function listIdeas(tx: Tx, consultationId: string): Promise<Idea[]> {
  const { rows } = await sql<Idea>`select ${COLUMNS} from idea where consultation_id = ${consultationId}
    order by state = 'waiting' desc, received_on, id limit 5000`.execute(tx)
  return rows
}

export async function findIdea(tx: Tx, consultationId: string, id: string): Promise<Idea | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const { rows } = await sql<Idea>`select ${COLUMNS} from idea
    where consultation_id = ${consultationId} and id = ${id}`.execute(tx)
  return rows[0]
}

type Decision = Pick<Idea, 'state' | 'reason' | 'answer' | 'inputId'> & { decidedOn: string }

/** Decides on an idea as it was read; answers whether nobody, its author neither, came in between. */
export async function decideIdea(tx: Tx, { id, revision }: Idea, decision: Decision): Promise<boolean> {
  const done = await tx
    .updateTable('idea')
    .set({ ...decision, ...(decision.state === 'published' ? { body: '' } : {}), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

export type LoggedDecision = {
  slug: string
  title: string
  decision: 'published' | 'refused'
  reason: string
  isAmended: boolean
  receivedOn: string
  decidedOn: string
}

export async function insertDecision(
  tx: Tx,
  row: Omit<LoggedDecision, 'slug' | 'title'> & { municipalityId: string; consultationId: string },
): Promise<void> {
  await tx.insertInto('moderationDecision').values(row).execute()
}

/** Every decision on an idea that this actor may see, the last first. */
export async function listDecisions(tx: Tx): Promise<LoggedDecision[]> {
  const { rows } = await sql<LoggedDecision>`
    select c.slug, c.title, d.decision, d.reason, d.is_amended, d.received_on::text as received_on, d.decided_on::text as decided_on
      from moderation_decision d join consultation c on c.id = d.consultation_id
     where phase_of(c.id) not in ('draft', 'withdrawn')
     order by d.decided_on desc, d.received_on desc, d.id limit 5000`.execute(tx)
  return rows
}

/** The areas of one kind, by name: what an idea can be about. */
export async function listAreas(tx: Tx, kind: Exclude<Place, 'none'>): Promise<AreaChoice[]> {
  const { rows } = await sql<AreaChoice>`
    select a.code, a.name, coalesce(p.name, '') as district, a.geometry
      from area a left join area p on p.code = a.parent_code and p.vintage = a.vintage
     where a.kind = ${kind} and a.vintage = (select max(last.vintage) from area last where last.kind = ${kind})
     order by coalesce(p.name, ''), a.name`.execute(tx)
  return rows
}

export type AreaChoice = { code: string; name: string; district: string; geometry: unknown }
