import { councilMeetingTexts } from '../../../../i18n/council-meetings.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { type Day, formatDay } from '../../../../shared/days.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import { Badge, DataList, Details, Heading, Link, Paragraph, Section, Table } from '../../../../ui/index.ts'
import type { AgendaItem, Meeting } from '../../meetings/meetings.queries.ts'
import type { Minutes, Standing, Wish } from './meetings.queries.ts'

/** When, where and with how many. */
export function MeetingFacts({
  meeting,
  standing,
  today,
  language,
}: {
  meeting: Meeting
  standing: Standing
  today: Day
  language: Language
}) {
  const t = councilMeetingTexts[language]
  const when = [formatDay(meeting.heldOn, language), meeting.startsAt?.slice(0, 5)].filter(Boolean).join(', ')
  const { present, seats } = standing
  const facts = [
    { term: t.columns.body, value: t.bodies[meeting.body as 'council'] },
    { term: t.facts.when, value: when },
    { term: t.facts.place, value: meeting.place && <span lang="nl">{meeting.place}</span> },
    { term: t.facts.convoked, value: standing.convokedOn && formatDay(standing.convokedOn, language) },
    {
      term: t.facts.present,
      value: present !== null && t.presentOf(formatNumber(present, language), formatNumber(seats ?? 0, language)),
    },
    { term: t.facts.source, value: meeting.source && <span lang="nl">{meeting.source}</span> },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []))
  return (
    <>
      <DataList items={facts} />
      {isOverdue(meeting, today) && <Paragraph>{t.plannedThen}</Paragraph>}
      {meeting.isClosed && <Paragraph>{t.closedHint}</Paragraph>}
    </>
  )
}

type Dated = Pick<Meeting, 'state' | 'heldOn'>

/** Its day is over, and nobody wrote down whether it was held. */
const isOverdue = ({ state, heldOn }: Dated, today: Day) => state === 'planned' && heldOn < today

/** How a meeting stands, in words. */
export function stateOfMeeting(meeting: Dated, today: Day, language: Language): string {
  const t = councilMeetingTexts[language]
  return isOverdue(meeting, today) ? t.wasPlanned : t.states[meeting.state]
}

export function MeetingState({ meeting, today, language }: { meeting: Meeting; today: Day; language: Language }) {
  const t = councilMeetingTexts[language]
  return (
    <>
      <Badge tone={meeting.state === 'held' ? 'ok' : 'draft'}>{stateOfMeeting(meeting, today, language)}</Badge>
      {meeting.isClosed && (
        <>
          {' '}
          <Badge tone="warning">{t.closed}</Badge>
        </>
      )}
    </>
  )
}

type AgendaProps = {
  ctx: RequestContext
  meeting: Meeting
  agenda: AgendaItem[]
  /** Where the reader finds each document that he may see, by id. */
  documents: Map<string, { title: string; path: string }>
}

/** What was on the agenda and what came of each item. */
export function Agenda({ ctx, meeting, agenda, documents }: AgendaProps) {
  const { language } = ctx
  const t = councilMeetingTexts[language]
  return (
    <Section id="agenda">
      <Heading level={2}>{t.agenda}</Heading>
      {agenda.length === 0 ? (
        <Paragraph>{meeting.heldOn < ctx.clock.today() ? t.noAgendaKnown : t.noAgenda}</Paragraph>
      ) : (
        <Table
          caption={t.agenda}
          captionHidden
          stack
          rows={agenda}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t.item,
              rowHeader: true,
              cell: ({ position, title, isClosed, documentId }) => (
                <>
                  {position}. <span lang="nl">{title}</span>
                  {isClosed && ` (${t.closedItem})`}
                  {documentId && documents.has(documentId) && (
                    <>
                      {' '}
                      <Link href={ctx.href(documents.get(documentId)!.path)}>
                        <span lang="nl">{documents.get(documentId)!.title}</span>
                      </Link>
                    </>
                  )}
                </>
              ),
            },
            {
              header: t.outcome,
              cell: ({ outcome, remark }) => (
                <>
                  {outcome ? <Badge tone="active">{t.outcomes[outcome]}</Badge> : t.noOutcome}{' '}
                  <span lang="nl">{remark}</span>
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

/** The last minutes; for who works for the council the texts before them too. */
export function MinutesPart({ minutes, language }: { minutes: Minutes[]; language: Language }) {
  const t = councilMeetingTexts[language]
  const [last, ...earlier] = minutes
  const nameOf = ({ isApproved, approvedOn, number }: Minutes) =>
    isApproved ? t.minutesApproved(formatDay(approvedOn!, language)) : t.minutesDraft(number)
  return (
    <Section id="verslag">
      <Heading level={2}>{t.minutes}</Heading>
      {last ? (
        <>
          <Paragraph>
            <Badge tone={last.isApproved ? 'ok' : 'draft'}>{nameOf(last)}</Badge>
          </Paragraph>
          <Lines text={last.body} />
          {earlier.length > 0 && (
            <Details summary={t.earlier}>
              {earlier.map((one) => (
                <section key={one.number}>
                  <Heading level={3}>{nameOf(one)}</Heading>
                  <Lines text={one.body} />
                </section>
              ))}
            </Details>
          )}
        </>
      ) : (
        <Paragraph>{t.noMinutes}</Paragraph>
      )}
    </Section>
  )
}

const Lines = ({ text }: { text: string }) => (
  <div lang="nl" dir="auto">
    {text.split(/\n{2,}/).map((part, at) => (
      <Paragraph key={at}>{part}</Paragraph>
    ))}
  </div>
)

/** What was wished and what was done with it. */
export function Wishes({ wishes, language }: { wishes: Wish[]; language: Language }) {
  const t = councilMeetingTexts[language]
  if (wishes.length === 0) return null
  return (
    <Section id="wensen">
      <Heading level={2}>{t.wishes}</Heading>
      {wishes.map((wish) => (
        <article key={wish.id} class="regie-input">
          <Heading level={3} look={4}>
            <span lang="nl">{wish.body}</span>
          </Heading>
          <Paragraph>
            <Badge tone={wish.outcome === null ? 'draft' : wish.outcome === 'not' ? 'neutral' : 'ok'}>
              {t.wishOutcomes[wish.outcome ?? 'open']}
            </Badge>{' '}
            <span lang="nl">{wish.saidBy}</span>
          </Paragraph>
          {wish.reason && (
            <Paragraph>
              <strong>{t.because}:</strong> <span lang="nl">{wish.reason}</span>
            </Paragraph>
          )}
          {wish.ledToTitle && (
            <Paragraph>
              <strong>{t.ledTo}:</strong> <span lang="nl">{wish.ledToTitle}</span>
            </Paragraph>
          )}
          {wish.source && (
            <Paragraph small>
              {t.facts.source}: <span lang="nl">{wish.source}</span>
            </Paragraph>
          )}
        </article>
      ))}
    </Section>
  )
}
