import { type Block, type Inline, plain } from '../../../documents/index.ts'
import { formatDay } from '../../../shared/days.ts'
import type { FrozenAccount, FrozenReport } from '../domain/frozen.ts'
import { WORDS } from './words.ts'

type Decided = FrozenAccount & { consequence: NonNullable<FrozenAccount['consequence']> }

const hasConsequence = (account: FrozenAccount): account is Decided => account.consequence !== null

/** The accounts of these goals, or of all, of which it was said what follows. */
export function accountsWithConsequence({ accounts = [] }: FrozenReport, goals?: ReadonlySet<string>): Decided[] {
  return accounts.filter(hasConsequence).filter(({ goal }) => goals?.has(goal) ?? true)
}

/** Of every goal: go on, adjust or stop, why, and with which decision. */
export function consequenceTable(accounts: Decided[]): Block {
  const { goal, choice, reason, decision } = WORDS.consequence.columns
  return {
    type: 'table',
    caption: WORDS.consequence.caption,
    columns: [goal, choice, reason, decision].map((title) => ({ title, align: 'start' as const })),
    rows: accounts.map(({ goal: code, title, consequence }): Inline[][] => [
      plain(`${code} ${title}`),
      plain(WORDS.consequence.choices[consequence.choice]),
      plain(firstSentence(consequence.reason)),
      plain(consequence.decision || toBeTaken(consequence)),
    ]),
  }
}

/** What still has to be decided because of it. */
export function decisionsToTake(accounts: Decided[]): Inline[][] {
  return accounts
    .filter(({ consequence }) => consequence.decision === '' && consequence.choice !== 'continue')
    .map(({ goal, title, consequence }) =>
      plain(
        WORDS.consequence.take(
          WORDS.consequence.choices[consequence.choice],
          `${goal} ${title}`,
          toBeTaken(consequence),
        ),
      ),
    )
}

/** For residents, of the goals of one theme. */
export function plainConsequences(accounts: Decided[]): Inline[][] {
  return accounts.map(({ title, consequence }) => plain(WORDS.consequence.plain[consequence.choice](title)))
}

const toBeTaken = ({ decisionOwner, decisionDueOn }: Decided['consequence']) =>
  WORDS.consequence.toBeTaken(decisionOwner, decisionDueOn ? formatDay(decisionDueOn, 'nl') : '')

const firstSentence = (text: string) => /^.+?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text
