import { triangleTexts } from '../../../i18n/triangle.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  Badge,
  Button,
  ButtonLink,
  DayField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
  TextField,
  TimeField,
} from '../../../ui/index.ts'
import { addMeeting } from '../meetings/add-meeting.ts'
import { listMeetings } from '../meetings/meetings.queries.ts'
import { listOpenAgreements } from './triangle.queries.ts'
import { meetingForm } from './triangle.schemas.ts'

const ADDRESS = '/werk/driehoek'

export const showTriangle = (ctx: PageContext): Promise<PageView> => trianglePage(ctx, emptyForm)

export async function planMeeting(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(meetingForm, form)
  const done = await ctx.transaction('plan a meeting of the triangle', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { heldOn, startsAt, place } = parsed.value
    const title = triangleTexts.nl.titleOf(formatDay(heldOn, 'nl'))
    const texts = { title, heldOn, startsAt: startsAt || null, place, isClosed: true, source: '' }
    return ok(await addMeeting(tx, ctx.municipality.id, { body: 'triangle', ...texts }))
  })
  if (done.ok) return redirectTo(ctx.href(`${ADDRESS}/${done.value.slug}`))
  return shownAgain(ctx, (page) => trianglePage(page, parsed.state))
}

async function trianglePage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = triangleTexts[ctx.language]
  const meetings = await listMeetings(ctx.tx, ['triangle'])
  const open = await listOpenAgreements(ctx.tx)
  const today = ctx.clock.today()
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <ButtonLink look="secondary" href={ctx.href('/werk/planwijzigingen')}>
          {t.changesTitle}
        </ButtonLink>
        <Section>
          <Heading level={2}>{t.open}</Heading>
          {open.length === 0 ? (
            <Paragraph>{t.nothingOpen}</Paragraph>
          ) : (
            <Table
              caption={t.open}
              captionHidden
              stack
              rows={open}
              rowKey={({ id }) => id}
              columns={[
                {
                  header: t.what,
                  rowHeader: true,
                  cell: ({ slug, what }) => <Link href={ctx.href(`${ADDRESS}/${slug}`)}>{what}</Link>,
                },
                { header: t.owner, cell: ({ owner }) => owner },
                {
                  header: t.dueOn,
                  cell: ({ dueOn }) =>
                    dueOn && (
                      <>
                        {formatDay(dueOn, ctx.language)} {dueOn < today && <Badge tone="danger">{t.late}</Badge>}
                      </>
                    ),
                },
              ]}
            />
          )}
        </Section>
        <Section>
          <Heading level={2}>{t.meetings}</Heading>
          {meetings.length === 0 ? (
            <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
          ) : (
            <Table
              caption={t.meetings}
              captionHidden
              stack
              rows={meetings}
              rowKey={({ id }) => id}
              columns={[
                {
                  header: t.heldOn,
                  rowHeader: true,
                  cell: ({ slug, heldOn }) => (
                    <Link href={ctx.href(`${ADDRESS}/${slug}`)}>{formatDay(heldOn, ctx.language)}</Link>
                  ),
                },
                { header: t.startsAt, cell: ({ startsAt }) => startsAt?.slice(0, 5) },
                { header: t.place, cell: ({ place }) => place },
                { header: t.state, cell: (meeting) => t.states[meeting.state] },
              ]}
            />
          )}
          {ctx.may('triangle.keep') && <MeetingForm ctx={ctx} state={state} />}
        </Section>
      </>
    ),
  }
}

function MeetingForm({ ctx, state }: { ctx: RequestContext; state: FormState }) {
  const t = triangleTexts[ctx.language]
  return (
    <>
      <Heading level={3}>{t.plan}</Heading>
      <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
      <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf}>
        <FieldRow>
          <DayField {...fieldOf(t, state, 'heldOn', t.heldOn, true)} />
          <TimeField {...fieldOf(t, state, 'startsAt', t.startsAt)} />
        </FieldRow>
        <TextField {...fieldOf(t, state, 'place', t.place)} maxLength={200} />
        <Button>{t.plan}</Button>
      </Form>
    </>
  )
}
