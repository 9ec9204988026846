import { inputTexts } from '../../../i18n/inputs.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import type { Day } from '../../../shared/days.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { newsInWords } from './components/news-list.tsx'
import { isRefusalReason } from './domain/moderation.ts'
import { findIdea, type Idea } from './ideas.queries.ts'
import { listInputs } from './inputs.queries.ts'
import { linkFor, openAddress } from './operations/follow-idea.ts'
import { listSubscribers, noteDecisionTold, noteDigest, type Subscriber } from './subscribers.queries.ts'
import { listNews, type News } from './targets.queries.ts'

type Sender = { site: { name: string; address: string }; municipalityId: string; secret: string }

/** A digest says no more than this; the rest is on the pages it leads to. */
const MOST_LINES = 12

const t = inputTexts.nl.mail

/** Tells those who follow this idea, and confirmed that, whether it was published, and if not for which reason. */
export async function mailDecisions(tx: Tx, sender: Sender, ideaId: string): Promise<void> {
  for (const one of await listSubscribers(tx)) {
    if (one.ideaId !== ideaId || one.isDecisionTold || one.state === 'waiting') continue
    const address = openAddress(sender.secret, one.sealedAddress)
    if (!address) continue
    const text = [await decisionInWords(tx, sender, one), stopLine(sender, one)].join('\n\n')
    await queueMail(tx, sender.municipalityId, {
      to: address,
      subject: t.decisionSubject(sender.site.name),
      text: `${text}\n`,
    })
    await noteDecisionTold(tx, [one.id])
  }
}

async function decisionInWords(
  tx: Tx,
  { site }: Sender,
  { consultationId, ideaId, inputId, state }: Subscriber,
): Promise<string> {
  if (state === 'published') {
    const [input] = inputId ? await listInputs(tx, { id: inputId }) : []
    return `${t.published}\n${site.address}/praat-mee/${input ? `${input.slug}/inbreng/${input.number}` : 'mijn-inbreng'}`
  }
  return `${t.refused(reasonOf(await findIdea(tx, consultationId, ideaId)))}\n${site.address}/praat-mee/mijn-inbreng`
}

const reasonOf = (idea: Idea | undefined) =>
  idea && isRefusalReason(idea.reason) ? inputTexts.nl.policy.refusals[idea.reason] : ''

type Digest = Sender & { today: Day; heardBefore: Day }

/**
 * Mails everybody who follows ideas of his what is new about all of them, in one mail, unless he had one within the last
 * month; then it waits. Whoever has nothing new gets nothing.
 */
export async function mailDigests(tx: Tx, digest: Digest): Promise<void> {
  const subscribers = await listSubscribers(tx)
  const news = groupBy(
    await listNews(tx, [...new Set(subscribers.flatMap(({ inputId }) => inputId ?? []))]),
    ({ inputId }) => inputId,
  )
  for (const own of groupBy(subscribers, ({ addressHash }) => addressHash).values()) {
    if (own.some(({ mailedOn }) => mailedOn !== null && mailedOn > digest.heardBefore)) continue
    await mailOne(tx, digest, own, news)
  }
}

async function mailOne(tx: Tx, digest: Digest, own: Subscriber[], news: Map<string, News[]>): Promise<void> {
  const parts: string[] = []
  let left = 0
  const told: [Subscriber, News[]][] = []
  for (const one of own) {
    const fresh = newFor(one, news)
    told.push([one, fresh])
    if (!one.isDecisionTold && one.state !== 'waiting') parts.push(await decisionInWords(tx, digest, one))
    if (fresh.length > 0) {
      const shown = fresh.slice(0, MOST_LINES)
      left += fresh.length - shown.length
      parts.push(await newsOfInput(tx, digest, one, shown))
    }
  }
  const address = openAddress(digest.secret, own[0]!.sealedAddress)
  if (parts.length === 0 || !address) return
  const text = [t.digest, ...parts, ...(left > 0 ? [t.more(left)] : []), t.monthly, stopLine(digest, own[0]!)]
  await queueMail(tx, digest.municipalityId, {
    to: address,
    subject: t.digestSubject(digest.site.name),
    text: `${text.join('\n\n')}\n`,
  })
  for (const [one, fresh] of told) {
    await noteDigest(
      tx,
      one.id,
      fresh.map(({ id }) => id),
      digest.today,
    )
    if (one.state !== 'waiting') await noteDecisionTold(tx, [one.id])
  }
}

/** What happened since somebody began to follow and was not told yet. */
const newFor = ({ inputId, told, addedOn }: Subscriber, news: Map<string, News[]>): News[] =>
  (news.get(inputId ?? '') ?? []).filter(({ id, happenedOn }) => happenedOn >= addedOn && !told.includes(id))

async function newsOfInput(tx: Tx, { site }: Sender, { inputId }: Subscriber, news: News[]): Promise<string> {
  const [input] = await listInputs(tx, { id: inputId!, isPublic: true })
  const lines = news.map((one) => `- ${newsInWords(one, 'nl')}`)
  const where = input
    ? `${site.address}/praat-mee/${input.slug}/inbreng/${input.number}`
    : `${site.address}/praat-mee/mijn-inbreng`
  return [input?.heardIn ?? '', ...lines, where].filter(Boolean).join('\n')
}

const stopLine = ({ site, secret }: Sender, { id }: Subscriber): string =>
  `${t.stop}\n${linkFor(site.address, secret, 'stop', id)}`
