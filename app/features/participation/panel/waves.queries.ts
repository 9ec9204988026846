import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { PanelCount } from './domain/panel-counts.ts'
import type { Division, Stratum } from './domain/strata.ts'

/** The members as counts, by state, part and how often they were invited in twelve months. */
export async function listPanelCounts(tx: Tx, today: Day): Promise<PanelCount[]> {
  const { rows } = await sql<PanelCount>`
    select state, district, age, sex, invited::int, members::int from count_panel(${today}::date)`.execute(tx)
  return rows
}

/** How many could be drawn for a survey now, by part. */
export async function listEligible(
  tx: Tx,
  surveyId: string,
  today: Day,
  by: readonly Division[],
): Promise<(Stratum & { eligible: number })[]> {
  const { rows } = await sql<Stratum & { eligible: number }>`
    select district, age, sex, eligible::int from count_eligible(${surveyId}, ${today}::date, ${sql.val([...by])}::text[])`.execute(
    tx,
  )
  return rows
}

/** Surveys by invitation that are open now: the ones for which people can be drawn. */
export async function listSurveysToAsk(tx: Tx) {
  const { rows } = await sql<{ id: string; key: string; slug: string; title: string; consultation: string }>`
    select s.id, s.key, c.slug, c.title as consultation,
           coalesce(s.draft -> 'title' ->> 'nl', s.draft -> 'title' ->> (s.draft -> 'languages' ->> 0)) as title
      from survey s join consultation c on c.id = s.consultation_id
     where s.is_by_invitation and phase_of(c.id) = 'open'
     order by c.created_at desc, s.key limit 200`.execute(tx)
  return rows
}

export type Wave = {
  id: string
  number: number
  surveyId: string
  surveyKey: string
  surveyTitle: Record<string, string>
  surveyLanguages: string[]
  slug: string
  isOpen: boolean
  strata: Division[]
  wanted: number
  fewest: number
  seed: string
  drawnOn: Day
  mailing: 'none' | 'invitation' | 'reminder'
  isStopped: boolean
  invitedOn: Day | null
}

const WAVES = sql`
  select w.id, w.number, w.survey_id, s.key as survey_key, v.definition::jsonb -> 'title' as survey_title,
         v.definition::jsonb -> 'languages' as survey_languages, c.slug, phase_of(c.id) = 'open' as is_open,
         w.strata, w.wanted, w.fewest, w.seed, w.drawn_on, w.mailing, w.is_stopped, w.invited_on
    from panel_wave w join survey s on s.id = w.survey_id join consultation c on c.id = s.consultation_id
    join lateral (select definition from survey_version v where v.survey_id = s.id order by v.number desc limit 1) v on true`

export async function listWaves(tx: Tx): Promise<Wave[]> {
  const { rows } = await sql<Wave>`${WAVES} order by w.number desc limit 200`.execute(tx)
  return rows
}

export async function findWave(tx: Tx, number: number): Promise<Wave | undefined> {
  const { rows } = await sql<Wave>`${WAVES} where w.number = ${number}`.execute(tx)
  return rows[0]
}

export async function findWaveById(tx: Tx, id: string): Promise<Wave | undefined> {
  const { rows } = await sql<Wave>`${WAVES} where w.id = ${id}`.execute(tx)
  return rows[0]
}

type NewWave = Pick<Wave, 'surveyId' | 'strata' | 'wanted' | 'fewest' | 'drawnOn'> & { municipalityId: string }

/** Adds a wave under the next number; the database makes its lot. Answers its id and number. */
export async function insertWave(tx: Tx, wave: NewWave): Promise<{ id: string; number: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended('panel draw ' || actor_municipality(), 0))`.execute(tx)
  return tx
    .insertInto('panelWave')
    .values({
      ...wave,
      number: sql<number>`(select coalesce(max(w.number), 0) + 1 from panel_wave w)`,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** Draws so many of each part; answers how many were drawn. */
export async function drawWave(
  tx: Tx,
  waveId: string,
  parts: readonly (Stratum & { draw: number })[],
): Promise<number> {
  const { rows } = await sql<{ drawn: string }>`
    select draw_panel_wave(${waveId}, ${JSON.stringify(parts)}::jsonb) as drawn`.execute(tx)
  return Number(rows[0]!.drawn)
}

export type WaveStratum = Stratum & { eligible: number; drawn: number }

export function listWaveStrata(tx: Tx, waveId: string): Promise<WaveStratum[]> {
  return tx
    .selectFrom('panelWaveStratum')
    .select(['district', 'age', 'sex', 'eligible', 'drawn'])
    .where('waveId', '=', waveId)
    .orderBy('district')
    .orderBy('age')
    .orderBy('sex')
    .execute()
}

/** Draws again from those who are still there; answers whether everybody was rightly drawn or left, and how many were looked at. */
export async function checkDraw(tx: Tx, waveId: string): Promise<{ lookedAt: number; isRight: boolean }> {
  const { rows } = await sql<{ lookedAt: number; isRight: boolean }>`
    select coalesce(sum(looked_at), 0)::int as looked_at, coalesce(bool_and(is_right), true) as is_right
      from check_panel_draw(${waveId})`.execute(tx)
  return rows[0]!
}

export type MailState = 'waiting' | 'sending' | 'sent' | 'refused' | 'skipped'
export type MailCounts = Record<'invitation' | 'reminder', Record<MailState, number>>

const NOTHING = { waiting: 0, sending: 0, sent: 0, refused: 0, skipped: 0 }

/** How far the mails of a wave are. */
export async function countMails(tx: Tx, waveId: string): Promise<MailCounts> {
  const { rows } = await sql<{ kind: 'invitation' | 'reminder'; state: MailState; count: number }>`
    select kind, state, count::int from count_panel_wave(${waveId})`.execute(tx)
  const counts: MailCounts = { invitation: { ...NOTHING }, reminder: { ...NOTHING } }
  for (const { kind, state, count } of rows) counts[kind][state] = count
  return counts
}

export async function updateMailing(
  tx: Tx,
  waveId: string,
  change: { mailing?: Wave['mailing']; isStopped: boolean; invitedOn?: Day },
): Promise<void> {
  await tx.updateTable('panelWave').set(change).where('id', '=', waveId).execute()
}

/** Has everybody reminded whom an invitation reached; answers how many that are. */
export async function remindWave(tx: Tx, waveId: string): Promise<number> {
  const { rows } = await sql<{ reminded: string }>`select remind_panel_wave(${waveId}) as reminded`.execute(tx)
  return Number(rows[0]!.reminded)
}

/** Removes a wave of which nothing went out; who was drawn can be drawn again. */
export async function deleteWave(tx: Tx, waveId: string): Promise<void> {
  await tx.deleteFrom('panelWave').where('id', '=', waveId).execute()
}
