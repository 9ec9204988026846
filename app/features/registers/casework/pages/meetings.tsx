import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../../ui/index.ts'
import { hasLevel } from '../../scope.ts'
import { findRegister, REGISTERS } from '../../types/index.ts'
import { isOpenNow } from '../domain/meeting-time.ts'
import { listMeetingsBefore, listMeetingsFrom, type MeetingRow } from '../meeting.queries.ts'
import { meetingAddress, timeInWords } from '../meeting-words.ts'
import { listOffersTo } from '../transfer.queries.ts'

/** The meetings somebody is part of: those of his spaces, and those he is invited to. */
export async function showMeetings(ctx: PageContext): Promise<PageView> {
  const t = caseworkTexts[ctx.language].meetings
  const now = ctx.clock.now()
  const coming = await listMeetingsFrom(ctx.tx, now)
  const past = await listMeetingsBefore(ctx.tx, now)
  const offers = (await listOffersTo(ctx.tx, ctx.actor.id)).filter(({ answer }) => answer === null)
  const mayPlan = REGISTERS.some((type) => type.meeting && hasLevel(ctx.actor, type, 'handle'))
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        {offers.length > 0 && (
          <Alert tone="info">
            <Link href={ctx.href('/werk/overdrachten')}>{t.offered(offers.length)}</Link>
          </Alert>
        )}
        {mayPlan && (
          <ActionGroup>
            <ButtonLink href={ctx.href('/werk/overleggen/nieuw')}>{t.plan}</ButtonLink>
          </ActionGroup>
        )}
        <Section>
          <Heading level={2}>{t.coming}</Heading>
          {coming.length === 0 ? (
            <EmptyState title={t.comingEmpty}>{t.comingEmptyWhy}</EmptyState>
          ) : (
            <MeetingTable ctx={ctx} caption={t.coming} meetings={coming} />
          )}
        </Section>
        <Section>
          <Heading level={2}>{t.past}</Heading>
          {past.length === 0 ? (
            <Paragraph>{t.pastEmpty}</Paragraph>
          ) : (
            <MeetingTable ctx={ctx} caption={t.past} meetings={past} />
          )}
        </Section>
      </>
    ),
  }
}

type MeetingTableProps = { ctx: PageContext; caption: string; meetings: MeetingRow[] }

export function MeetingTable({ ctx, caption, meetings }: MeetingTableProps) {
  const { language } = ctx
  const t = caseworkTexts[language].meetings
  const columns: Column<MeetingRow>[] = [
    {
      header: t.when,
      rowHeader: true,
      cell: (row) => <Link href={ctx.href(meetingAddress(row))}>{timeInWords(row, language)}</Link>,
    },
    {
      header: t.what,
      cell: (row) => (
        <span>
          {findRegister(row.register)?.meeting?.one[language]} <MeetingState ctx={ctx} meeting={row} />
        </span>
      ),
    },
    { header: t.chair, cell: (row) => row.chairName },
    { header: t.cases, numeric: true, cell: (row) => row.seen || '' },
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={meetings} rowKey={(row) => row.id} stack />
}

export function MeetingState({ ctx, meeting }: { ctx: PageContext; meeting: MeetingRow }) {
  const t = caseworkTexts[ctx.language].meetings
  if (isOpenNow(meeting, ctx.clock.now())) return <Badge tone="active">{t.openNow}</Badge>
  return <Badge tone={meeting.state === 'cancelled' ? 'warning' : 'neutral'}>{t.states[meeting.state]}</Badge>
}
