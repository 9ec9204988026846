import { caseworkTexts } from '../../../../i18n/casework.ts'
import { addDays } from '../../../../law/index.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { ok } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  Heading,
  Intro,
  Paragraph,
  Section,
  TitleRow,
} from '../../../../ui/index.ts'
import { type Colleague, listAccounts, type Right, rightsOf } from '../../../identity/index.ts'
import type { RegisterType } from '../../declaration.ts'
import { hasLevel } from '../../scope.ts'
import { REGISTERS } from '../../types/index.ts'
import { listAbsencesFrom } from '../absence.queries.ts'
import { CaseTable } from '../components/case-table.tsx'
import { CaseloadForm, LoadTable } from '../components/load-table.tsx'
import { worksFor } from '../domain/deputies.ts'
import { listCaseloads, listCasesIn, listCasesOf, listLoad, putCaseload } from '../workload.queries.ts'

const EVALUATIONS_WITHIN_DAYS = 14

/** Registers whose cases somebody directs, as far as the actor may read them. */
export const directedRegisters = (actor: RequestContext['actor']): RegisterType[] =>
  REGISTERS.filter(
    (type) => (type.hasActionPlan || type.steps.some(({ handler }) => handler)) && hasLevel(actor, type, 'read'),
  )

/** States in which a case waits for somebody to direct it. */
const waitingStates = (types: readonly RegisterType[]) =>
  types.flatMap(({ steps }) => steps.filter(({ handler, to }) => handler && to).flatMap(({ from }) => from ?? []))

export async function showProcessDirection(ctx: PageContext): Promise<PageView> {
  const types = directedRegisters(ctx.actor)
  if (types.length === 0) throw new NotFound()
  const t = caseworkTexts[ctx.language].direction
  const keys = types.map(({ key }) => key)
  const today = ctx.clock.today()
  const accounts = await listAccounts(ctx.tx)
  const absences = await listAbsencesFrom(ctx.tx, today)
  const mine = await listCasesOf(ctx.tx, keys, worksFor(ctx.actor.id, today, absences))
  const waiting = await listCasesIn(ctx.tx, keys, waitingStates(types))
  const toApprove = await listCasesIn(ctx.tx, keys, ['closing'])
  const offered = await listCasesIn(ctx.tx, keys, ['transfer-offered'])
  const load = await listLoad(ctx.tx, keys, today, addDays(today, EVALUATIONS_WITHIN_DAYS))
  const caseloads = await listCaseloads(ctx.tx)
  const mayDecide = types.some((type) => hasLevel(ctx.actor, type, 'decide'))
  const table = { ctx, types, accounts }
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        <ActionGroup>
          <ButtonLink href={ctx.href('/werk/procesregie/afwezigheid')} look="secondary">
            {caseworkTexts[ctx.language].absence.link}
          </ButtonLink>
        </ActionGroup>
        <Section>
          <Heading level={2}>{t.mine}</Heading>
          {mine.length === 0 ? (
            <EmptyState title={t.mineEmpty}>{t.mineEmptyWhy}</EmptyState>
          ) : (
            <CaseTable {...table} caption={t.mine} cases={mine} mine />
          )}
        </Section>
        <Section>
          <Heading level={2}>{t.waiting}</Heading>
          {waiting.length === 0 ? (
            <Paragraph>{t.waitingEmpty}</Paragraph>
          ) : (
            <CaseTable {...table} caption={t.waiting} cases={waiting} assign />
          )}
        </Section>
        <Section>
          <Heading level={2}>{t.toApprove}</Heading>
          {toApprove.length === 0 ? (
            <Paragraph>{t.toApproveEmpty}</Paragraph>
          ) : (
            <CaseTable {...table} caption={t.toApprove} cases={toApprove} />
          )}
        </Section>
        {offered.length > 0 && (
          <Section>
            <Heading level={2}>{t.transfers}</Heading>
            <CaseTable {...table} caption={t.transfers} cases={offered} />
          </Section>
        )}
        <Section>
          <Heading level={2}>{t.load}</Heading>
          <Paragraph>{t.loadNote}</Paragraph>
          <LoadTable {...{ ctx, accounts, absences, load, caseloads }} />
          {mayDecide && <CaseloadForm ctx={ctx} accounts={handlers(accounts, types)} />}
        </Section>
      </>
    ),
  }
}

/** Colleagues who can be given cases of these registers. */
export const handlers = (accounts: readonly Colleague[], types: readonly RegisterType[]) =>
  accounts.filter(
    ({ isActive, roles }) =>
      isActive && types.some(({ space }) => rightsOf(roles).includes(`${space}.handle` as Right)),
  )

export async function agreeCaseload(ctx: RequestContext, form: FormData): Promise<Answer> {
  const accountId = String(form.get('account') ?? '')
  const most = Number(form.get('most'))
  const types = directedRegisters(ctx.actor)
  if (!types.some((type) => hasLevel(ctx.actor, type, 'decide'))) throw new NotFound()
  const done = await ctx.transaction('agree on a caseload', async (tx) => {
    const isKnown = handlers(await listAccounts(tx), types).some(({ id }) => id === accountId)
    if (isKnown && Number.isInteger(most) && most >= 0 && most <= 200)
      await putCaseload(tx, ctx.municipality.id, accountId, most)
    return ok()
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href('/werk/procesregie'))
}
