import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { caseworkTexts } from '../../../../i18n/casework.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { dayOf, formatTime } from '../../../../shared/days.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  DayField,
  ErrorSummary,
  FieldRow,
  Form,
  HiddenField,
  Link,
  Select,
  TextField,
  TimeField,
  TitleRow,
  versionsOf,
} from '../../../../ui/index.ts'
import { listAccounts } from '../../../identity/index.ts'
import { hasLevel, scopeOf } from '../../scope.ts'
import { REGISTERS } from '../../types/index.ts'
import { findMeeting } from '../meeting.queries.ts'
import { meetingAddress } from '../meeting-words.ts'
import {
  cancelMeeting,
  changeMeeting,
  type MeetingInput,
  meetingRegister,
  planMeeting,
  plannedMeeting,
} from '../operations/meeting.ts'
import { again, errorsOf, type Problems, type Refused, type Typed, typedIn } from './again.ts'
import { handlers } from './process-direction.tsx'

export const showPlanMeeting = (ctx: PageContext): Promise<PageView> =>
  planPage(ctx, {
    register: ctx.query.get('register') ?? 'casussen',
    number: ctx.query.get('zaak') ?? '',
    chair: ctx.actor.id,
    from: '10:00',
    until: '11:00',
  })

export async function planMeetingBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = typedIn(form)
  const { register = '', number = '' } = typed
  const input = readInput(typed)
  const done = await ctx.transaction('plan a meeting', async (tx) =>
    input.ok ? planMeeting(scopeOf(ctx, tx), { ...input.value, register, number }) : input,
  )
  if (done.ok) return redirectTo(ctx.href(meetingAddress({ register, id: done.value })))
  return again(ctx, done, (page, problems) => planPage(page, typed, problems))
}

export async function showChangeMeeting(ctx: PageContext): Promise<PageView> {
  const { meeting: id = '' } = ctx.params
  return changePage(ctx, await readStored(ctx, id))
}

async function readStored(ctx: PageContext, id: string): Promise<Typed> {
  const meeting = orNotFound(isId(id) ? await findMeeting(ctx.tx, id) : undefined)
  const { register, place, chairId, startsAt, endsAt, revision } = meeting
  return {
    ...{ register, place, chair: chairId, revision: String(revision), day: dayOf(startsAt) },
    from: formatTime(startsAt, 'nl'),
    until: formatTime(endsAt, 'nl'),
  }
}

export async function changeMeetingBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { meeting: id = '', register = '' } = ctx.params
  const typed: Typed = { ...typedIn(form), register }
  const input = readInput(typed)
  const done = await ctx.transaction('change a meeting', async (tx) => {
    const scope = scopeOf(ctx, tx)
    const found = isId(id) ? await plannedMeeting(scope, id) : { ok: false as const, reason: 'not-found' as const }
    if (!found.ok || !input.ok) return found.ok ? input : found
    return changeMeeting(scope, id, Number(typed.revision), input.value)
  })
  if (done.ok) return redirectTo(ctx.href(meetingAddress({ register, id })))
  return again(ctx, done, async (page, problems) => {
    if (done.reason !== 'changed-meanwhile') return changePage(page, typed, problems)
    const stored = await readStored(page, id)
    return changePage(page, { ...typed, revision: stored.revision ?? '' }, problems, stored)
  })
}

export async function cancelMeetingBy(ctx: RequestContext): Promise<Answer> {
  const { meeting: id = '', register = '' } = ctx.params
  if (!isId(id)) throw new NotFound()
  const done = await ctx.transaction('call a meeting off', (tx) => cancelMeeting(scopeOf(ctx, tx), id, ctx.clock.now()))
  if (!done.ok && done.reason === 'not-found') throw new NotFound()
  return redirectTo(ctx.href(meetingAddress({ register, id })))
}

function readInput(typed: Typed): { ok: true; value: MeetingInput } | (Refused & { ok: false }) {
  const { day = '', from = '', until = '', place = '', chair = '' } = typed
  const refused = (reason: string, field: string) => ({ ok: false as const, reason, details: { field } })
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return refused('not-a-day', 'day')
  if (!isId(chair)) return refused('unknown-chair', 'chair')
  return { ok: true, value: { day, from, until, chairId: chair, place: place.slice(0, 300) } }
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

const planPage = (ctx: PageContext, typed: Typed, problems: Problems = {}) =>
  formPage(ctx, { typed, problems, action: '/werk/overleggen/nieuw', isNew: true })

const changePage = (ctx: PageContext, typed: Typed, problems: Problems = {}, stored?: Typed) =>
  formPage(ctx, {
    ...{ typed, problems, stored, isNew: false },
    action: `${meetingAddress({ register: typed.register ?? '', id: ctx.params.meeting ?? '' })}/wijzigen`,
  })

type FormView = { typed: Typed; problems: Problems; action: string; isNew: boolean; stored?: Typed }

async function formPage(ctx: PageContext, { typed, problems, action, isNew, stored }: FormView): Promise<PageView> {
  const { language } = ctx
  const t = caseworkTexts[language].meeting
  const types = REGISTERS.filter((type) => type.meeting && hasLevel(ctx.actor, type, 'handle'))
  if (types.length === 0 || (!isNew && !meetingRegister(ctx, typed.register ?? ''))) throw new NotFound()
  const colleagues = handlers(await listAccounts(ctx.tx), types)
  const chairs = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const title = isNew ? t.planTitle : t.changeTitle
  const field = (name: string) => ({ name, value: typed[name], error: problems[name] })
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: caseworkTexts[language].meetings.title, href: '/werk/overleggen' }],
    body: (
      <>
        <TitleRow title={title} />
        {stored && (
          <BothVersions
            words={bothVersionsTexts[language]}
            versions={versionsOf(t, stored, typed, { chair: chairs })}
          />
        )}
        <Form action={ctx.href(action)} csrfToken={ctx.csrf} label={title}>
          {Object.keys(problems).length > 0 && (
            <ErrorSummary title={caseworkTexts[language].problems.invalid} errors={errorsOf(problems)} />
          )}
          {isNew ? (
            <Select
              {...field('register')}
              label={t.register}
              choices={types.map(({ key, words }) => ({ value: key, label: words.many[language] }))}
            />
          ) : (
            <HiddenField name="revision" value={typed.revision ?? ''} />
          )}
          <DayField {...field('day')} label={t.day} />
          <FieldRow>
            <TimeField {...field('from')} label={t.from} />
            <TimeField {...field('until')} label={t.until} />
          </FieldRow>
          <TextField {...field('place')} label={t.place} hint={t.placeHint} maxLength={300} />
          <Select {...field('chair')} label={t.chair} choices={chairs} />
          {isNew && <TextField {...field('number')} label={t.firstCase} hint={t.numberHint} size="short" />}
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href('/werk/overleggen')}>{caseworkTexts[language].meetings.title}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
