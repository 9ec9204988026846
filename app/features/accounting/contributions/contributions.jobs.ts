import { contributionTexts } from '../../../i18n/contributions.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { JobHandler } from '../../../platform/jobs/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { unseal } from '../../../platform/sealing.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import { listAccounts, rightsOf, serviceActor } from '../../identity/index.ts'
import { findActionsNotKeptUp } from '../../plan/index.ts'
import { dayOfMilestone, reminderOf } from '../domain/calendar.ts'
import { type ContributionRequest, insertAct, listRequests } from '../requests.queries.ts'
import { listAccountsOfRound, listRounds, type Round } from '../rounds.queries.ts'
import { listStaleFigures } from '../stale.ts'
import { ADDRESS_PURPOSE, mailContributionLink, type Site } from './ask.ts'
import { endExpiredLinks, findSealedAddress, noteDigest } from './contributions.queries.ts'

/** The job that reminds who was asked, tells who keeps the round what got no answer, and on Mondays what stands still. */
export const FOLLOW_ROUNDS = 'follow-rounds'

const t = contributionTexts.nl.mail

const follow: JobHandler = async ({ municipalityId }, { database, clock, config, municipalityOf }) => {
  const municipality = await municipalityOf(municipalityId)
  const site: Site = {
    municipalityId,
    name: municipality.settings.siteName || municipality.name,
    address: publicAddress(config, municipality),
    secret: config.secret,
  }
  const service = serviceActor(municipalityId, 'service:rounds')
  const today = clock.today()
  await database.as(service, 'end links that have expired', (tx) => endExpiredLinks(tx, today, clock.now()))
  await database.as(service, 'remind who was asked to account for a year', (tx) => remindAll(tx, site, today))
  if (isMonday(today)) {
    await database.as(service, 'tell what was not updated', (tx) => mailDigest(tx, site, today))
  }
}

/** Reminds everybody for whom it is the day: each of the reminders of a request goes out once, in one transaction with its mail. */
export async function remindAll(tx: Tx, site: Site, today: Day): Promise<void> {
  for (const round of await listRounds(tx)) {
    let escalated = 0
    for (const request of await listRequests(tx, { roundId: round.id })) {
      if (request.state !== 'open') continue
      const reminder = reminderOf(request.dueOn, today)
      if (!reminder) continue
      const act = { municipalityId: site.municipalityId, requestId: request.id, act: reminder }
      if (!(await insertAct(tx, act))) continue
      if (reminder === 'escalated') escalated += 1
      else await remind(tx, site, round, request, today)
    }
    if (escalated > 0) {
      await mailKeepers(tx, site, {
        subject: t.escalateSubject(site.name, round.reportingYear),
        text: t.escalate(escalated, round.reportingYear, `${site.address}/werk/verantwoording/${round.slug}#gevraagd`),
      })
    }
  }
}

async function remind(tx: Tx, site: Site, round: Round, request: ContributionRequest, today: Day) {
  const { reportingYear: year } = round
  const subject = t.remindSubject(site.name, year)
  const text = (url: string) => t.remind(year, formatDay(request.dueOn, 'nl'), url)
  const account = (await listAccounts(tx)).find(({ id, isActive }) => id === request.accountId && isActive)
  if (account) {
    const url = `${site.address}/werk/verantwoording/gevraagd/${request.id}`
    await queueMail(tx, site.municipalityId, { to: account.email, subject, text: text(url) })
    return
  }
  const sealed = await findSealedAddress(tx, request.id)
  const to = sealed && unseal(site.secret, ADDRESS_PURPOSE, sealed)
  // Whoever was never reached has nowhere to be reminded; the escalation tells that he did not answer.
  if (to) await mailContributionLink(tx, site, request, { to, today, letter: { subject, text } })
}

async function mailKeepers(tx: Tx, site: Site, mail: { subject: string; text: string }) {
  const keepers = (await listAccounts(tx)).filter(
    ({ isActive, roles }) => isActive && rightsOf(roles).includes('accounts.keep'),
  )
  for (const { email } of keepers) await queueMail(tx, site.municipalityId, { to: email, ...mail })
}

/** Tells once a week what stands still: counts only, with where to look. A week in which nothing does brings no mail. */
export async function mailDigest(tx: Tx, site: Site, monday: Day): Promise<void> {
  let [requests, accounts, figures] = [0, 0, 0]
  for (const round of await listRounds(tx)) {
    // A round is over when its council has met.
    if (round.councilOn < monday) continue
    const open = (await listRequests(tx, { roundId: round.id })).filter(
      ({ state, dueOn }) => state === 'open' && dueOn < monday,
    )
    requests += open.length
    if (dayOfMilestone(round.councilOn, 'approved') < monday) {
      accounts += (await listAccountsOfRound(tx, round.id)).filter(({ state }) => state !== 'approved').length
    }
    figures += (await listStaleFigures(tx, round)).length
  }
  const actions = (await findActionsNotKeptUp(tx, monday)).length
  const lines = [
    ...(requests > 0 ? [t.staleRequests(requests)] : []),
    ...(accounts > 0 ? [t.staleAccounts(accounts)] : []),
    ...(figures > 0 ? [t.staleFigures(figures)] : []),
    ...(actions > 0 ? [t.staleActions(actions, `${site.address}/werk/losse-eindjes?soort=action-not-kept-up`)] : []),
  ]
  if (lines.length === 0 || !(await noteDigest(tx, site.municipalityId, monday))) return
  const text = t.stale(lines.join('\n'), `${site.address}/werk/verantwoording`)
  await mailKeepers(tx, site, { subject: t.staleSubject(site.name), text })
}

const isMonday = (day: Day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 1

export const contributionJobs: Record<string, JobHandler> = { [FOLLOW_ROUNDS]: follow }
