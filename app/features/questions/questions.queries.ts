import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'

export const DECLINES = ['not-about-this', 'person', 'insulting', 'asked-before'] as const
export type Decline = (typeof DECLINES)[number]

export type SiteQuestion = {
  id: string
  page: string
  body: string
  askedOn: Day
  state: 'waiting' | 'answered' | 'declined'
  answer: string
  declinedFor: Decline | ''
  decidedOn: Day | null
  revision: number
}

const COLUMNS = ['id', 'page', 'body', 'askedOn', 'state', 'answer', 'declinedFor', 'decidedOn', 'revision'] as const

/** What was answered in public, the latest answer first; of one page when it is given. */
export function listAnswered(tx: Tx, page?: string): Promise<SiteQuestion[]> {
  let query = tx.selectFrom('siteQuestion').select(COLUMNS).where('state', '=', 'answered')
  if (page) query = query.where('page', '=', page)
  return query.orderBy('decidedOn', 'desc').orderBy('id').limit(500).$castTo<SiteQuestion>().execute()
}

/** Every question, those that wait first and of these the oldest. */
export function listQuestions(tx: Tx): Promise<SiteQuestion[]> {
  return tx
    .selectFrom('siteQuestion')
    .select(COLUMNS)
    .orderBy(sql`state <> 'waiting'`)
    .orderBy('askedOn')
    .orderBy('id')
    .limit(500)
    .$castTo<SiteQuestion>()
    .execute()
}

export function findQuestion(tx: Tx, id: string): Promise<SiteQuestion | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return Promise.resolve(undefined)
  return tx.selectFrom('siteQuestion').select(COLUMNS).where('id', '=', id).$castTo<SiteQuestion>().executeTakeFirst()
}

/** The question of who has this code. */
export async function findByCode(tx: Tx, codeHash: string): Promise<SiteQuestion | undefined> {
  await sql`select set_config('regie.question_code', ${codeHash}, true)`.execute(tx)
  return tx
    .selectFrom('siteQuestion')
    .select(COLUMNS)
    .where('codeHash', '=', codeHash)
    .$castTo<SiteQuestion>()
    .executeTakeFirst()
}

export async function insertQuestion(
  tx: Tx,
  row: { municipalityId: string; page: string; body: string; codeHash: string; askedOn: Day },
) {
  await tx.insertInto('siteQuestion').values(row).execute()
}

/** Decides on a question unless somebody else did since `revision`; answers whether it did. */
export async function decideQuestion(
  tx: Tx,
  id: string,
  revision: number,
  values: Partial<Pick<SiteQuestion, 'body' | 'answer' | 'declinedFor'>> & {
    state: 'answered' | 'declined'
    decidedOn: Day
    decidedBy: string
  },
): Promise<boolean> {
  const changed = await tx
    .updateTable('siteQuestion')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Within how many days a question is to be answered, unless the municipality chose otherwise. */
export const USUAL_DAYS = 14

export async function findAnswerDays(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('questionSetting').select('answerWithinDays').executeTakeFirst()
  return row?.answerWithinDays ?? USUAL_DAYS
}

export async function putAnswerDays(tx: Tx, municipalityId: string, answerWithinDays: number) {
  await tx
    .insertInto('questionSetting')
    .values({ municipalityId, answerWithinDays })
    .onConflict((conflict) => conflict.column('municipalityId').doUpdateSet({ answerWithinDays }))
    .execute()
}

/** Questions that wait longer than was chosen, as something that hangs loose at the newest plan. */
export async function listLateQuestions(tx: Tx, today: Day) {
  const { rows } = await sql<{
    nodeId: string
    subject: string
    title: string
    owner: string
    themeId: string | null
    solvePath: string
  }>`
    select p.id as node_id, q.id::text as subject, q.page as title, '' as owner, null::uuid as theme_id,
           '/werk/mist-u-iets#vraag-' || q.id as solve_path
      from site_question q
      join lateral (select id from plan order by starts_on desc, id limit 1) p on true
     where q.state = 'waiting'
       and q.asked_on + coalesce((select s.answer_within_days from question_setting s), ${USUAL_DAYS}::int) < ${today}::date
     order by q.asked_on limit 500`.execute(tx)
  return rows
}
