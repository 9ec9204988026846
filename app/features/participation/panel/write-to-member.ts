import { panelTexts } from '../../../i18n/panel.ts'
import { addDays } from '../../../law/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import type { PanelPlace } from './at.ts'
import { CONFIRM_DAYS } from './domain/membership.ts'
import { keyOf, openAddress } from './keys.ts'
import { insertPanelMail, type Member } from './members.queries.ts'

type Reader = Pick<Member, 'id' | 'sealedAddress' | 'language'>

export const siteOf = ({ municipality }: Pick<PanelPlace, 'municipality'>): string =>
  municipality.settings.siteName || municipality.name

/** The address of a member's own page, as mails carry it. */
export const ownPageOf = ({ address, secret }: Pick<PanelPlace, 'address' | 'secret'>, member: Reader): string =>
  `${address}${member.language === 'en' ? '/en' : ''}/praat-mee/panel/mijn/${keyOf(secret, member.id)}`

/** Mails a member about the membership itself. The mail is forgotten with the member when he leaves before it went out. */
export async function writeToMember(tx: Tx, place: PanelPlace, member: Reader, kind: 'confirm' | 'link' | 'ask') {
  const t = panelTexts[member.language].mail
  const words = { site: siteOf(place), url: ownPageOf(place, member) }
  const subjects = { confirm: t.confirmSubject, link: t.linkSubject, ask: t.askSubject }
  const usefulUntil = kind === 'confirm' ? new Date(`${addDays(place.today, CONFIRM_DAYS)}T22:00:00Z`) : undefined
  const to = openAddress(place.secret, member.sealedAddress)
  // Sealed with another secret: this installation cannot write to him any more.
  if (!to) return
  const { municipality } = place
  const mailId = await queueMail(tx, municipality.id, {
    to,
    subject: subjects[kind](words.site),
    text: t[kind](words),
    usefulUntil,
  })
  await insertPanelMail(tx, { mailId, municipalityId: municipality.id, memberId: member.id })
}

/** The last mail to somebody whose term is over; nothing leads from it to him. */
export async function sayGoodbye(tx: Tx, place: PanelPlace, member: Reader, years: number) {
  const t = panelTexts[member.language].mail
  const to = openAddress(place.secret, member.sealedAddress)
  if (!to) return
  await queueMail(tx, place.municipality.id, { to, subject: t.goodbyeSubject(siteOf(place)), text: t.goodbye(years) })
}
