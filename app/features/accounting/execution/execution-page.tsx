import { accountingTexts } from '../../../i18n/accounting.ts'
import { executionTexts } from '../../../i18n/execution.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  formAgain,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  refused,
  typedValues,
} from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
  Select,
  SourceNote,
  TextField,
} from '../../../ui/index.ts'
import { type Candidate, listCandidates } from '../../decisions/index.ts'
import { roundAddress, roundOf } from '../pages/find.ts'
import type { Round } from '../rounds.queries.ts'
import { compareYears } from './content.ts'
import { type ExecutionPlan, findExecutionPlan, listLines } from './execution.queries.ts'
import { EditTable, ReadTable } from './execution-tables.tsx'
import {
  addToExecution,
  beginExecutionPlan,
  type Chosen,
  keepChoices,
  settleExecutionPlan,
  takeFromExecution,
} from './keep-execution.ts'

export const executionAddress = (round: Pick<Round, 'slug'>) => `${roundAddress(round)}/uitvoeringsplan`

export const showExecution = (ctx: PageContext): Promise<PageView> => executionPage(ctx, emptyForm)

/** One of the forms of the page. */
export async function changeExecution(ctx: RequestContext, form: FormData): Promise<Answer> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const revision = Number(form.get('revision'))
  const done = await ctx.transaction('keep an execution plan', async (tx): Promise<Outcome<string, unknown>> => {
    const round = await roundOf(tx, ctx)
    if (form.get('doing') === 'begin') return beginExecutionPlan(tx, ctx.municipality.id, round)
    const plan = await findExecutionPlan(tx, round.planId, round.reportingYear + 1)
    if (!plan) return refuse('not-chosen')
    const removed = text('remove')
    if (removed !== '') return takeFromExecution(tx, plan, removed)
    switch (form.get('doing')) {
      case 'choose':
        return keepChoices(tx, plan, { chosen: chosenIn(form), isRest: form.get('all') === 'yes' })
      case 'add': {
        const input = { title: text('title'), owner: text('owner'), reason: text('reason'), origin: text('origin') }
        return addToExecution(tx, ctx.municipality.id, plan, input)
      }
      case 'settle':
        return settleExecutionPlan(tx, round, plan, revision)
      default:
        return refuse('not-a-choice')
    }
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/verantwoording/${ctx.params.accountingRound}/uitvoeringsplan`))
  const state = refused({ values: typedValues(form), errors: {} }, done)
  return formAgain(ctx, state, (page) => executionPage(page, state, chosenIn(form)))
}

/** What was chosen for each line. */
function chosenIn(form: FormData): Chosen[] {
  return [...form.keys()]
    .filter((name) => name.startsWith('choice-'))
    .map((name) => {
      const id = name.slice('choice-'.length)
      const value = String(form.get(name))
      const choice = value === 'carryOver' || value === 'drop' ? value : null
      const [reason, was] = [`reason-${id}`, `was-${id}`].map((name) => String(form.get(name) ?? '').trim())
      return { id, choice, reason: reason!, was: was! }
    })
}

async function executionPage(ctx: PageContext, state: FormState, chosen: Chosen[] = []): Promise<PageView> {
  const t = executionTexts[ctx.language]
  const round = await roundOf(ctx.tx, ctx)
  const year = round.reportingYear + 1
  const plan = await findExecutionPlan(ctx.tx, round.planId, year)
  return {
    title: t.title(year),
    frame: 'work',
    breadcrumbs: [
      { label: accountingTexts[ctx.language].title, href: '/werk/verantwoording' },
      { label: accountingTexts[ctx.language].shortTitleOf(round.reportingYear), href: roundAddress(round) },
    ],
    body: (
      <>
        <Heading level={1}>{t.title(year)}</Heading>
        <Intro>{t.intro(year, round.reportingYear)}</Intro>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        {plan ? await planPart(ctx, round, plan, state, chosen) : <NotBegun ctx={ctx} round={round} />}
      </>
    ),
  }
}

function NotBegun({ ctx, round }: { ctx: RequestContext; round: Round }) {
  const t = executionTexts[ctx.language]
  return (
    <div class="regie-empty">
      <p class="regie-empty__title">{t.none}</p>
      <Paragraph>{t.noneWhy}</Paragraph>
      {ctx.may('accounts.keep') && (
        <Form action={ctx.href(executionAddress(round))} csrfToken={ctx.csrf} label={t.begin}>
          <HiddenField name="doing" value="begin" />
          <Button>{t.begin}</Button>
        </Form>
      )}
    </div>
  )
}

async function planPart(ctx: PageContext, round: Round, plan: ExecutionPlan, state: FormState, chosen: Chosen[]) {
  const t = executionTexts[ctx.language]
  const lines = await listLines(ctx.tx, plan.id)
  const open = lines.filter(({ choice }) => choice === null).length
  const mayEdit = ctx.may('accounts.keep') && !plan.settledAt
  const address = executionAddress(round)
  return (
    <>
      {plan.settledAt ? (
        <>
          <Paragraph>{t.settledOn(formatInstant(plan.settledAt, ctx.language), plan.settledByName)}</Paragraph>
          <SourceNote label={t.hash}>{plan.contentHash}</SourceNote>
          <List
            items={['pdf', 'docx', 'html'].map((format) => (
              <Link href={ctx.href(`${address}/${format}`)}>{t.download(format.toUpperCase())}</Link>
            ))}
          />
        </>
      ) : (
        <Paragraph>{open > 0 ? t.open(open) : t.allChosen}</Paragraph>
      )}
      {mayEdit ? (
        <EditTable ctx={ctx} lines={lines} address={address} state={state} chosen={chosen} />
      ) : (
        <ReadTable ctx={ctx} lines={lines} />
      )}
      {mayEdit && (
        <AddForm ctx={ctx} address={address} state={state} candidates={await listCandidates(ctx.tx, round.planId)} />
      )}
      {mayEdit && open === 0 && (
        <Form action={ctx.href(address)} csrfToken={ctx.csrf} label={t.settle}>
          <HiddenField name="doing" value="settle" />
          <HiddenField name="revision" value={String(plan.revision)} />
          <Paragraph>{t.settleWhat}</Paragraph>
          <Button>{t.settle}</Button>
        </Form>
      )}
      {await comparison(ctx, round, lines)}
    </>
  )
}

/** What differs from the execution plan of the year before, when there is one. */
async function comparison(ctx: PageContext, round: Round, lines: Awaited<ReturnType<typeof listLines>>) {
  const t = executionTexts[ctx.language]
  const before = await findExecutionPlan(ctx.tx, round.planId, round.reportingYear)
  if (!before) return null
  const named = (all: typeof lines) => all.map(({ actionCode, title, choice }) => ({ code: actionCode, title, choice }))
  const { added, continued, gone } = compareYears(named(await listLines(ctx.tx, before.id)), named(lines))
  return (
    <Section id="vergeleken">
      <Heading level={2}>{t.compared(round.reportingYear)}</Heading>
      {(
        [
          [t.added, added],
          [t.gone, gone],
          [t.continued, continued],
        ] as const
      ).map(([name, items]) => (
        <Paragraph key={name}>
          <strong>{name}:</strong> <span lang="nl">{items.join('; ') || t.nothing}</span>
        </Paragraph>
      ))}
    </Section>
  )
}

type AddProps = { ctx: RequestContext; address: string; state: FormState; candidates: Candidate[] }

function AddForm({ ctx, address, state, candidates }: AddProps) {
  const t = executionTexts[ctx.language]
  return (
    <Section>
      <Heading level={2}>{t.add}</Heading>
      <Form action={ctx.href(address)} csrfToken={ctx.csrf} label={t.add}>
        <HiddenField name="doing" value="add" />
        <Select
          {...fieldOf(t, state, 'origin', t.wish)}
          empty={t.noWish}
          choices={candidates.map(({ origin }) => ({ value: origin, label: origin }))}
        />
        <TextField {...fieldOf(t, state, 'title', t.addTitle)} hint={t.addTitleHint} maxLength={300} />
        <TextField {...fieldOf(t, state, 'owner', t.owner)} maxLength={200} />
        <TextField {...fieldOf(t, state, 'reason', t.reason, true)} maxLength={500} />
        <Button look="secondary">{t.add}</Button>
      </Form>
    </Section>
  )
}

/** The settled plan of a round, with when it was settled. */
export async function settledPlanOf(ctx: PageContext) {
  const round = await roundOf(ctx.tx, ctx)
  const plan = orNotFound(await findExecutionPlan(ctx.tx, round.planId, round.reportingYear + 1))
  return { content: orNotFound(plan.content), hash: plan.contentHash!, settledAt: plan.settledAt! }
}
