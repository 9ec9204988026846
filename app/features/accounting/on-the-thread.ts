import { accountingTexts } from '../../i18n/accounting.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { Language } from '../../shared/numbers.ts'
import type { HistoryWords, LooseEnd, LooseEndRule, NodeFacts } from '../thread/index.ts'
import { dayOfMilestone } from './domain/calendar.ts'
import { listAccountStates, listAccountsToFinish, listDecisionsToTake } from './on-the-thread.queries.ts'
import { riskLooseEnds } from './risks/risks-page.tsx'

const { nl, en } = accountingTexts

/** Of the account of a goal: how far it is. */
export async function accountFacts(
  tx: Tx,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, NodeFacts>> {
  const states = await listAccountStates(tx, ids)
  return new Map(states.map(({ id, state }) => [id, { state: accountingTexts[language].states[state] }]))
}

/** Of accounts that were approved, the decision that was still to be taken, with the day by which. */
async function findDecisionsToTake(tx: Tx): Promise<LooseEnd[]> {
  return (await listDecisionsToTake(tx)).map(({ id, title, address, owner, dueOn }) => ({
    ...{ nodeId: id, title, detail: dueOn, owner, themeId: null },
    solvePath: address,
  }))
}

/** The goals of a round that had to be approved by now, and are not. */
async function findLateAccounts(tx: Tx, today: Day): Promise<LooseEnd[]> {
  return (await listAccountsToFinish(tx))
    .map((account) => ({ ...account, approvedBy: dayOfMilestone(account.councilOn, 'approved') }))
    .filter(({ approvedBy }) => approvedBy < today)
    .map(({ id, title, address, approvedBy }) => ({
      ...{ nodeId: id, title, detail: approvedBy, owner: '', themeId: null },
      solvePath: address,
    }))
}

export const accountingLooseEnds: LooseEndRule[] = [
  {
    name: 'account-decision-open',
    severity: 'high',
    right: 'accounts.keep',
    heading: { nl: nl.looseEnds.decision.heading, en: en.looseEnds.decision.heading },
    advice: { nl: nl.looseEnds.decision.advice, en: en.looseEnds.decision.advice },
    find: findDecisionsToTake,
  },
  {
    name: 'account-late',
    severity: 'medium',
    right: 'accounts.keep',
    heading: { nl: nl.looseEnds.late.heading, en: en.looseEnds.late.heading },
    advice: { nl: nl.looseEnds.late.advice, en: en.looseEnds.late.advice },
    find: findLateAccounts,
  },
  ...riskLooseEnds,
]

const named = (key: keyof typeof nl.historyNames, titleOf: (image: Record<string, unknown>) => string) => ({
  name: { nl: nl.historyNames[key], en: en.historyNames[key] },
  titleOf,
  fieldName: () => undefined,
})

/** How what happened to an account is said in its history. */
export const accountingHistory: HistoryWords = {
  goal_account: named('account', () => ''),
  account_piece: named('piece', ({ source }) => String(source ?? '')),
  account_step: named('step', ({ step }) => nl.steps[step as keyof typeof nl.steps] ?? ''),
  account_disagreement: named('disagreement', ({ said_by: saidBy }) => String(saidBy ?? '')),
}
