import { councilTexts } from '../../../../i18n/council.ts'
import { councilMeetingTexts } from '../../../../i18n/council-meetings.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { EmptyState, Heading, Intro, Link, Paragraph, Section, Table } from '../../../../ui/index.ts'
import { BODY_PATHS } from '../../meetings/addresses.ts'
import { findMeeting, listAgenda } from '../../meetings/meetings.queries.ts'
import { listItems } from '../items.queries.ts'
import { ItemTable } from '../pages/public-items.tsx'
import { Agenda, MeetingFacts, MeetingState, MinutesPart, stateOfMeeting, Wishes } from './meeting-parts.tsx'
import { findStanding, listMinutes, listWishes } from './meetings.queries.ts'
import { COUNCIL_BODIES, listMeetingNames, type MeetingName } from './names.queries.ts'

const FRESH = { 'cache-control': 'public, no-cache' }

/** Meetings of the council of which everybody may read the agenda. */
export async function showPublicMeetings(ctx: PageContext): Promise<PageView> {
  const t = councilMeetingTexts[ctx.language]
  const meetings = await listMeetingNames(ctx.tx, true)
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    headers: FRESH,
    breadcrumbs: [{ label: councilTexts[ctx.language].title, href: '/raad' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {meetings.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <MeetingTable ctx={ctx} meetings={meetings} base="/raad/vergaderingen" />
        )}
      </>
    ),
  }
}

/** Meetings in a table, the latest first. */
export function MeetingTable({ ctx, meetings, base }: { ctx: PageContext; meetings: MeetingName[]; base: string }) {
  const t = councilMeetingTexts[ctx.language]
  return (
    <Table
      caption={t.title}
      captionHidden
      stack
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.columns.title,
          rowHeader: true,
          cell: ({ body, slug, title }) => (
            <Link href={ctx.href(`${base}/${BODY_PATHS[body]}/${slug}`)}>
              <span lang="nl">{title}</span>
            </Link>
          ),
        },
        { header: t.columns.body, cell: ({ body }) => t.bodies[body as 'council'] },
        { header: t.columns.heldOn, cell: ({ heldOn }) => formatDay(heldOn, ctx.language) },
        { header: t.columns.state, cell: (meeting) => stateOfMeeting(meeting, ctx.clock.today(), ctx.language) },
      ]}
    />
  )
}

/** One meeting as everybody may read it: nothing of what was dealt with behind closed doors. */
export async function showPublicMeeting(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = councilMeetingTexts[language]
  const body = orNotFound(COUNCIL_BODIES.find((one) => BODY_PATHS[one] === ctx.params.councilBody))
  const meeting = orNotFound(await findMeeting(ctx.tx, body, ctx.params.councilMeeting!))
  orNotFound((await listMeetingNames(ctx.tx, true, meeting.id))[0])
  const agenda = (await listAgenda(ctx.tx, meeting.id)).filter(({ isClosed }) => !isClosed && !meeting.isClosed)
  const minutes = (await listMinutes(ctx.tx, meeting.id)).filter(({ isApproved }) => isApproved && !meeting.isClosed)
  const wishes = meeting.isClosed ? [] : await listWishes(ctx.tx, meeting.id)
  const papers = await listItems(ctx.tx, { meetingId: meeting.id, isPublic: true })
  return {
    title: meeting.title,
    titleLanguage: 'nl',
    description: t.intro,
    frame: 'public',
    headers: FRESH,
    breadcrumbs: [
      { label: councilTexts[language].title, href: '/raad' },
      { label: t.title, href: '/raad/vergaderingen' },
    ],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{meeting.title}</span>
        </Heading>
        <Paragraph>
          <MeetingState meeting={meeting} today={ctx.clock.today()} language={language} />
        </Paragraph>
        <MeetingFacts
          meeting={meeting}
          standing={await findStanding(ctx.tx, meeting.id)}
          today={ctx.clock.today()}
          language={language}
        />
        <Agenda ctx={ctx} meeting={meeting} agenda={agenda} documents={new Map()} />
        <Wishes wishes={wishes} language={language} />
        {papers.length > 0 && (
          <Section>
            <Heading level={2}>{t.papers}</Heading>
            <ItemTable ctx={ctx} items={papers} caption={t.papers} />
          </Section>
        )}
        {meeting.state === 'held' && <MinutesPart minutes={minutes.slice(0, 1)} language={language} />}
      </>
    ),
  }
}
