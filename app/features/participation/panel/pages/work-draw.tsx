import { z } from 'zod'
import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { type Outcome, refuse } from '../../../../shared/outcome.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Checkboxes,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Intro,
  Select,
  TextField,
} from '../../../../ui/index.ts'
import { listDistricts } from '../../surveys/surveys.queries.ts'
import { DIVISIONS } from '../domain/strata.ts'
import { countDraw } from '../domain/wave-counts.ts'
import { type DrawRefusal, type DrawWish, draw, type PlannedPart, planDraw } from '../operations/draw-wave.ts'
import { listSurveysToAsk } from '../waves.queries.ts'
import { namesOf } from './counted.ts'
import { DrawTable } from './draw-table.tsx'

const wish = z.object({
  surveyId: z.uuid(),
  strata: z.array(z.enum(DIVISIONS)),
  wanted: z.coerce.number().int().min(1).max(100_000),
  fewest: z.coerce.number().int().min(0).max(1000),
})

type Refusal = DrawRefusal | 'invalid'
type Typed = { survey: string; strata: string[]; wanted: string; fewest: string }

const typedIn = (form: URLSearchParams | FormData): Typed => ({
  survey: String(form.get('survey') ?? ''),
  strata: form.getAll('strata').map(String),
  wanted: String(form.get('wanted') ?? ''),
  fewest: String(form.get('fewest') ?? '') || '0',
})

function wishOf({ survey, ...typed }: Typed): DrawWish | undefined {
  const parsed = wish.safeParse({ surveyId: survey, ...typed })
  return parsed.success ? parsed.data : undefined
}

const EMPTY: Typed = { survey: '', strata: ['district', 'age'], wanted: '', fewest: '0' }

/** What to draw and, when that was asked, what it would be by numbers. */
export async function showDraw(ctx: PageContext): Promise<PageView> {
  if (!ctx.query.has('survey')) return drawPage(ctx, EMPTY)
  const typed = typedIn(ctx.query)
  const wanted = wishOf(typed)
  const planned = wanted ? await planDraw(ctx.tx, ctx.clock.today(), wanted) : refuse('invalid')
  const view = await drawPage(ctx, typed, planned)
  return planned.ok ? view : { ...view, status: 422 }
}

/** Draws, and shows the wave. */
export async function drawMembers(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = typedIn(form)
  const wanted = wishOf(typed)
  const done = await ctx.transaction('draw members of the panel', async (tx) =>
    wanted ? draw(tx, ctx.municipality.id, ctx.clock.today(), wanted) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/panel/golven/${done.value}`))
  return shownAgain(ctx, (page) => drawPage(page, typed, refuse(done.reason as Refusal)))
}

async function drawPage(ctx: PageContext, typed: Typed, planned?: Outcome<Refusal, PlannedPart[]>): Promise<PageView> {
  const { language, tx } = ctx
  const { draw: t, title } = panelWorkTexts[language]
  const surveys = await listSurveysToAsk(tx)
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: title, href: '/werk/panel' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {planned && !planned.ok && (
          <Alert tone="error" announce>
            {t.refused[planned.reason]}
          </Alert>
        )}
        {surveys.length === 0 ? (
          <EmptyState
            title={t.noSurvey}
            action={<ButtonLink href={ctx.href('/werk/inspraak')}>{t.toConsultations}</ButtonLink>}
          >
            {t.noSurveyHint}
          </EmptyState>
        ) : (
          <WishForm ctx={ctx} typed={typed} surveys={surveys} />
        )}
        {planned?.ok && (
          <>
            <Heading level={2}>{t.preview}</Heading>
            <DrawTable
              {...{ language, parts: planned.value }}
              counts={await countDraw(planned.value)}
              names={namesOf(await listDistricts(tx))}
              isDone={false}
            />
            <Form action={ctx.href('/werk/panel/trekking')} csrfToken={ctx.csrf}>
              <HiddenField name="survey" value={typed.survey} />
              {typed.strata.map((one) => (
                <HiddenField key={one} name="strata" value={one} />
              ))}
              <HiddenField name="wanted" value={typed.wanted} />
              <HiddenField name="fewest" value={typed.fewest} />
              <Button>{t.button}</Button>
            </Form>
          </>
        )}
      </>
    ),
  }
}

type Surveys = Awaited<ReturnType<typeof listSurveysToAsk>>

function WishForm({ ctx, typed, surveys }: { ctx: RequestContext; typed: Typed; surveys: Surveys }) {
  const { draw: t } = panelWorkTexts[ctx.language]
  return (
    <Form action={ctx.href('/werk/panel/trekking')} method="get">
      <Select
        name="survey"
        label={t.survey}
        empty={t.chooseSurvey}
        value={typed.survey}
        choices={surveys.map(({ id, title, consultation }) => ({ value: id, label: `${consultation}: ${title}` }))}
      />
      <Checkboxes
        name="strata"
        label={t.strata}
        hint={t.strataHint}
        values={typed.strata}
        choices={DIVISIONS.map((value) => ({ value, label: t.divisions[value] }))}
      />
      <TextField name="wanted" label={t.wanted} inputMode="numeric" size="short" maxLength={6} value={typed.wanted} />
      <TextField
        name="fewest"
        label={t.fewest}
        hint={t.fewestHint}
        inputMode="numeric"
        size="short"
        maxLength={4}
        value={typed.fewest}
      />
      <Button look="secondary">{t.look}</Button>
    </Form>
  )
}
