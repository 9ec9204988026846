import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { councilTexts } from '../../../../i18n/council.ts'
import { councilMeetingTexts } from '../../../../i18n/council-meetings.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
  formAgain,
  isOvertaken,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  BothVersions,
  Button,
  Checkbox,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Select,
  TextField,
  TimeField,
  tickedOrNot,
  versionsOf,
} from '../../../../ui/index.ts'
import { renameNode } from '../../../thread/index.ts'
import { addMeeting } from '../../meetings/add-meeting.ts'
import { BODY_PATHS } from '../../meetings/addresses.ts'
import { type Meeting, updateMeeting } from '../../meetings/meetings.queries.ts'
import { meetingForm } from './meeting.schemas.ts'
import { COUNCIL_BODIES, findWholeMeeting } from './names.queries.ts'

const find = async (ctx: RequestContext, tx: Tx): Promise<Meeting | undefined> =>
  ctx.params.councilSitting === undefined
    ? undefined
    : orNotFound(await findWholeMeeting(tx, ctx.params.councilSitting))

export async function showNewMeeting(ctx: PageContext): Promise<PageView> {
  return formPage(ctx, emptyForm)
}

export async function showEditMeeting(ctx: PageContext): Promise<PageView> {
  const meeting = (await find(ctx, ctx.tx))!
  return formPage(ctx, { ...emptyForm, values: typedFrom(meeting) }, meeting)
}

const typedFrom = ({ body, title, heldOn, startsAt, place, isClosed, source }: Meeting): Record<string, string> => ({
  ...{ body, title, heldOn, startsAt: startsAt?.slice(0, 5) ?? '', place, source },
  isClosed: isClosed ? 'on' : '',
})

/** Saves a meeting, new or known, or shows the form again with what is wrong. */
export async function saveMeetingForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(meetingForm, form)
  const done = await ctx.transaction('save a meeting of the council', async (tx) => {
    const meeting = await find(ctx, tx)
    if (!parsed.ok) return refuse('invalid')
    const { body, ...texts } = parsed.value
    if (!meeting) return ok({ body, slug: (await addMeeting(tx, ctx.municipality.id, parsed.value)).slug })
    const isSaved = await updateMeeting(tx, meeting.id, Number(form.get('revision')), texts)
    if (!isSaved) return refuse('changed-meanwhile')
    await renameNode(tx, meeting.id, texts.title, `${BODY_PATHS[meeting.body]}/${meeting.slug}`)
    return ok(meeting)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/${BODY_PATHS[done.value.body]}/${done.value.slug}`))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) => formPage(page, state, await find(page, page.tx)))
}

function formPage(ctx: RequestContext, state: FormState, meeting?: Meeting): PageView {
  const t = councilMeetingTexts[ctx.language]
  const { work } = t
  const { required, optional, checkThis } = councilWorkTexts[ctx.language]
  const name = meeting ? work.edit : work.add
  const wordsOf = (problem: string) =>
    work.problems[problem as keyof typeof work.problems] ?? work.problems['not-a-choice']
  const errors = fieldErrors(state).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const field = (key: keyof typeof work.fields) => ({
    name: key,
    label: work.fields[key],
    value: state.values[key],
    error: errors.find((one) => one.field === key)?.message,
  })
  const at = meeting ? `/werk/raad/vergadering/${meeting.id}/wijzigen` : '/werk/raad/vergadering/nieuw'
  return {
    title: name,
    frame: 'work',
    breadcrumbs: [{ label: councilTexts[ctx.language].title, href: '/werk/raad' }],
    body: (
      <>
        <Heading level={1}>{name}</Heading>
        {meeting && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(
              work.fields,
              typedFrom(meeting),
              { isClosed: '', ...state.values },
              { isClosed: tickedOrNot(bothVersionsTexts[ctx.language]) },
            )}
            language="nl"
          />
        )}
        <ErrorSummary title={checkThis} errors={errors} />
        <Form action={ctx.href(at)} csrfToken={ctx.csrf}>
          {meeting ? (
            <>
              <HiddenField name="revision" value={revisionIn(state, meeting.revision)} />
              <HiddenField name="body" value={meeting.body} />
            </>
          ) : (
            <Select
              {...field('body')}
              required={required}
              choices={COUNCIL_BODIES.map((value) => ({ value, label: t.bodies[value] }))}
            />
          )}
          <TextField {...field('title')} maxLength={300} required={required} />
          <DayField {...field('heldOn')} required={required} />
          <TimeField {...field('startsAt')} optional={optional} />
          <TextField {...field('place')} maxLength={300} optional={optional} />
          <Checkbox
            name="isClosed"
            label={work.fields.isClosed}
            hint={t.closedHint}
            checked={state.values.isClosed === 'on'}
          />
          <TextField {...field('source')} maxLength={500} optional={optional} />
          <Button>{work.save}</Button>
        </Form>
      </>
    ),
  }
}
