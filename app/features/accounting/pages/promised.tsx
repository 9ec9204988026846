import { accountingTexts } from '../../../i18n/accounting.ts'
import { executionTexts } from '../../../i18n/execution.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { formatDay, formatSpan } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Heading, Intro, Link, List, Paragraph, Section } from '../../../ui/index.ts'
import { GoalStatusBlock, type JudgedGoal, readGoalStatuses } from '../../monitor/index.ts'
import { findAdoptedPlan, findPlanBySlug, type Goal, isMeasurable, listVersions } from '../../plan/index.ts'
import { type AccountOfYear, readAccountsOfYear } from '../accounts-of-year.ts'
import { listRounds, type Round } from '../rounds.queries.ts'
import { accountAddress } from './find.ts'

type Year = { round: Round; accounts: AccountOfYear[] }

/** What a plan and its decision promised beside what came of it, goal by goal, also where nothing was measurable. */
export async function showPromised(ctx: PageContext): Promise<PageView> {
  const t = executionTexts[ctx.language]
  const plan = orNotFound(await findPlanBySlug(ctx.tx, ctx.params.plan!))
  const adopted = orNotFound(await findAdoptedPlan(ctx.tx, plan.slug))
  const { content } = adopted
  const goals = content.themes.flatMap((theme) => theme.goals)
  const judged = await readGoalStatuses(ctx.tx, goals, ctx.clock.today())
  const years: Year[] = []
  for (const round of (await listRounds(ctx.tx, { planId: plan.id })).reverse()) {
    years.push({ round, accounts: await readAccountsOfYear(ctx.tx, plan.id, round.reportingYear) })
  }
  const decisions = (await listVersions(ctx.tx, plan.id)).filter(({ stage }) => stage !== 'draft')
  return {
    title: t.promisedOf(content.title),
    frame: 'work',
    breadcrumbs: [{ label: accountingTexts[ctx.language].title, href: '/werk/verantwoording' }],
    body: (
      <>
        <Heading level={1}>
          {t.promised}: <span lang="nl">{content.title}</span>
        </Heading>
        <Intro>{t.promisedIntro}</Intro>
        <Section id="besluit">
          <Heading level={2}>{t.decision}</Heading>
          <List
            items={decisions.map(({ decidedBy, decidedOn, remark }) => (
              <span lang="nl">
                {t.decidedBy(decidedBy, decidedOn ? formatSpan(decidedOn, ctx.language) : '')} {remark}
              </span>
            ))}
          />
        </Section>
        {content.themes.map((theme) => (
          <Section key={theme.code} id={theme.slug}>
            <Heading level={2}>
              <span lang="nl">{theme.name}</span>
            </Heading>
            {theme.ambition && (
              <Paragraph>
                <span lang="nl">{theme.ambition}</span>
              </Paragraph>
            )}
            {theme.goals.map((goal) => (
              <GoalPart key={goal.code} ctx={ctx} goal={goal} judged={judged.get(goal.code)!} years={years} />
            ))}
          </Section>
        ))}
      </>
    ),
  }
}

type GoalProps = { ctx: PageContext; goal: Goal; judged: JudgedGoal; years: Year[] }

function GoalPart({ ctx, goal, judged, years }: GoalProps) {
  const t = executionTexts[ctx.language]
  const accounts = years.flatMap(({ round, accounts: all }) =>
    all.filter((account) => account.goal === goal.code).map((account) => ({ round, account })),
  )
  return (
    <article class="regie-promise">
      <Heading level={3}>
        <span lang="nl">
          {goal.code} {goal.title}
        </span>
      </Heading>
      <Paragraph>
        <strong>{t.promise}:</strong> <PromiseWords ctx={ctx} goal={goal} />
      </Paragraph>
      <Paragraph>
        <strong>{t.result}:</strong>{' '}
        {!isMeasurable(goal) && <Unmeasured ctx={ctx} accounts={accounts.map(({ account }) => account)} />}
      </Paragraph>
      {goal.indicators.length > 0 && <GoalStatusBlock {...judged} language={ctx.language} href={ctx.href} />}
      <Paragraph>
        <strong>{t.accounts}:</strong> {accounts.length === 0 && t.notAccounted}
      </Paragraph>
      {accounts.length > 0 && (
        <List
          items={accounts.map(({ round, account }) => (
            <Link href={ctx.href(accountAddress(round, goal.code))}>{stateOf(ctx, account)}</Link>
          ))}
        />
      )}
    </article>
  )
}

function stateOf(ctx: PageContext, { year, isApproved, consequence }: AccountOfYear): string {
  const words = accountingTexts[ctx.language]
  const state = isApproved && consequence ? words.consequences[consequence.choice] : words.states.open
  return executionTexts[ctx.language].inYear(year, state)
}

/** The words of the plan, with start, aim and end where it names them. */
function PromiseWords({ ctx, goal }: { ctx: PageContext; goal: Goal }) {
  const t = executionTexts[ctx.language]
  const shown = (value: number | null) => (value === null ? t.unknown : formatNumber(value, ctx.language, 1))
  const by = goal.targetOn ? formatDay(goal.targetOn, ctx.language) : t.noTarget
  const measure =
    goal.targetValue !== null || goal.baselineValue !== null
      ? t.measure(shown(goal.baselineValue), shown(goal.targetValue), goal.measureUnit, by)
      : ''
  return (
    <>
      <span lang="nl">{goal.description || goal.title}</span>
      {measure && ` ${measure}.`}
    </>
  )
}

/** Of a goal that cannot be measured, what approved accounts do say about it. */
function Unmeasured({ ctx, accounts }: { ctx: PageContext; accounts: AccountOfYear[] }) {
  const t = executionTexts[ctx.language]
  const said = accounts
    .filter(({ isApproved }) => isApproved)
    .flatMap(({ pieces, year }) =>
      pieces
        .filter(({ kind }) => kind === 'effect' || kind === 'figure' || kind === 'done')
        .slice(0, 2)
        .map(({ text, source }) => `${year}: ${text} (${source})`),
    )
  return (
    <>
      {t.notMeasurable} {t.canBeSaid} {said.length === 0 ? t.nothingToSay : <span lang="nl">{said.join(' ')}</span>}
    </>
  )
}
