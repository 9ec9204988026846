import type { GoalStatus } from './goal-status.ts'

/** Changes when a theme with the same goals may get another state; printed with the day from which it holds. */
export const THEME_RULE = { version: '1', validFrom: '2026-11-29' } as const

export type ThemeState = 'attention' | 'on-course' | 'too-little-known'

/** How many goals of a theme stand so; those that count for its state and those of which nothing can be said. */
export type ThemeCounts = { good: number; short: number; unsure: number; silent: number }

/** The goals of a theme, counted by what the rule of goals says of them. */
export function countGoals(statuses: readonly GoalStatus[]): ThemeCounts {
  const count = (...wanted: GoalStatus[]) => statuses.filter((status) => wanted.includes(status)).length
  return {
    good: count('on-course', 'reached'),
    short: count('behind', 'not-reached'),
    unsure: count('not-demonstrable'),
    silent: count('cannot-be-said'),
  }
}

/**
 * The state of a theme. One goal that falls short asks for attention, whatever the others do: what is bad is not averaged
 * away. On course is only what is known to be so for more than half of the goals.
 */
export function themeState({ good, short, unsure, silent }: ThemeCounts): ThemeState {
  if (short > 0) return 'attention'
  return good * 2 > good + unsure + silent ? 'on-course' : 'too-little-known'
}
