import { type Block, type Inline, plain } from '../../../documents/index.ts'
import { goalStatusTexts } from '../../../i18n/goal-status.ts'
import { countActions, enumerate } from '../document/words.ts'
import type { FrozenGoal, FrozenPlan, FrozenReport, GoalSilence, GoalStatus } from '../domain/frozen.ts'
import { WORDS } from './words.ts'

const WELL: GoalStatus[] = ['on-course', 'reached']
const SHORT: GoalStatus[] = ['behind', 'not-reached']

/** How many goals stand how, by the printed rule. */
export function countStates(goals: FrozenGoal[]) {
  const count = (statuses: GoalStatus[]) =>
    goals.filter(({ judgement }) => judgement && statuses.includes(judgement.status)).length
  return {
    well: count(WELL),
    short: count(SHORT),
    unsure: count(['not-demonstrable']),
    silent: count(['cannot-be-said']),
  }
}

/** The state of every theme with goals, those of the foundation last, and the whole plan below them. */
export function stateTable({ plan, report }: FrozenReport): Block[] {
  const themes = themesWithGoals(plan)
  const goals = themes.flatMap((theme) => theme.goals)
  if (goals.length === 0) return []
  if (goals.every(({ judgement }) => judgement === undefined)) {
    return [{ type: 'paragraph', content: plain(WORDS.state.unknown) }]
  }
  const { theme, goals: count, well, short, unsure, silent, actions, total } = WORDS.state
  const end = (title: string) => ({ title, align: 'end' as const })
  return [
    {
      type: 'table',
      caption: WORDS.state.caption,
      columns: [{ title: theme, align: 'start' }, ...[count, well, short, unsure, silent, actions].map(end)],
      rows: [
        ...themes.map((one) => row(plain(one.name), one.goals, one.actions)),
        row([{ type: 'strong', content: plain(total) }], goals, plan.actions),
      ],
      notes: [plain(WORDS.state.note(report.reportingYear)), ...silences(goals)],
    },
  ]
}

function row(name: Inline[], goals: FrozenGoal[], actions: FrozenPlan['actions']): Inline[][] {
  const { well, short, unsure, silent } = countStates(goals)
  const done = `${actions.done} van ${countActions(actions)}`
  return [name, ...[goals.length, well, short, unsure, silent].map((count) => plain(String(count))), plain(done)]
}

/** Why nothing can be said of some goals, the most frequent reason first. */
function silences(goals: FrozenGoal[]): Inline[][] {
  const reasons = goals.flatMap(({ judgement }) => (judgement?.silence ? [judgement.silence] : []))
  if (reasons.length === 0) return []
  const counted = new Map<GoalSilence, number>()
  for (const reason of reasons) counted.set(reason, (counted.get(reason) ?? 0) + 1)
  const ordered = [...counted].sort((a, b) => b[1] - a[1])
  return ordered.map(([reason, count]) => {
    const sentence = goalStatusTexts.nl.silences[reason]
    const why = sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
    return plain(WORDS.state.silentWhy(count, goals.length, why))
  })
}

export function themesWithGoals({ themes }: FrozenPlan): FrozenPlan['themes'] {
  const withGoals = themes.filter(({ goals }) => goals.length > 0)
  return [
    ...withGoals.filter(({ kind }) => kind !== 'foundation'),
    ...withGoals.filter(({ kind }) => kind === 'foundation'),
  ]
}

/** One theme in a few words: "1 op koers, van 3 geen uitspraak". */
export function stateInWords(goals: FrozenGoal[]): string {
  const counted = new Map<GoalStatus, number>()
  for (const { judgement } of goals) {
    if (judgement) counted.set(judgement.status, (counted.get(judgement.status) ?? 0) + 1)
  }
  return enumerate([...counted].map(([status, count]) => `${count} × ${WORDS.statuses[status]}`))
}
