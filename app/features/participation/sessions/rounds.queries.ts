import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Answers } from '../domain/answers.ts'
import type { RoundResult } from './domain/results.ts'
import type { RoundKind, RoundOption } from './domain/rounds.ts'

export type Round = {
  id: string
  number: number
  kind: RoundKind
  question: string
  options: RoundOption[]
  ideasOf: string | null
  points: number | null
  state: 'prepared' | 'open' | 'closed'
  isShown: boolean
  votes: number | null
  result: RoundResult | null
}

const COLUMNS = [
  'id',
  'number',
  'kind',
  'question',
  'options',
  'ideasOf',
  'points',
  'state',
  'isShown',
  'votes',
  'result',
] as const

export async function listRounds(tx: Tx, sessionId: string): Promise<Round[]> {
  const rows = await tx
    .selectFrom('liveRound')
    .select(COLUMNS)
    .where('sessionId', '=', sessionId)
    .orderBy('number')
    .execute()
  return rows as unknown as Round[]
}

export async function findRound(tx: Tx, id: string): Promise<Round | undefined> {
  const row = await tx.selectFrom('liveRound').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row as unknown as Round | undefined
}

type NewRound = Pick<Round, 'number' | 'kind' | 'question' | 'options' | 'ideasOf' | 'points'>

export async function insertRound(
  tx: Tx,
  { options, ...row }: NewRound & { municipalityId: string; sessionId: string },
): Promise<void> {
  await tx
    .insertInto('liveRound')
    .values({ ...row, options: JSON.stringify(options) })
    .execute()
}

/** Takes a round away that nobody saw yet; answers whether it was there. */
export async function deletePreparedRound(tx: Tx, sessionId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('liveRound')
    .where('id', '=', id)
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'prepared')
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** Puts a round before people, with what there is to choose from now. */
export async function openRound(tx: Tx, id: string, options: readonly RoundOption[]): Promise<void> {
  await tx
    .updateTable('liveRound')
    .set({ state: 'open', options: JSON.stringify(options) })
    .where('id', '=', id)
    .execute()
}

/** Closes a round for votes; from here on nobody can tell whose they were. Answers whether it was open. */
export async function closeRound(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`select close_live_round(${id}::uuid) as closed`.execute(tx)
  return rows[0]!.closed
}

export async function updateResult(tx: Tx, id: string, result: RoundResult): Promise<void> {
  await tx
    .updateTable('liveRound')
    .set({ result: JSON.stringify(result) })
    .where('id', '=', id)
    .execute()
}

export async function showRound(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('liveRound').set({ isShown: true }).where('id', '=', id).execute()
}

export type Ballot = { fraction: string; vote: Answers }

/** The votes of a closed round, in the random order of their keys. */
export async function listBallots(tx: Tx, roundId: string): Promise<Ballot[]> {
  const rows = await tx
    .selectFrom('liveBallot')
    .select(['fraction', 'content'])
    .where('roundId', '=', roundId)
    .orderBy('id')
    .execute()
  return rows.map(({ fraction, content }) => ({ fraction, vote: content })) as unknown as Ballot[]
}

/** With the input that it became on the thread. */
export type Idea = {
  id: string
  text: string
  isHidden: boolean
  mergedInto: string | null
  inputId: string | null
}

export async function listIdeas(tx: Tx, roundId: string): Promise<Idea[]> {
  return tx
    .selectFrom('liveIdea')
    .select(['id', 'text', 'isHidden', 'mergedInto', 'inputId'])
    .where('roundId', '=', roundId)
    .orderBy('id')
    .limit(15_000)
    .execute()
}

export async function updateIdea(
  tx: Tx,
  roundId: string,
  id: string,
  change: { isHidden?: boolean; mergedInto?: string | null; inputId?: string },
): Promise<void> {
  await tx.updateTable('liveIdea').set(change).where('roundId', '=', roundId).where('id', '=', id).execute()
}

/** Ideas that were put under one that now goes under another itself. */
export async function moveIdeas(tx: Tx, roundId: string, from: string, into: string): Promise<void> {
  await tx
    .updateTable('liveIdea')
    .set({ mergedInto: into })
    .where('roundId', '=', roundId)
    .where('mergedInto', '=', from)
    .execute()
}
