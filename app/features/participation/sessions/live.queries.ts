import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Answers } from '../domain/answers.ts'
import type { RoundResult } from './domain/results.ts'
import type { RoundKind, RoundOption } from './domain/rounds.ts'
import type { SessionKind, SessionStatus } from './domain/sessions.ts'

/** A session as a phone or the screen shows it. */
export type Seen = {
  id: string
  title: string
  kind: SessionKind
  heldOn: string
  place: string
  status: SessionStatus
  consultation: string
  slug: string
  /** A word that changes with what is to be seen. */
  state: string
  /** The fraction whose code was used; empty otherwise. */
  fraction: string
  round: SeenRound | null
  /** What this participant sent in the open round. */
  own: Answers | null
}

export type SeenRound = {
  id: string
  number: number
  kind: RoundKind
  question: string
  options: RoundOption[]
  points: number | null
  state: 'prepared' | 'open' | 'closed'
  isShown: boolean
  votes: number
  /** There only once the round is closed. */
  result: RoundResult | null
  /** Ideas that may be seen, each with how often it was brought in. */
  ideas: { text: string; times: number }[]
}

/** Everything that is to be shown at a code; nothing when it leads nowhere. */
export async function seeSession(tx: Tx, code: string, keyHash: string): Promise<Seen | undefined> {
  const { rows } = await sql<{ seen: Seen | null }>`select see_live_session(${code}, ${keyHash}) as seen`.execute(tx)
  return rows[0]?.seen ?? undefined
}

export type CastOutcome = 'counted' | 'closed' | 'not-found' | 'full' | 'no-fraction'

/** Takes a vote in, in one statement that holds to every rule. It is counted once the transaction is committed. */
export async function castVote(
  tx: Tx,
  vote: { code: string; roundId: string; keyHash: string; content: Answers },
): Promise<CastOutcome> {
  const { rows } = await sql<{ done: CastOutcome }>`
    select cast_live_vote(${vote.code}, ${vote.roundId}::uuid, ${vote.keyHash}, ${JSON.stringify(vote.content)}::jsonb) as done`.execute(
    tx,
  )
  return rows[0]!.done
}

/** Where a session is: a word that changes with what its pages show, and how many votes there are. */
export type Pulse = { state: string; votes: number }

export async function findPulse(tx: Tx, sessionId: string): Promise<Pulse | undefined> {
  const { rows } = await sql<{ state: string; votes: string }>`select * from live_pulse(${sessionId}::uuid)`.execute(tx)
  return rows[0] && { state: rows[0].state, votes: Number(rows[0].votes) }
}

/** Whether a code of a session or a fraction leads somewhere. */
export async function isKnownCode(tx: Tx, code: string): Promise<boolean> {
  const { rows } = await sql`select from find_live_code(${code})`.execute(tx)
  return rows.length > 0
}
