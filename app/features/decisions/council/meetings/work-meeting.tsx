import { councilTexts } from '../../../../i18n/council.ts'
import { councilMeetingTexts } from '../../../../i18n/council-meetings.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import {
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
} from '../../../../platform/http/index.ts'
import { ActionGroup, Alert, ButtonLink, ErrorSummary, Heading, Section, TitleRow } from '../../../../ui/index.ts'
import { NodePanel, readNodePanel } from '../../../thread/index.ts'
import { BODY_PATHS } from '../../meetings/addresses.ts'
import { findMeeting, listAgenda, type Meeting } from '../../meetings/meetings.queries.ts'
import { WORK_REGISTER } from '../addresses.ts'
import { listItems } from '../items.queries.ts'
import { ItemTable } from '../pages/public-items.tsx'
import { listPlaces } from '../places.queries.ts'
import { listRoom } from '../reading-room/room.queries.ts'
import { AddItem, AnswerWish, Decide, Standing, WishForm, Write } from './deed-forms.tsx'
import { Agenda, MeetingFacts, MeetingState, MinutesPart, Wishes } from './meeting-parts.tsx'
import { findStanding, listHandedDocuments, listMinutes, listWishes } from './meetings.queries.ts'
import type { COUNCIL_BODIES } from './names.queries.ts'

/** One meeting at work: what everybody reads and what the clerk does. */
export const showWorkMeeting =
  (body: (typeof COUNCIL_BODIES)[number]) =>
  async (ctx: PageContext): Promise<PageView> =>
    meetingPage(ctx, orNotFound(await findMeeting(ctx.tx, body, ctx.params.councilMeeting!)), emptyForm)

/** The page of a meeting, also after a deed was refused. */
export async function meetingPage(
  ctx: PageContext,
  meeting: Meeting,
  state: FormState,
  refusal = '',
): Promise<PageView> {
  const { language } = ctx
  const t = councilMeetingTexts[language]
  const { work } = t
  const mayKeep = ctx.may('council.keep')
  const mayAnswer = mayKeep || ctx.may('decisions.write')
  const wordsOf = (problem: string) => work.problems[problem as keyof typeof work.problems] ?? ''
  const errors = Object.entries(state.errors).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const agenda = await listAgenda(ctx.tx, meeting.id)
  const documents = await listHandedDocuments(ctx.tx)
  const inRoom = await listRoom(ctx.tx)
  const found = [
    ...documents.map(({ id, title, slug }) => ({ id, title, path: `/werk/stukken/${slug}` as string })),
    ...inRoom.map(({ id, title }) => ({ id, title, path: `/werk/raad/leeskamer/${id}` as string })),
  ]
  const minutes = await listMinutes(ctx.tx, meeting.id)
  const wishes = await listWishes(ctx.tx, meeting.id)
  const standing = await findStanding(ctx.tx, meeting.id)
  const papers = await listItems(ctx.tx, { meetingId: meeting.id })
  const places = mayAnswer && wishes.length > 0 ? await listPlaces(ctx.tx) : []
  const form = { ctx, at: `/werk/raad/vergadering/${meeting.id}`, values: state.values, errors }
  return {
    title: meeting.title,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [{ label: councilTexts[language].title, href: '/werk/raad' }],
    body: (
      <>
        <TitleRow
          kicker={t.bodies[meeting.body as 'council']}
          title={<span lang="nl">{meeting.title}</span>}
          state={<MeetingState meeting={meeting} today={ctx.clock.today()} language={language} />}
          actions={
            mayKeep && (
              <ButtonLink look="secondary" href={ctx.href(`${form.at}/wijzigen`)}>
                {work.edit}
              </ButtonLink>
            )
          }
        />
        {wordsOf(refusal) && (
          <Alert tone="error" announce>
            {wordsOf(refusal)}
          </Alert>
        )}
        <ErrorSummary title={councilWorkTexts[language].checkThis} errors={errors} />
        <NodePanel ctx={ctx} panel={await readNodePanel(ctx, meeting.id)} />
        <MeetingFacts meeting={meeting} standing={standing} today={ctx.clock.today()} language={language} />
        {mayKeep && meeting.state === 'planned' && <Standing {...form} meeting={meeting} standing={standing} />}
        <Agenda ctx={ctx} meeting={meeting} agenda={agenda} documents={new Map(found.map((one) => [one.id, one]))} />
        {mayKeep && <AddItem {...form} documents={documents} />}
        {mayKeep && agenda.length > 0 && <Decide {...form} agenda={agenda} />}
        <Wishes wishes={wishes} language={language} />
        {mayAnswer && wishes.length > 0 && <AnswerWish {...form} wishes={wishes} places={places} />}
        {mayKeep && <WishForm {...form} />}
        {papers.length > 0 && (
          <Section>
            <Heading level={2}>{t.papers}</Heading>
            <ItemTable ctx={ctx} items={papers} caption={t.papers} hrefOf={({ id }) => `${WORK_REGISTER}/${id}`} />
          </Section>
        )}
        <MinutesPart minutes={minutes} language={language} />
        {mayKeep && meeting.state === 'held' && <Write {...form} last={minutes[0]} />}
        <ActionGroup>
          <ButtonLink
            look="secondary"
            href={ctx.href(`/raad/vergaderingen/${BODY_PATHS[meeting.body]}/${meeting.slug}`)}
          >
            {councilTexts[language].onSite}
          </ButtonLink>
        </ActionGroup>
      </>
    ),
  }
}
