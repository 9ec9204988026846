import { addDays } from '../../../../law/index.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import { queueJob } from '../../../../platform/jobs/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { countMails, deleteWave, findWave, remindWave, updateMailing } from '../waves.queries.ts'

export type MailWaveRefusal = 'not-found' | 'not-open' | 'not-now' | 'too-soon' | 'no-mail-server' | 'went-out'

export const MAIL_STEPS = ['send', 'stop', 'go-on', 'remind', 'discard'] as const
export type MailStep = (typeof MAIL_STEPS)[number]

/** The job that mails the people of a wave. */
export const MAIL_WAVE = 'mail-panel-wave'

/** A reminder comes no sooner than so many days after inviting began. */
export const DAYS_BEFORE_REMINDER = 3

/** Sends the invitations of a wave or the reminder, stops that, goes on with it, or throws a wave away that nobody heard of. */
export async function takeMailStep(
  tx: Tx,
  number: number,
  step: MailStep,
  { today, hasMail }: { today: string; hasMail: boolean },
): Promise<Outcome<MailWaveRefusal>> {
  const wave = await findWave(tx, number)
  if (!wave) return refuse('not-found')
  const { invitation, reminder } = await countMails(tx, wave.id)
  const waiting = wave.mailing === 'reminder' ? reminder.waiting : invitation.waiting
  const isUnderWay = wave.mailing !== 'none' && waiting > 0
  if (step === 'discard') {
    if (wave.mailing !== 'none') return refuse('went-out')
    await deleteWave(tx, wave.id)
    return ok()
  }
  if (step === 'stop') {
    if (isUnderWay) await updateMailing(tx, wave.id, { isStopped: true })
    return isUnderWay ? ok() : refuse('not-now')
  }
  if (!wave.isOpen) return refuse('not-open')
  if (!hasMail) return refuse('no-mail-server')
  if (step === 'send') {
    if (wave.mailing !== 'none') return refuse('not-now')
    await updateMailing(tx, wave.id, { mailing: 'invitation', isStopped: false, invitedOn: today })
  }
  if (step === 'go-on') {
    if (!isUnderWay) return refuse('not-now')
    await updateMailing(tx, wave.id, { isStopped: false })
  }
  if (step === 'remind') {
    if (wave.mailing !== 'invitation' || waiting > 0) return refuse('not-now')
    if (today < addDays(wave.invitedOn!, DAYS_BEFORE_REMINDER)) return refuse('too-soon')
    if ((await remindWave(tx, wave.id)) === 0) return refuse('not-now')
    await updateMailing(tx, wave.id, { mailing: 'reminder', isStopped: false })
  }
  await queueJob(tx, MAIL_WAVE, { waveId: wave.id }, { key: wave.id, queue: 'panel-wave' })
  return ok()
}
