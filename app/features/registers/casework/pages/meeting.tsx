import { caseworkTexts } from '../../../../i18n/casework.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { readConfidential } from '../../../../platform/read-log/index.ts'
import { formatTime } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  DataList,
  EmptyState,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  TitleRow,
} from '../../../../ui/index.ts'
import { listAccounts } from '../../../identity/index.ts'
import { listOrganisations } from '../../../partners/index.ts'
import { activityOf } from '../../pages/find.ts'
import { scopeOf } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { AddCase } from '../components/add-case.tsx'
import { AgendaItem } from '../components/agenda-item.tsx'
import type { AgendaItemView } from '../components/item-view.ts'
import { isOpenNow } from '../domain/meeting-time.ts'
import { findMeeting, listInvitees, listItems, type MeetingRow } from '../meeting.queries.ts'
import { meetingAddress, timeInWords } from '../meeting-words.ts'
import { readMinutes } from '../minutes.ts'
import { closeMeeting } from '../operations/hold-meeting.ts'
import { meetingRegister } from '../operations/meeting.ts'
import { listMeetingTasks } from '../operations/meeting-tasks.ts'
import { again, errorsOf, type Problems } from './again.ts'
import { MeetingState } from './meetings.tsx'

const SUBJECTS = { type: 'record', idsOf: (items: readonly AgendaItemView[]) => items.map(({ item }) => item.recordId) }

export const showMeeting = (ctx: PageContext): Promise<PageView> => meetingPage(ctx)

/** A meeting with its agenda. Who works in the space prepares and records it; who is invited reads, while it is open. */
export async function meetingPage(ctx: PageContext, problems: Problems = {}): Promise<PageView> {
  const { language } = ctx
  const t = caseworkTexts[language].meeting
  const type = orNotFound(findRegister(ctx.params.register ?? ''))
  const id = ctx.params.meeting ?? ''
  const meeting = orNotFound(/^[0-9a-f-]{36}$/.test(id) ? await findMeeting(ctx.tx, id) : undefined)
  if (meeting.register !== type.key) orNotFound(undefined)
  const works = meetingRegister(ctx, type.key) !== undefined
  const mayChange = works && meeting.state === 'planned'
  const items = await readConfidential(ctx, activityOf(ctx.params)!, SUBJECTS, () => readItems(ctx, meeting))
  const choices = mayChange
    ? {
        accounts: (await listAccounts(ctx.tx)).filter(({ isActive }) => isActive),
        organisations: await listOrganisations(ctx.tx),
      }
    : { accounts: [], organisations: [] }
  const title = type.meeting?.one[language] ?? type.words.one[language]
  const address = meetingAddress(meeting)
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: caseworkTexts[language].meetings.title, href: '/werk/overleggen' }],
    body: (
      <>
        <TitleRow
          kicker={timeInWords(meeting, language)}
          title={title}
          state={<MeetingState ctx={ctx} meeting={meeting} />}
        />
        <Alert tone="info">{accessInWords(ctx, meeting)}</Alert>
        {Object.keys(problems).length > 0 && (
          <Alert tone="warning" announce>
            {errorsOf(problems)
              .map(({ message }) => message)
              .join(' ')}
          </Alert>
        )}
        <DataList
          items={[
            { term: caseworkTexts[language].meetings.chair, value: meeting.chairName },
            ...(meeting.place ? [{ term: t.place, value: meeting.place }] : []),
          ]}
        />
        {mayChange && (
          <ActionGroup>
            <ButtonLink look="secondary" href={ctx.href(`${address}/wijzigen`)}>
              {t.change}
            </ButtonLink>
            <Form action={ctx.href(`${address}/afzeggen`)} csrfToken={ctx.csrf} label={t.cancel}>
              <Button look="subtle">{t.cancel}</Button>
            </Form>
          </ActionGroup>
        )}
        <Section>
          <Heading level={2}>{t.agenda}</Heading>
          {items.length === 0 &&
            (works ? (
              <EmptyState title={t.agendaEmpty}>{t.agendaEmptyWhy}</EmptyState>
            ) : (
              <EmptyState title={t.partnerWaits}>{t.partnerWaitsWhy}</EmptyState>
            ))}
          {items.map((view) => (
            <AgendaItem key={view.item.id} ctx={ctx} view={{ ...view, type, meeting, choices, mayChange }} />
          ))}
        </Section>
        {mayChange && <AddCase ctx={ctx} meeting={meeting} isFirst={items.length === 0} />}
        {mayChange && (
          <Section>
            <Paragraph>{t.closeWhy}</Paragraph>
            <Form action={ctx.href(`${address}/sluiten`)} csrfToken={ctx.csrf} label={t.close}>
              <ActionGroup>
                <Button>{t.close}</Button>
                <Link href={ctx.href('/werk/overleggen')}>{caseworkTexts[language].meetings.title}</Link>
              </ActionGroup>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}

async function readItems(ctx: PageContext, meeting: MeetingRow): Promise<AgendaItemView[]> {
  const scope = scopeOf(ctx, ctx.tx)
  const type = findRegister(meeting.register)!
  const items = await listItems(ctx.tx, meeting.id)
  const invitees = await listInvitees(ctx.tx, meeting.id)
  const views: AgendaItemView[] = []
  for (const item of items) {
    views.push({
      item,
      invitees: invitees.filter(({ itemId }) => itemId === item.id),
      minutes: await readMinutes(scope, type, item.recordId, item.id),
      tasks: await listMeetingTasks(scope, type, item),
    })
  }
  return views
}

/** Whether the cases are open to who is invited, and until when. */
function accessInWords({ clock, language }: PageContext, meeting: MeetingRow): string {
  const t = caseworkTexts[language].meeting
  if (meeting.state === 'cancelled') return t.cancelled
  if (meeting.state === 'held') return t.held
  if (isOpenNow(meeting, clock.now())) return t.openUntil(formatTime(meeting.endsAt, language))
  if (clock.now() < meeting.startsAt) return t.notYet(timeInWords(meeting, language))
  return t.closedAt(formatTime(meeting.endsAt, language))
}

export async function closeMeetingBy(ctx: RequestContext): Promise<Answer> {
  const { meeting: id = '', register = '' } = ctx.params
  orNotFound(/^[0-9a-f-]{36}$/.test(id) ? id : undefined)
  const done = await ctx.transaction('close a meeting', (tx) => closeMeeting(scopeOf(ctx, tx), id, ctx.clock.now()))
  if (!done.ok) return again(ctx, done, meetingPage)
  const { refused } = done.value
  if (refused.length === 0) return redirectTo(ctx.href(meetingAddress({ register, id })))
  const message = caseworkTexts[ctx.language].meeting.closedRefused(refused.join(', '))
  const shown = await ctx.transaction('show a closed meeting', async (tx) => ({
    ok: true as const,
    view: await meetingPage({ ...ctx, tx }, { '': message }),
  }))
  return shown.view
}
