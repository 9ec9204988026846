import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { MailState } from './waves.queries.ts'

/** What is mailed to who was drawn: an invitation, or a reminder of it. */
export type WaveMail = 'invitation' | 'reminder'

export async function countWaiting(tx: Tx, waveId: string, kind: WaveMail): Promise<number> {
  const { count } = await tx
    .selectFrom('panelInvitation')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('waveId', '=', waveId)
    .where(kind, '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * Takes the next one, after this id, who waits for this mail, while the wave is not stopped and its survey is open: from now on it counts as
 * under way, so that nobody else mails him. Answers his id.
 */
export async function claimNext(tx: Tx, waveId: string, kind: WaveMail, after: string): Promise<string | undefined> {
  const { rows } = await sql<{ memberId: string }>`
    update panel_invitation set ${sql.ref(kind)} = 'sending'
     where wave_id = ${waveId} and member_id = (
       select i.member_id from panel_invitation i join panel_wave w on w.id = i.wave_id
         join survey s on s.id = w.survey_id
        where i.wave_id = ${waveId} and i.${sql.ref(kind)} = 'waiting' and i.member_id::text > ${after}
          and w.mailing = ${kind} and not w.is_stopped and phase_of(s.consultation_id) = 'open'
        order by i.member_id limit 1 for update of i skip locked)
    returning member_id`.execute(tx)
  return rows[0]?.memberId
}

/** What became of a mail that was under way. */
export async function settle(
  tx: Tx,
  waveId: string,
  memberId: string,
  kind: WaveMail,
  state: MailState,
): Promise<void> {
  await tx
    .updateTable('panelInvitation')
    .set({ [kind]: state })
    .where('waveId', '=', waveId)
    .where('memberId', '=', memberId)
    .execute()
}

/** For which surveys a member was invited, the latest first. */
export async function listInvitationsOf(tx: Tx, memberId: string) {
  const { rows } = await sql<{ title: string; drawnOn: Day }>`
    select c.title, i.drawn_on
      from panel_invitation i join panel_wave w on w.id = i.wave_id join survey s on s.id = w.survey_id
      join consultation c on c.id = s.consultation_id
     where i.member_id = ${memberId} and i.invitation not in ('waiting', 'skipped')
     order by i.drawn_on desc, c.title limit 100`.execute(tx)
  return rows
}

/** How often each of these members was invited since his last word. */
export async function countInvitedSince(tx: Tx, memberIds: readonly string[]): Promise<Map<string, number>> {
  if (memberIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('panelInvitation as i')
    .innerJoin('panelMember as m', 'm.id', 'i.memberId')
    .select(['i.memberId', ({ fn }) => fn.countAll<string>().as('count')])
    .where('i.memberId', 'in', memberIds)
    .whereRef('i.drawnOn', '>', 'm.lastWordOn')
    .groupBy('i.memberId')
    .execute()
  return new Map(rows.map(({ memberId, count }) => [memberId, Number(count)]))
}

/** Forgets who could be drawn before `frameBefore`, and who was invited before `invitedBefore`. */
export async function forgetOldWaves(tx: Tx, frameBefore: Day, invitedBefore: Day): Promise<void> {
  await sql`
    delete from panel_frame f using panel_wave w where w.id = f.wave_id and w.drawn_on < ${frameBefore}::date`.execute(
    tx,
  )
  await tx.deleteFrom('panelInvitation').where('drawnOn', '<', invitedBefore).execute()
}
