import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Answers } from '../domain/answers.ts'
import type { Definition } from '../domain/definition.ts'

export type Survey = {
  id: string
  key: string
  consultationId: string
  draft: Definition
  isByInvitation: boolean
  isBlind: boolean
  revision: number
}

/** How answers came in. */
export const CHANNELS = ['web', 'paper', 'telephone', 'street', 'import'] as const
export type Channel = (typeof CHANNELS)[number]

const COLUMNS = ['id', 'key', 'consultationId', 'draft', 'isByInvitation', 'isBlind', 'revision'] as const

export async function listSurveys(tx: Tx, consultationId: string): Promise<Survey[]> {
  const rows = await tx
    .selectFrom('survey')
    .select(COLUMNS)
    .where('consultationId', '=', consultationId)
    .orderBy('key')
    .execute()
  return rows as unknown as Survey[]
}

export async function findSurvey(tx: Tx, consultationId: string, key: string): Promise<Survey | undefined> {
  const row = await tx
    .selectFrom('survey')
    .select(COLUMNS)
    .where('consultationId', '=', consultationId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row as unknown as Survey | undefined
}

export async function insertSurvey(
  tx: Tx,
  { draft, ...row }: Omit<Survey, 'id' | 'revision'> & { municipalityId: string },
): Promise<void> {
  await tx
    .insertInto('survey')
    .values({ ...row, draft: JSON.stringify(draft) })
    .execute()
}

/** Writes the working copy unless somebody else wrote it since `revision`; answers whether it did. */
export async function updateSurvey(
  tx: Tx,
  id: string,
  revision: number,
  { draft, ...promises }: Pick<Survey, 'draft' | 'isByInvitation' | 'isBlind'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('survey')
    .set({ ...promises, draft: JSON.stringify(draft), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

export type Version = { number: number; definition: Definition }

/** What people were asked, the latest last. */
export async function listVersions(tx: Tx, surveyId: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom('surveyVersion')
    .select(['number', 'definition'])
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  return rows.map(({ number, definition }) => ({ number, definition: JSON.parse(definition) as Definition }))
}

export async function insertVersion(
  tx: Tx,
  row: { municipalityId: string; surveyId: string; number: number; definition: string; definitionHash: string },
): Promise<void> {
  await tx.insertInto('surveyVersion').values(row).execute()
}

export async function insertInvitations(
  tx: Tx,
  municipalityId: string,
  surveyId: string,
  codeHashes: readonly string[],
): Promise<void> {
  await tx
    .insertInto('surveyInvitation')
    .values(codeHashes.map((codeHash) => ({ municipalityId, surveyId, codeHash })))
    .execute()
}

export type HandedIn = {
  surveyId: string
  version: number
  language: string
  channel: Channel
  answers: Answers
  formHash: string
  codeHash: string
  quotas: { question: string; option: string; most: number }[]
  savedHash: string
}

export type TakenIn = 'taken' | 'already' | 'closed' | 'not-found' | 'no-invitation' | 'quota-full'

/** Puts a form in the box, in one statement that holds to every rule. */
export const handInForm = (form: HandedIn): RawBuilder<TakenIn> => sql<TakenIn>`
  hand_in(${form.surveyId}, ${form.version}::int, ${form.language}, ${form.channel}, ${JSON.stringify(form.answers)}::jsonb,
    ${form.formHash}, ${form.codeHash}, ${JSON.stringify(form.quotas)}::jsonb, ${form.savedHash})`

export type FromFile = { language: string; answers: Answers; formHash: string }

/** Puts many forms that came from a file in the box at once; answers what became of each. */
export async function handInForms(
  tx: Tx,
  surveyId: string,
  version: number,
  forms: readonly FromFile[],
): Promise<TakenIn[]> {
  const { rows } = await sql<{ taken: TakenIn }>`
    select hand_in(${surveyId}, ${version}::int, f.form->>'language', 'import', f.form->'answers', f.form->>'formHash', '', '[]', '') as taken
      from jsonb_array_elements(${JSON.stringify(forms)}::jsonb) with ordinality as f(form, place) order by f.place`.execute(
    tx,
  )
  return rows.map(({ taken }) => taken)
}

/** How many forms were handed in so far, in the box or out of it. */
export async function countHandedIn(tx: Tx, surveyId: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count_handed_in(${surveyId}) as count`.execute(tx)
  return Number(rows[0]!.count)
}

/** Moves what is in the box to the answers, shuffled; answers how many there were. */
export async function emptyAnswerBox(tx: Tx, atLeast: number): Promise<number> {
  const { rows } = await sql<{ moved: string }>`select empty_answer_box(${atLeast}::int) as moved`.execute(tx)
  return Number(rows[0]!.moved)
}

export type AnswerSheet = { version: number; language: string; channel: Channel; answers: Answers }

/** The answers, as far as they may be looked at. */
export async function listAnswerSheets(tx: Tx, surveyId: string): Promise<AnswerSheet[]> {
  const rows = await tx
    .selectFrom('answerSheet')
    .select(['version', 'language', 'channel', 'content'])
    .where('surveyId', '=', surveyId)
    .orderBy('id')
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, answers: content })) as unknown as AnswerSheet[]
}

/** Codes of the districts of the municipality, by name. */
export async function listDistricts(tx: Tx): Promise<{ code: string; name: string }[]> {
  return tx
    .selectFrom('area')
    .select(['code', 'name'])
    .where('kind', '=', 'district')
    .where('vintage', '=', (areas) =>
      areas
        .selectFrom('area as last')
        .select(({ fn }) => fn.max('last.vintage').as('vintage'))
        .where('last.kind', '=', 'district'),
    )
    .orderBy('name')
    .execute()
}
