import type { JobHandler } from '../../../platform/jobs/index.ts'
import { queueJob } from '../../../platform/jobs/index.ts'
import { mailActor } from '../../../platform/mail/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { recordAct } from '../operations/record-act.ts'
import { findRecordByIdForUpdate } from '../records.queries.ts'
import { findRegister } from '../types/index.ts'
import { findMailState, findSending, updateLetter } from './letters.queries.ts'
import { FOLLOW_LETTER } from './mail-letter.ts'

const AGAIN_AFTER = 60_000

/** Looks what became of the mail about a letter: it was taken, it failed, or it still waits and is looked at again. */
const followLetter: JobHandler = async ({ municipalityId, letterId }, { database, clock, config }) => {
  const service = serviceActor(municipalityId, 'service:letters')
  const id = String(letterId)
  const sending = await database.as(service, 'find a letter under way', (tx) => findSending(tx, id), { readOnly: true })
  if (!sending?.mailId) return
  const { mailId } = sending
  const mail = await database.as(
    mailActor(municipalityId),
    'look what became of a mail',
    (tx) => findMailState(tx, mailId),
    {
      readOnly: true,
    },
  )
  const now = clock.now()
  await database.as(service, 'follow a letter', async (tx) => {
    if (mail?.state === 'waiting') {
      await queueJob(tx, FOLLOW_LETTER, { letterId: id }, { key: id, runAt: new Date(now.getTime() + AGAIN_AFTER) })
      return
    }
    const type = findRegister(sending.register)
    const record = await findRecordByIdForUpdate(tx, sending.recordId)
    const letter = await findSending(tx, id)
    if (!type || !record || !letter) return
    if (mail?.state !== 'sent') {
      await updateLetter(tx, id, letter.revision, {
        state: 'failed',
        problem: mail?.problem ?? mail?.state ?? 'unknown',
      })
      return
    }
    await updateLetter(tx, id, letter.revision, { state: 'sent', sentOn: clock.today(), problem: '' })
    const words = type.letters?.find(({ key }) => key === letter.template)?.words.nl ?? ''
    const scope = { tx, municipalityId, secret: config.secret, actor: service, today: clock.today() }
    await recordAct(scope, type, record, { act: 'letter-sent', reason: words, given: { template: letter.template } })
  })
}

export const letterJobs: Record<string, JobHandler> = { [FOLLOW_LETTER]: followLetter }
