import { exchangeTexts } from '../../../i18n/exchange.ts'
import { planTexts } from '../../../i18n/plan.ts'
import {
  type Answer,
  mustBe,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  Alert,
  Button,
  Checkbox,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  Intro,
  Link,
  Select,
} from '../../../ui/index.ts'
import { listPlans } from '../../plan/index.ts'
import { ProblemsView } from '../components/problems-view.tsx'
import { keepForConfirmation } from '../operations/import-plan.ts'
import { previewPlan } from '../operations/preview-import.ts'
import { type ReadAny, readAny } from '../operations/read-any.ts'
import type { FileProblem } from '../problems.ts'

const ADDRESS = '/werk/plannen/importeren'

/** What a problem with the file as a whole is called; the texts say it. */
type Refusal = { field: 'file' | 'plan'; message: string }

type ImportState = {
  plans: { slug: string; title: string }[]
  plan: string
  removesMissing: boolean
  refusal?: Refusal
  problems?: FileProblem[]
}

export async function showImport(ctx: PageContext): Promise<Answer> {
  const plan = ctx.query.get('plan') ?? ''
  return importPage(ctx, { plans: await listPlans(ctx.tx), plan, removesMissing: false })
}

type CheckedFile = { plans: ImportState['plans']; read: ReadAny; problems: FileProblem[]; id: string }

/** Checks a file and keeps it; nothing in the plan changes until it is confirmed on the next page. */
export async function checkFile(ctx: RequestContext, form: FormData): Promise<Answer> {
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const plan = String(form.get('plan') ?? '')
  const removesMissing = form.get('removesMissing') === 'yes'
  const mayAddIndicators = ctx.may('figures.edit')
  const { plans, read, problems, id } = mustBe(
    await ctx.transaction('check a plan file', async (tx) => {
      const all = await listPlans(tx)
      const found = await readAny(tx, bytes, plan)
      if (!found.ok) return ok<CheckedFile>({ plans: all, read: found, problems: found.problems ?? [], id: '' })
      const preview = await previewPlan(tx, found.file, { removesMissing, mayAddIndicators })
      const wrong = preview.problems.map((problem) => ({ ...problem, place: found.placeOf(problem.path) }))
      if (wrong.length > 0) return ok<CheckedFile>({ plans: all, read: found, problems: wrong, id: '' })
      const input = { ...found, preview, removesMissing, by: ctx.actor.id, now: ctx.clock.now() }
      const kept = await keepForConfirmation(tx, ctx.municipality.id, input)
      return ok<CheckedFile>({ plans: all, read: found, problems: [], id: kept })
    }),
  )
  if (id) return redirectTo(ctx.href(`${ADDRESS}/${id}`))
  const state = { plans, plan, removesMissing, refusal: refusalOf(ctx, read), problems }
  return { ...importPage(ctx, state), status: 422 }
}

function refusalOf(ctx: RequestContext, read: ReadAny): Refusal | undefined {
  if (read.ok || !read.refusal) return undefined
  const t = exchangeTexts[ctx.language]
  const isPlan = read.refusal === 'sheet-needs-plan' || read.refusal === 'unknown-plan'
  const { line, column } = read.place
  const place = line === undefined ? '' : ` (${t.lineAndColumn(line, column ?? 1)})`
  return { field: isPlan ? 'plan' : 'file', message: `${t.refusals[read.refusal](read.found)}${place}` }
}

function importPage(ctx: RequestContext, state: ImportState): PageView {
  const t = exchangeTexts[ctx.language]
  const { refusal, problems = [] } = state
  const errorOf = (field: Refusal['field']) => (refusal?.field === field ? refusal.message : undefined)
  return {
    title: t.import,
    frame: 'work',
    breadcrumbs: [{ label: planTexts[ctx.language].plans, href: '/werk/plannen' }],
    body: (
      <>
        <Heading level={1}>{t.import}</Heading>
        <Done ctx={ctx} plans={state.plans} />
        <Intro>{t.importIntro}</Intro>
        <ErrorSummary title={t.checkThis} errors={refusal ? [refusal] : []} />
        <ProblemsView problems={problems} language={ctx.language} />
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} withFiles label={t.import}>
          <FileField
            name="file"
            label={t.file}
            hint={t.fileHint}
            accept=".yaml,.yml,.json,.csv,.xlsx"
            error={errorOf('file')}
          />
          <Select
            name="plan"
            label={t.sheetOf}
            hint={t.sheetOfHint}
            empty={t.noPlan}
            value={state.plan}
            choices={state.plans.map(({ slug, title }) => ({ value: slug, label: title }))}
            error={errorOf('plan')}
          />
          <Checkbox
            name="removesMissing"
            value="yes"
            label={t.removesMissing}
            hint={t.removesMissingHint}
            checked={state.removesMissing}
          />
          <Button>{t.check}</Button>
        </Form>
      </>
    ),
  }
}

/** After confirming: what was done, and the way to the plan. */
function Done({ ctx, plans }: { ctx: RequestContext; plans: ImportState['plans'] }) {
  const t = exchangeTexts[ctx.language]
  const plan = plans.find(({ slug }) => slug === ctx.query.get('klaar'))
  if (!plan) return null
  return (
    <Alert tone="ok" title={t.done} announce>
      <p>
        {t.doneWhat(Number(ctx.query.get('aantal')) || 0)}{' '}
        <Link href={ctx.href(`/werk/plannen/${plan.slug}`)}>{`${t.toPlan}: ${plan.title}`}</Link>
      </p>
    </Alert>
  )
}
