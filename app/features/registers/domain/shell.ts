import type { Day } from '../../../shared/days.ts'
import { type Facts, INTAKE, type RegisterType } from '../declaration.ts'
import { standing } from './situation.ts'

type Told = {
  seq: number
  step: string
  day: Day
  fromState: string
  toState: string
  given: Facts
  voids: number | null
}

/** What is left of an event when its record was destroyed. */
export type ShellEvent = Pick<Told, 'seq' | 'step' | 'day' | 'fromState' | 'toState' | 'given'>

/** Counting rules look at months and years; the day itself could be somebody's. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/**
 * The events that counting rules still need after a record was destroyed: of the steps they count, with the answers they
 * look at, in the month in which they happened. Everything else is gone, who did it as well.
 */
export function shellEvents(type: RegisterType, events: readonly Told[]): ShellEvent[] {
  const rules = type.counts ?? []
  const steps = new Set([INTAKE, ...rules.flatMap(({ counts }) => stepsOf(counts))])
  const keys = new Set(rules.flatMap(({ counts, where = {} }) => [...Object.keys(where), ...fieldOf(counts)]))
  return standing(events)
    .filter(({ step }) => steps.has(step))
    .sort((a, b) => (a.day === b.day ? a.seq - b.seq : a.day < b.day ? -1 : 1))
    .map(({ step, day, fromState, toState, given }, position) => ({
      ...{ seq: position + 1, step, day: monthOf(day), fromState, toState },
      given: Object.fromEntries(Object.entries(given).filter(([key]) => keys.has(key))),
    }))
}

type Counts = NonNullable<RegisterType['counts']>[number]['counts']

const stepsOf = (counts: Counts): readonly string[] =>
  counts.kind === 'stock' ? [counts.step, ...counts.until] : counts.steps

const fieldOf = (counts: Counts): string[] => (counts.kind === 'sum' ? [counts.field] : [])
