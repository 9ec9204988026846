import { accountingTexts } from '../../../i18n/accounting.ts'
import { executionTexts } from '../../../i18n/execution.ts'
import { riskTexts } from '../../../i18n/risks.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  formAgain,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  Badge,
  type BadgeTone,
  Button,
  DayField,
  Details,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  Section,
  Table,
} from '../../../ui/index.ts'
import { findAdoptedPlan } from '../../plan/index.ts'
import { councilDayForm } from '../accounting.schemas.ts'
import { RequestTable } from '../components/request-table.tsx'
import { StaleFigures } from '../components/stale-figures.tsx'
import { daysOfRound } from '../domain/calendar.ts'
import { listRequests } from '../requests.queries.ts'
import { type AccountInRound, listAccountsOfRound, type Round, updateCouncilDay } from '../rounds.queries.ts'
import { listStaleFigures } from '../stale.ts'
import { accountAddress, roundAddress, roundOf } from './find.ts'

export const STATE_TONES: Record<AccountInRound['state'], BadgeTone> = {
  open: 'neutral',
  submitted: 'warning',
  approved: 'ok',
}

export const showRound = (ctx: PageContext): Promise<PageView> => roundPage(ctx, emptyForm)

/** Moves the day of the council, and with it the days that follow from it. */
export async function moveCouncilDay(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(councilDayForm, form)
  if (!parsed.ok) return shownAgain(ctx, (page) => roundPage(page, parsed.state))
  const done = await ctx.transaction('move the day of the council', async (tx) => {
    const round = await roundOf(tx, ctx)
    const { councilOn, revision } = parsed.value
    if (Number(councilOn.slice(0, 4)) <= round.reportingYear) return refuse('council-too-early', { field: 'councilOn' })
    return (await updateCouncilDay(tx, round.id, revision, councilOn)) ? ok() : refuse('changed-meanwhile')
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/verantwoording/${ctx.params.accountingRound}`))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => roundPage(page, state))
}

async function roundPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = accountingTexts[ctx.language]
  const round = await roundOf(ctx.tx, ctx)
  const accounts = await listAccountsOfRound(ctx.tx, round.id)
  const requests = await listRequests(ctx.tx, { roundId: round.id })
  const adopted = await findAdoptedPlan(ctx.tx, round.planSlug)
  const nobodys = (adopted?.content.actions ?? []).filter(
    ({ owner, partners }) => owner === '' && partners.length === 0,
  )
  return {
    title: t.titleOf(round.reportingYear, round.planTitle),
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/verantwoording' }],
    body: (
      <>
        <Heading level={1}>
          {t.shortTitleOf(round.reportingYear)} · <span lang="nl">{round.planTitle}</span>
        </Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        <Paragraph>
          {t.progress(accounts.filter((one) => one.state === 'approved').length, accounts.length)}.{' '}
          {t.answers(requests.filter((one) => one.state === 'handedIn').length, requests.length)}.
        </Paragraph>
        <List
          items={[
            <Link href={ctx.href(`${roundAddress(round)}/uitvoeringsplan`)}>
              {executionTexts[ctx.language].title(round.reportingYear + 1)}
            </Link>,
            <Link href={ctx.href(`/werk/verantwoording/beloofd/${round.planSlug}`)}>
              {executionTexts[ctx.language].promised}
            </Link>,
            <Link href={ctx.href('/werk/verantwoording/risicos')}>{riskTexts[ctx.language].title}</Link>,
          ]}
        />
        <Section id="doelen">
          <Heading level={2}>{t.goals}</Heading>
          <AccountTable ctx={ctx} round={round} accounts={accounts} />
        </Section>
        <Section id="gevraagd">
          <Heading level={2}>{t.asked}</Heading>
          {requests.length === 0 ? (
            <Paragraph>{t.nobodyAsked}</Paragraph>
          ) : (
            <RequestTable ctx={ctx} round={round} requests={requests} />
          )}
          {nobodys.length > 0 && (
            <Details summary={`${t.without} (${nobodys.length})`}>
              <Paragraph>{t.withoutWhy}</Paragraph>
              <List items={nobodys.map(({ code, title }) => <span lang="nl">{`${code} ${title}`}</span>)} />
            </Details>
          )}
        </Section>
        <StaleFigures ctx={ctx} figures={await listStaleFigures(ctx.tx, round)} />
        <Calendar ctx={ctx} round={round} state={state} />
      </>
    ),
  }
}

function AccountTable({ ctx, round, accounts }: { ctx: RequestContext; round: Round; accounts: AccountInRound[] }) {
  const t = accountingTexts[ctx.language]
  return (
    <Table
      caption={t.goals}
      captionHidden
      stack
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.goal,
          rowHeader: true,
          cell: ({ goalCode, goalTitle }) => (
            <Link href={ctx.href(accountAddress(round, goalCode))}>
              <span lang="nl">
                {goalCode} {goalTitle}
              </span>
            </Link>
          ),
        },
        { header: t.theme, cell: ({ themeName }) => <span lang="nl">{themeName}</span> },
        { header: t.pieces, cell: ({ pieces, unweighed }) => t.piecesCount(pieces, unweighed) },
        {
          header: t.consequence,
          cell: ({ consequence }) =>
            consequence ? t.consequences[consequence as keyof typeof t.consequences] : t.noConsequence,
        },
        { header: t.state, cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{t.states[state]}</Badge> },
      ]}
    />
  )
}

function Calendar({ ctx, round, state }: { ctx: RequestContext; round: Round; state: FormState }) {
  const t = accountingTexts[ctx.language]
  const today = ctx.clock.today()
  const values = { councilOn: round.councilOn, ...state.values }
  return (
    <Section id="dagen">
      <Heading level={2}>{t.calendar}</Heading>
      <Paragraph>{t.calendarRule}</Paragraph>
      <Table
        caption={t.calendar}
        captionHidden
        stack
        rows={daysOfRound(round.councilOn)}
        rowKey={({ milestone }) => milestone}
        columns={[
          { header: t.milestone, rowHeader: true, cell: ({ milestone }) => t.milestones[milestone] },
          {
            header: t.on,
            cell: ({ on }) => formatDay(on, ctx.language) + (on < today ? ` (${t.past})` : ''),
          },
          {
            header: t.rule,
            cell: ({ daysBefore, isMoved }) =>
              daysBefore === 0 ? t.chosen : t.daysBefore(daysBefore) + (isMoved ? `, ${t.moved}` : ''),
          },
        ]}
      />
      {ctx.may('accounts.keep') && (
        <Form action={ctx.href(roundAddress(round))} csrfToken={ctx.csrf} label={t.moveCouncil}>
          <HiddenField name="revision" value={revisionIn(state, round.revision)} />
          <DayField {...fieldOf(t, { ...state, values }, 'councilOn', t.councilOn, true)} hint={t.councilHint} />
          <Button look="secondary">{t.moveCouncil}</Button>
        </Form>
      )}
    </Section>
  )
}
