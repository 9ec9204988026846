import { z } from 'zod'
import { routingTexts } from '../../../../i18n/routing.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  Badge,
  Button,
  DayField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Section,
  Table,
  TextField,
  TimeField,
} from '../../../../ui/index.ts'
import { dayField } from '../../day-fields.ts'
import { addMeeting } from '../../meetings/add-meeting.ts'
import { listMeetings, type Meeting } from '../../meetings/meetings.queries.ts'

const meetingForm = z.object({
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
  heldOn: dayField,
  startsAt: z
    .string()
    .trim()
    .regex(/^(\d{2}:\d{2})?$/, 'not-a-day')
    .default(''),
  place: z.string().trim().max(200, 'too-long').default(''),
})

/** The meetings of the college, and a form for another. */
export async function showCollegeMeetings(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await listMeetings(ctx.tx, ['executiveBoard']), emptyForm)
}

/** Plans a meeting. */
export async function planCollegeMeeting(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(meetingForm, form)
  const done = await ctx.transaction('plan a meeting of the college', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { startsAt, ...texts } = parsed.value
    const meeting = {
      ...texts,
      startsAt: startsAt || null,
      isClosed: true,
      source: '',
      body: 'executiveBoard' as const,
    }
    return ok(await addMeeting(tx, ctx.municipality.id, meeting))
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/college/${done.value.slug}`))
  return shownAgain(ctx, async (page) => pageOf(page, await listMeetings(page.tx, ['executiveBoard']), parsed.state))
}

function pageOf(ctx: RequestContext, meetings: Meeting[], state: FormState): PageView {
  const { college: t } = routingTexts[ctx.language]
  const wordsOf = (code: string) => t.problems[code as keyof typeof t.problems] ?? t.problems.required
  const field = (name: 'title' | 'heldOn' | 'startsAt' | 'place', label: string) => ({
    name,
    label,
    value: state.values[name],
    error: state.errors[name] && wordsOf(state.errors[name]),
  })
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {meetings.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            stack
            rows={meetings}
            rowKey={({ slug }) => slug}
            columns={[
              {
                header: t.columns.meeting,
                rowHeader: true,
                cell: ({ slug, heldOn, title }) => (
                  <Link href={ctx.href(`/werk/college/${slug}`)}>
                    {formatDay(heldOn, ctx.language)}: <span lang="nl">{title}</span>
                  </Link>
                ),
              },
              {
                header: t.columns.state,
                cell: ({ state: now }) => <Badge tone={now === 'held' ? 'ok' : 'draft'}>{t.states[now]}</Badge>,
              },
            ]}
          />
        )}
        {ctx.may('decisions.keep') && (
          <Section>
            <Heading level={2}>{t.plan}</Heading>
            <ErrorSummary
              title={t.refused.invalid}
              errors={Object.entries(state.errors).map(([name, code]) => ({ field: name, message: wordsOf(code) }))}
            />
            <Form action={ctx.href('/werk/college')} csrfToken={ctx.csrf}>
              <TextField {...field('title', t.name)} value={state.values.title ?? t.defaultName} maxLength={200} />
              <FieldRow>
                <DayField {...field('heldOn', t.heldOn)} />
                <TimeField {...field('startsAt', t.startsAt)} />
              </FieldRow>
              <TextField {...field('place', t.place)} maxLength={200} />
              <Button>{t.save}</Button>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}
