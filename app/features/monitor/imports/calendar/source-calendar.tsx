import { importTexts } from '../../../../i18n/imports.ts'
import { monitorTexts } from '../../../../i18n/monitor.ts'
import { releaseCalendarTexts } from '../../../../i18n/release-calendar.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  type FormState,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Form,
  Heading,
  HiddenText,
  Paragraph,
  Section,
} from '../../../../ui/index.ts'
import { wantedOf } from '../cbs/table.ts'
import { findImportSource, type SavedSource } from '../import-source.queries.ts'
import { SOURCES } from '../pages/sources.tsx'
import {
  findSchedule,
  listPublications,
  type Publication,
  type Schedule,
  updatePublications,
} from './calendar.queries.ts'
import { saveSchedule } from './plan-publications.ts'
import { PublicationTable } from './publication-table.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import { scheduleForm, typedSchedule } from './schedule-form.ts'

const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2999-12-31'

type State = { source: SavedSource; schedule: Schedule | undefined; publications: Publication[]; form?: FormState }

const addressOf = ({ key }: Pick<SavedSource, 'key'>) => `${SOURCES}/${key}/kalender`

/** When one source publishes, and the form that says so. */
export async function showSourceCalendar(ctx: PageContext): Promise<Answer> {
  return sourceCalendarPage(ctx, orNotFound(await load(ctx.tx, ctx)))
}

async function load(tx: Tx, ctx: RequestContext): Promise<State | undefined> {
  const source = await findImportSource(tx, ctx.params.source!)
  if (!source) return undefined
  const publications = await listPublications(tx, { sourceId: source.id, from: FIRST_DAY, until: LAST_DAY })
  return { source, schedule: await findSchedule(tx, source.id), publications }
}

/** Keeps the calendar of a source; what it expects follows from it. */
export async function changeSourceCalendar(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(scheduleForm, form)
  const done = await ctx.transaction('change a release calendar', async (tx) => {
    const state = await load(tx, ctx)
    if (!state || !parsed.ok) return ok(state)
    const { typedDays: typed, ...schedule } = parsed.value
    const { source } = state
    await saveSchedule(
      tx,
      ctx.municipality.id,
      { ...schedule, sourceId: source.id },
      { typed, today: ctx.clock.today() },
    )
    return ok(state)
  })
  if (!done.ok || !done.value) throw new NotFound()
  if (parsed.ok) return redirectTo(ctx.href(`${addressOf(done.value.source)}?bewaard`))
  return { ...sourceCalendarPage(ctx, { ...done.value, form: parsed.state }), status: 422 }
}

/** Says of one publication that it is in already, or that it does not come. */
export async function changePublication(ctx: RequestContext, form: FormData): Promise<Answer> {
  const isIn = form.get('act') === 'arrived'
  const done = await ctx.transaction('change a publication', async (tx) => {
    const state = await load(tx, ctx)
    const one = state?.publications.find(({ id }) => id === ctx.params.publication)
    if (!state || !one) return refuse('not-found')
    const change = isIn
      ? ({ state: 'published', publishedOn: ctx.clock.today() } as const)
      : ({ state: 'dropped' } as const)
    await updatePublications(tx, [one.id], change)
    return ok()
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(`${addressOf({ key: ctx.params.source! })}?bewaard`))
}

function sourceCalendarPage(ctx: RequestContext, { source, schedule, publications, form }: State): PageView {
  const { language } = ctx
  const t = releaseCalendarTexts[language]
  const state = form ?? { values: typedSchedule(schedule, publications), errors: {} }
  const rows = publications.map((one) => ({ ...one, graceDays: schedule?.graceDays ?? 0 }))
  return {
    title: t.calendarOf(source.name),
    frame: 'work',
    breadcrumbs: [
      { label: monitorTexts[language].figures, href: '/werk/cijfers' },
      { label: importTexts[language].sources, href: SOURCES },
      { label: source.name, href: `${SOURCES}/${source.key}` },
    ],
    body: (
      <>
        <Heading level={1}>{t.calendarOf(source.name)}</Heading>
        {ctx.query.has('bewaard') && !form && <Alert tone="ok" title={t.saved} announce />}
        <Paragraph>{t.editIntro}</Paragraph>
        {!wantedOf(source) && <Alert tone="info">{t.noAddress}</Alert>}
        <Form action={ctx.href(addressOf(source))} csrfToken={ctx.csrf} label={t.edit}>
          <ScheduleFields state={state} language={language} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <ButtonLink look="subtle" href={ctx.href(`${SOURCES}/${source.key}`)}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
        <Section id="publicaties">
          <Heading level={2}>{t.coming}</Heading>
          {rows.length === 0 ? (
            <Paragraph>{t.noNext}</Paragraph>
          ) : (
            <PublicationTable
              ctx={ctx}
              caption={t.coming}
              rows={rows}
              action={(one) => one.state === 'expected' && <Act ctx={ctx} source={source} one={one} />}
            />
          )}
        </Section>
      </>
    ),
  }
}

function Act({ ctx, source, one }: { ctx: RequestContext; source: SavedSource; one: Publication }) {
  const t = releaseCalendarTexts[ctx.language]
  const day = formatDay(one.expectedOn, ctx.language)
  return (
    <Form action={ctx.href(`${addressOf(source)}/${one.id}`)} csrfToken={ctx.csrf} label={`${t.act}: ${day}`}>
      <ActionGroup>
        <Button look="subtle" name="act" value="arrived">
          {t.arrived}
          <HiddenText>: {day}</HiddenText>
        </Button>
        <Button look="subtle" name="act" value="drop">
          {t.drop}
          <HiddenText>: {day}</HiddenText>
        </Button>
      </ActionGroup>
    </Form>
  )
}
