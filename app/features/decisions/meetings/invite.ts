import { invitationTexts } from '../../../i18n/invitations.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type JobHandler, queueJob } from '../../../platform/jobs/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { formatDay } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { listAccounts, type Role, serviceActor } from '../../identity/index.ts'
import { BODY_PATHS } from './addresses.ts'
import type { Body, Meeting } from './meetings.queries.ts'

/** The job that mails the members of a body that they are called to a meeting. */
const INVITE_MEMBERS = 'invite-members'

/** No words of the meeting: the queue is read by who keeps the machine. */
type Called = { body: Body; slug: string; heldOn: string; startsAt: string; caller: string }

/** Who is called to a meeting, of those who have an account: prosecutor and police come to the triangle without one. */
const MEMBERS = {
  executiveBoard: ['mayor', 'alderman', 'townSecretary'],
  council: ['councilMember'],
  councilTable: ['councilMember'],
  councilCommittee: ['councilMember'],
  triangle: ['mayor', 'policyLead'],
} satisfies Record<Body, readonly Role[]>

/** Calls the members of a body to a planned meeting: all but who calls them. */
export async function inviteMembers(tx: Tx, meeting: Meeting, caller: string): Promise<Outcome<'not-planned'>> {
  if (meeting.state !== 'planned') return refuse('not-planned')
  const { id, body, slug, heldOn, startsAt } = meeting
  const called: Called = { body, slug, heldOn, startsAt: startsAt ?? '', caller }
  await queueJob(tx, INVITE_MEMBERS, called, { key: id })
  return ok()
}

/**
 * One mail for each member, with the day and where the agenda stands. No title, topic or document is in it: a mail passes
 * places where others read along, and what is closed is closed there too.
 */
const invite: JobHandler = async ({ municipalityId, ...payload }, { database, config, municipalityOf }) => {
  const { body, slug, heldOn, startsAt, caller } = payload as Called
  const municipality = await municipalityOf(municipalityId)
  const t = invitationTexts.nl
  const members: readonly string[] = MEMBERS[body]
  const name = t.bodies[body]
  const day = formatDay(heldOn, 'nl')
  const site = publicAddress(config, municipality)
  const mail = {
    subject: t.subject(name, day),
    text: t.text({
      name,
      day,
      time: startsAt.slice(0, 5),
      agenda: `${site}/werk/${BODY_PATHS[body]}/${slug}`,
      calendar: `${site}/werk/agenda`,
    }),
  }
  await database.as(serviceActor(municipalityId, 'service:notifier'), 'call members to a meeting', async (tx) => {
    for (const { id, email, isActive, roles } of await listAccounts(tx)) {
      const isMember = isActive && id !== caller && roles.some((role) => members.includes(role))
      if (isMember) await queueMail(tx, municipalityId, { to: email, ...mail })
    }
  })
}

export const meetingJobs: Record<string, JobHandler> = { [INVITE_MEMBERS]: invite }
