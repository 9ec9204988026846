import { caseworkTexts } from '../../../i18n/casework.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ActionGroup, Alert, ButtonLink, Heading, Paragraph, Section } from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { hasLevel, scopeOf } from '../scope.ts'
import { listAbsencesFrom } from './absence.queries.ts'
import { actingFor } from './domain/deputies.ts'
import { listMeetingsOfRecord } from './meeting.queries.ts'
import { planHome } from './operations/plan.ts'
import { listComments } from './own-plan.queries.ts'
import { MeetingTable } from './pages/meetings.tsx'
import { findPlan, findPlanId, listGoals } from './plan.queries.ts'

/** On the page of a case: who stands in for its director today. */
export async function DeputyPart(ctx: PageContext, _type: RegisterType, record: ReadRecord) {
  if (!record.handlerId || record.closedOn) return undefined
  const today = ctx.clock.today()
  const acting = actingFor(record.handlerId, today, await listAbsencesFrom(ctx.tx, today))
  if (acting === record.handlerId) return undefined
  const accounts = await listAccounts(ctx.tx)
  const nameOf = (wanted: string) => accounts.find(({ id }) => id === wanted)?.name ?? ''
  return <Alert tone="info">{caseworkTexts[ctx.language].part.deputy(nameOf(record.handlerId), nameOf(acting))}</Alert>
}

/** On the page of a case: its plan, in short. */
export async function PlanPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (!type.hasActionPlan) return undefined
  const t = caseworkTexts[ctx.language].part
  const planId = await findPlanId(ctx.tx, record.id)
  const home = await planHome(scopeOf(ctx, ctx.tx), record)
  const goals = home ? await listGoals(ctx.tx, home.record.id) : []
  const plan = home && (await findPlan(ctx.tx, home.record.id))
  const comments = home ? await listComments(ctx.tx, home.record.id) : []
  const facts = [
    ...(goals.length > 0 ? [t.goals(goals.filter(({ state }) => state === 'open').length, goals.length)] : []),
    ...(plan?.adoptedOn ? [t.adopted(formatDay(plan.adoptedOn, ctx.language))] : []),
    ...(home && home.record.id !== record.id ? [`${t.family} ${home.record.number}`] : []),
    ...(comments.length > 0 ? [t.comments(comments.length)] : []),
  ]
  return (
    <Section>
      <Heading level={2}>{t.actionPlan}</Heading>
      <Paragraph>{facts.length > 0 || planId ? facts.join(' · ') : t.noPlan}</Paragraph>
      <ActionGroup>
        <ButtonLink look="secondary" href={ctx.href(`${recordAddress(type, record.number)}/plan`)}>
          {t.openPlan}
        </ButtonLink>
      </ActionGroup>
    </Section>
  )
}

/** On the page of a case: the meetings on which it stands. */
export async function MeetingPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (!type.meeting) return undefined
  const t = caseworkTexts[ctx.language].part
  const meetings = await listMeetingsOfRecord(ctx.tx, record.id)
  const mayPlan = hasLevel(ctx.actor, type, 'handle') && !record.closedOn && !record.destroyedOn
  return (
    <Section>
      <Heading level={2}>{t.meetings}</Heading>
      {meetings.length === 0 ? (
        <Paragraph>{t.none}</Paragraph>
      ) : (
        <MeetingTable ctx={ctx} caption={t.meetings} meetings={meetings} />
      )}
      {mayPlan && (
        <ActionGroup>
          <ButtonLink
            look="secondary"
            href={ctx.href(`/werk/overleggen/nieuw?register=${type.key}&zaak=${record.number}`)}
          >
            {t.plan}
          </ButtonLink>
        </ActionGroup>
      )}
    </Section>
  )
}
