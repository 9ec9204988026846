import { accountingTexts } from '../../../i18n/accounting.ts'
import { contributionTexts } from '../../../i18n/contributions.ts'
import { riskTexts } from '../../../i18n/risks.ts'
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
  refused,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import {
  Button,
  Checkbox,
  DayField,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Select,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { listAdoptedPlans } from '../../plan/index.ts'
import { roundForm } from '../accounting.schemas.ts'
import { openRound } from '../operations/open-round.ts'
import { listRequests } from '../requests.queries.ts'
import { listAccountsOfRound, listRounds, type Round } from '../rounds.queries.ts'

type RoundRow = Round & { approved: number; goals: number; answered: number; requests: number }

export const showRounds = (ctx: PageContext): Promise<PageView> => roundsPage(ctx, emptyForm)

export async function openBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(roundForm, form)
  if (!parsed.ok) return shownAgain(ctx, (page) => roundsPage(page, parsed.state))
  const done = await ctx.transaction('open a round of accounting', (tx) =>
    openRound(tx, ctx.municipality.id, parsed.value),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/verantwoording/${done.value}`))
  return shownAgain(ctx, (page) => roundsPage(page, refused(parsed.state, done)))
}

async function roundsPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = accountingTexts[ctx.language]
  const rows: RoundRow[] = []
  for (const round of await listRounds(ctx.tx)) {
    const accounts = await listAccountsOfRound(ctx.tx, round.id)
    const requests = await listRequests(ctx.tx, { roundId: round.id })
    rows.push({
      ...round,
      goals: accounts.length,
      approved: accounts.filter((one) => one.state === 'approved').length,
      requests: requests.filter((one) => one.state !== 'handedOver').length,
      answered: requests.filter((one) => one.state === 'handedIn').length,
    })
  }
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        {rows.length === 0 ? <EmptyState title={t.none}>{t.noneWhy}</EmptyState> : <RoundTable ctx={ctx} rows={rows} />}
        <Paragraph>
          <Link href={ctx.href('/werk/verantwoording/gevraagd')}>{contributionTexts[ctx.language].title}</Link> ·{' '}
          <Link href={ctx.href('/werk/verantwoording/risicos')}>{riskTexts[ctx.language].title}</Link>
        </Paragraph>
        {ctx.may('accounts.keep') && <OpenForm ctx={ctx} state={state} plans={await listAdoptedPlans(ctx.tx)} />}
      </>
    ),
  }
}

function RoundTable({ ctx, rows }: { ctx: RequestContext; rows: RoundRow[] }) {
  const t = accountingTexts[ctx.language]
  return (
    <Table
      caption={t.rounds}
      stack
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.round,
          rowHeader: true,
          cell: ({ slug, reportingYear, planTitle }) => (
            <Link href={ctx.href(`/werk/verantwoording/${slug}`)}>
              {t.shortTitleOf(reportingYear)} · <span lang="nl">{planTitle}</span>
            </Link>
          ),
        },
        { header: t.councilIn, cell: ({ councilOn }) => formatDay(councilOn, ctx.language) },
        { header: t.goals, cell: ({ approved, goals }) => t.progress(approved, goals) },
        { header: t.asked, cell: ({ answered, requests }) => t.answers(answered, requests) },
      ]}
    />
  )
}

type OpenProps = { ctx: RequestContext; state: FormState; plans: { slug: string; title: string }[] }

function OpenForm({ ctx, state, plans }: OpenProps) {
  const t = accountingTexts[ctx.language]
  return (
    <Section>
      <Heading level={2}>{t.open}</Heading>
      <Paragraph>{t.openWhat}</Paragraph>
      <Form action={ctx.href('/werk/verantwoording')} csrfToken={ctx.csrf} label={t.open}>
        <Select
          {...fieldOf(t, state, 'plan', t.plan, true)}
          empty={t.choose}
          choices={plans.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <TextField {...fieldOf(t, state, 'year', t.year, true)} inputMode="numeric" maxLength={4} size="short" />
        <DayField {...fieldOf(t, state, 'councilOn', t.councilOn, true)} hint={t.councilHint} />
        <Checkbox
          name="isAfterwards"
          label={t.afterwards}
          hint={t.afterwardsHint}
          checked={state.values.isAfterwards === 'on'}
        />
        <Button>{t.open}</Button>
      </Form>
    </Section>
  )
}
