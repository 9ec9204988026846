import { z } from 'zod'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { firstYearsOf, periodsOfYear } from '../../registers/index.ts'
import type { Division } from './districts.ts'
import type { OfferedRule } from './offered-rules.ts'
import type { WantedRule } from './prepared.ts'

const year = z
  .string()
  .trim()
  .regex(/^(19|20)\d{2}$/, 'not-a-year')
  .transform(Number)

/** What is asked for a release; `rule` stands once for every counting rule that was ticked. */
export const releaseForm = z
  .object({
    from: year,
    to: year,
    threshold: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, 'not-a-threshold')
      .transform(Number)
      .refine((number) => number >= 5 && number <= 100, 'not-a-threshold'),
    toDate: z.literal('on').optional(),
    byDistrict: z.literal('on').optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'years-turned' })

export type ReleaseAsked = z.output<typeof releaseForm>

/** What there is to choose from: rules, the first year of each, and districts. */
export type Choices = {
  offered: readonly OfferedRule[]
  firstYears: ReadonlyMap<string, number>
  division: Division
}

/** The first year of every rule that has something to count, by its key. For an actor who may count. */
export async function readFirstYears(
  tx: Tx,
  offered: readonly OfferedRule[],
  today: Day,
): Promise<Map<string, number>> {
  const families = new Map(offered.map(({ family }) => [family.key, family]))
  const years = new Map<string, number>()
  for (const family of families.values()) {
    for (const [rule, first] of await firstYearsOf(tx, family, today)) years.set(rule, first)
  }
  return years
}

/** The periods of the rules that were ticked: each from its own first year, as far as they are over. */
export function wantedRules(
  offered: readonly OfferedRule[],
  ticked: readonly string[],
  { from, to, toDate }: ReleaseAsked,
  { firstYears, today }: { firstYears: ReadonlyMap<string, number>; today: Day },
): WantedRule[] {
  const thisYear = Number(today.slice(0, 4))
  return offered
    .filter(({ rule }) => ticked.includes(rule.key) && firstYears.has(rule.key))
    .map(({ rule }) => {
      const first = Math.max(from, firstYears.get(rule.key)!)
      const years = Array.from({ length: Math.max(0, to - first + 1) }, (_, index) => first + index)
      if (toDate && to < thisYear && first <= thisYear) years.push(thisYear)
      return {
        rule: rule.key,
        periods: years.flatMap((one) =>
          periodsOfYear(rule, one, today, { toDate: toDate === 'on' && one === thisYear }),
        ),
      }
    })
}
