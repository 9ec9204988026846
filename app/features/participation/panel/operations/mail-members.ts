import { createHmac } from 'node:crypto'
import { panelTexts } from '../../../../i18n/panel.ts'
import type { Config } from '../../../../platform/config.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import type { JobParts } from '../../../../platform/jobs/index.ts'
import { deliver, type Letter, tryServer } from '../../../../platform/mail/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { hashOfCode, newCode } from '../../operations/codes.ts'
import { insertInvitations } from '../../surveys/surveys.queries.ts'
import { asPanel, type PanelPlace } from '../at.ts'
import { stateOf } from '../domain/membership.ts'
import { claimNext, countWaiting, settle, type WaveMail } from '../invitations.queries.ts'
import { openAddress } from '../keys.ts'
import { findMember, type Member, updateMember } from '../members.queries.ts'
import { findWaveById, type MailState, type Wave } from '../waves.queries.ts'
import { ownPageOf, siteOf } from '../write-to-member.ts'

const HASHES_AT_ONCE = 10_000

type Parts = Pick<JobParts, 'database' | 'config' | 'signal'>

/**
 * Mails everybody of a wave who waits for it, one by one, until it is done, stopped, or the survey closes. Before a mail goes
 * out its reader is marked; a mark that stays, because the power went, means that he is not mailed again. Codes are only here:
 * all that will be needed are made at once, and their hashes stored together, in the order of the hashes, so that none of them
 * stands beside a reader anywhere.
 */
export async function mailMembers(parts: Parts, place: PanelPlace, waveId: string): Promise<void> {
  const { database, config, signal } = parts
  const { id: municipalityId } = place.municipality
  const as = <T>(work: Parameters<typeof asPanel<T>>[3]) =>
    asPanel(database, municipalityId, 'mail the people of a wave', work)
  const wave = await as((tx) => findWaveById(tx, waveId))
  const kind = wave?.mailing
  if (!wave || !kind || kind === 'none' || wave.isStopped || !wave.isOpen) return
  // With a server that is away nobody is marked for nothing.
  const problem = await tryServer(config)
  if (problem) throw new Error(`the mail server cannot be reached: ${problem}`)
  const codes = kind === 'invitation' ? await as((tx) => makeCodes(tx, municipalityId, wave)) : []
  let after = ''
  let isLeft = false
  while (true) {
    signal.throwIfAborted()
    const claimed = await as(async (tx) => {
      const memberId = await claimNext(tx, waveId, kind, after)
      return memberId ? { memberId, member: await findMember(tx, memberId) } : undefined
    })
    if (!claimed) break
    const { memberId, member } = claimed
    after = memberId
    const to = member && stateOf(member, place.today) === 'active' && openAddress(place.secret, member.sealedAddress)
    const letter = to && { ...letterTo(place, wave, kind, member, codes.pop() ?? ''), to, fromName: siteOf(place) }
    const state = letter ? await hand(config, letter) : 'skipped'
    await as(async (tx) => {
      await settle(tx, waveId, memberId, kind, state)
      if (state === 'refused') await updateMember(tx, memberId, { unreachableOn: place.today })
    })
    isLeft ||= state === 'waiting'
  }
  if (isLeft) throw new Error('the mail server could not take some mails yet')
}

/** As many codes as there are people who wait for one. */
async function makeCodes(tx: Tx, municipalityId: string, wave: Wave): Promise<string[]> {
  const codes = Array.from({ length: await countWaiting(tx, wave.id, 'invitation') }, newCode)
  const hashes = codes.map((code) => hashOfCode('invitation', code)).sort()
  for (let from = 0; from < hashes.length; from += HASHES_AT_ONCE) {
    await insertInvitations(tx, municipalityId, wave.surveyId, hashes.slice(from, from + HASHES_AT_ONCE))
  }
  return codes
}

/**
 * Hands a mail to the server. When it answered that it cannot take this one now, the reader waits for another round. When it
 * went away without an answer the mail may have arrived: the mark stays, and the next round first looks whether it is back.
 */
async function hand(config: Config, letter: Letter): Promise<MailState> {
  const delivery = await deliver(config, letter)
  if (delivery.state !== 'failed') return delivery.state
  if (/-\d{3}$/.test(delivery.problem)) return 'waiting'
  throw new Error(`the mail server went away: ${delivery.problem}`)
}

/** An invitation with a code, or a reminder without: its reader finds the code in the mail that it follows. */
function letterTo(
  place: PanelPlace,
  wave: Wave,
  kind: WaveMail,
  member: Member,
  code: string,
): Omit<Letter, 'to' | 'fromName'> {
  const { language } = member
  const t = panelTexts[language].mail
  const idOf = (of: WaveMail) =>
    createHmac('sha256', place.secret).update(`panel mail ${of} ${wave.id} ${member.id}`).digest('hex').slice(0, 40)
  const title = wave.surveyTitle[language] || wave.surveyTitle[wave.surveyLanguages[0]!]!
  const at = `${place.address}${language === 'en' ? '/en' : ''}/praat-mee/${wave.slug}/vragenlijst/${wave.surveyKey}`
  const words = {
    title,
    code,
    url: kind === 'invitation' ? `${at}?code=${code}` : at,
    on: formatDay(wave.invitedOn!, language),
  }
  const text = kind === 'invitation' ? t.invite(words) : t.remind(words)
  return {
    id: idOf(kind),
    follows: kind === 'reminder' ? idOf('invitation') : undefined,
    subject: t.inviteSubject(title),
    text: text + t.sign(siteOf(place), ownPageOf(place, member)),
  }
}
