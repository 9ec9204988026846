import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Outcome } from './domain/outcomes.ts'

export type Origin = 'idea' | 'session' | 'answers'

/** What people said, with where it was heard and what was last decided about it. */
export type Input = {
  id: string
  consultationId: string
  /** Of its consultation: slug and title. */
  slug: string
  heardIn: string
  number: number
  title: string
  origin: Origin
  body: string
  saidBy: string
  people: number | null
  theme: string
  areaCode: string
  areaName: string
  heardOn: string
  source: string
  isPublic: boolean
  revision: number
  outcome: Outcome | null
  reason: string
  decidedOn: string | null
}

/** `public`: only what everybody may see, also when the actor may see more. */
export type Wanted = { consultationId?: string; id?: string; isPublic?: boolean; ids?: readonly string[] }

const MOST = 5000

/** Inputs in the order in which they were heard, those of the newest consultation first. */
export async function listInputs(tx: Tx, wanted: Wanted): Promise<Input[]> {
  const conditions = [
    ...(wanted.consultationId ? [sql`i.consultation_id = ${wanted.consultationId}`] : []),
    ...(wanted.id ? [sql`i.id = ${wanted.id}`] : []),
    ...(wanted.ids ? [sql`i.id = any(${wanted.ids}::uuid[])`] : []),
    ...(wanted.isPublic ? [sql`n.visibility = 'public' and phase_of(c.id) not in ('draft', 'withdrawn')`] : []),
    sql`true`,
  ]
  const { rows } = await sql<Input>`
    select i.id, i.consultation_id, c.slug, c.title as heard_in, i.number, n.title, i.origin, i.body, i.said_by, i.people,
           i.theme, i.area_code, coalesce((select a.name from area a where a.code = i.area_code order by a.vintage desc limit 1), '') as area_name,
           i.heard_on, i.source, n.visibility = 'public' as is_public, i.revision, o.outcome, coalesce(o.reason, '') as reason,
           o.decided_on::text as decided_on
      from input i join node n on n.id = i.id join consultation c on c.id = i.consultation_id
      left join lateral (select o.outcome, o.reason, o.decided_on from input_outcome o
        where o.input_id = i.id order by o.number desc limit 1) o on true
     where ${sql.join(conditions, sql` and `)}
     order by c.created_at desc, c.slug, i.number limit ${MOST}`.execute(tx)
  return rows
}

/** Whether everybody can read an input about this theme of a plan, or one that led to something with one of these codes. */
export async function hasInputsAbout(tx: Tx, plan: string, theme: string, codes: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from input i join node n on n.id = i.id
      where n.visibility = 'public' and phase_of(i.consultation_id) not in ('draft', 'withdrawn')
        and (i.theme = ${`${plan}:${theme}`} or exists (select from input_target t
          where t.input_id = i.id and t.plan = ${plan} and t.code = any(${[theme, ...codes]}::text[])))) as found`.execute(
    tx,
  )
  return rows[0]!.found
}

/** The input with this number in a consultation. */
export async function findInput(tx: Tx, consultationId: string, number: string): Promise<Input | undefined> {
  if (!/^\d{1,6}$/.test(number)) return undefined
  const row = await tx
    .selectFrom('input')
    .select('id')
    .where('consultationId', '=', consultationId)
    .where('number', '=', Number(number))
    .executeTakeFirst()
  return row && (await listInputs(tx, { id: row.id }))[0]
}

export type NewInput = Pick<
  Input,
  'origin' | 'body' | 'saidBy' | 'people' | 'theme' | 'areaCode' | 'heardOn' | 'source'
>

/** Writes an input under the next number of its consultation; answers that number. */
export async function insertInput(
  tx: Tx,
  row: NewInput & { id: string; municipalityId: string; consultationId: string },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inputs ${row.consultationId}`}, 0))`.execute(tx)
  const { number } = await tx
    .insertInto('input')
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from input where consultation_id = ${row.consultationId})`,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Writes what is said about an input unless somebody else did since `revision`; answers whether it did. */
export async function updateInput(tx: Tx, id: string, revision: number, row: Omit<NewInput, 'origin'>) {
  const done = await tx
    .updateTable('input')
    .set({ ...row, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

export async function insertOutcome(
  tx: Tx,
  row: { municipalityId: string; inputId: string; outcome: Outcome; reason: string; decidedOn: string },
): Promise<void> {
  await tx
    .insertInto('inputOutcome')
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from input_outcome where input_id = ${row.inputId})`,
    })
    .execute()
}

/** How many inputs there are, and how many of them have an outcome. */
export type Answered = { all: number; answered: number }

export function answeredOf(inputs: readonly Input[]): Answered {
  return { all: inputs.length, answered: inputs.filter(({ outcome }) => outcome !== null).length }
}
