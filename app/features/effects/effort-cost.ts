import { effectTexts } from '../../i18n/effects.ts'
import type { Tx } from '../../platform/database/index.ts'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { costOfEffort, findAdoptedPlan } from '../plan/index.ts'
import type { FrozenCost } from './domain/frozen.ts'
import type { Protocol } from './domain/protocol.ts'

/**
 * What an effort costs over the period that is judged: by the budget of the plan as it was decided on, and only where that
 * names nothing by what was typed, with where that stands. Null when neither says anything.
 */
export async function readCost(tx: Tx, protocol: Protocol): Promise<FrozenCost | null> {
  const planned = await readPlannedCost(tx, protocol)
  if (planned) return planned
  const { cost, costSource = '' } = protocol
  return cost === null ? null : { origin: 'typed', euros: cost, basis: null, years: [], sources: [costSource] }
}

/** The same by the budget of the plan alone. The public can read that budget, so an evaluation may show it. */
export async function readPlannedCost(
  tx: Tx,
  { effort, startsOn, endsOn }: Pick<Protocol, 'effort' | 'startsOn' | 'endsOn'>,
): Promise<FrozenCost | undefined> {
  if (effort.code === '') return undefined
  const plan = await findAdoptedPlan(tx, effort.plan)
  const yearOf = (day: string, otherwise: number) => (day === '' ? otherwise : Number(day.slice(0, 4)))
  const found = plan && costOfEffort(plan.content, effort.code, { from: yearOf(startsOn, 0), to: yearOf(endsOn, 9999) })
  if (!found) return undefined
  const { cents, basis, years, sources } = found
  return { origin: 'plan', euros: cents / 100, basis, years, sources }
}

/** "€ 120.000, begroot in het plan (2025, 2026). Bron: …", or that it was typed and where that stands. */
export function costInWords(cost: FrozenCost | null, language: Language): string {
  const t = effectTexts[language]
  if (!cost) return t.unknownCost
  const amount = `€ ${formatNumber(cost.euros, language, 0)}`
  const years = cost.years.map((year) => (year === null ? t.noYear : String(year))).join(', ')
  const from = cost.origin === 'plan' ? t.costFromPlan(amount, t.costBasis[cost.basis!], years) : t.costTyped(amount)
  const sources = cost.sources.filter(Boolean).join('; ')
  return [from, sources ? t.costSourceIs(sources) : t.costNoSource].join(' ')
}
