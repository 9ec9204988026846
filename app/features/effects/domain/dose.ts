import { daysOf, frequencyOf } from '../../../shared/periods.ts'
import type { FrozenDose, FrozenInputs } from './frozen.ts'

/** Why it is not known how much was done: nothing was agreed to count it, nothing was counted then, or the gate hides a part. */
export type DoseUnknown = 'none-agreed' | 'not-counted' | 'hidden'

export type Dose = { isKnown: true; perMonth: number } | { isKnown: false; why: DoseUnknown }

/** What a register counted per month while the effort lasted, by months where these were counted and otherwise by years. */
export function doseOf({ dose, protocol }: Pick<FrozenInputs, 'dose' | 'protocol'>): Dose {
  if (!dose) return { isKnown: false, why: protocol.dose === '' ? 'none-agreed' : 'not-counted' }
  const used = figuresInTime(dose, protocol)
  if (used.length === 0) return { isKnown: false, why: 'not-counted' }
  if (used.some(({ state }) => state !== 'value' && state !== 'zero')) return { isKnown: false, why: 'hidden' }
  const total = used.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const months = used[0]!.period.length === 7 ? used.length : used.length * 12
  return { isKnown: true, perMonth: total / months }
}

/** The whole months that fall in the time of the effort, or the whole years where no month was counted. */
function figuresInTime({ figures }: FrozenDose, { startsOn, endsOn }: FrozenInputs['protocol']) {
  const of = (kind: 'month' | 'year') =>
    figures.filter(({ period }) => {
      if (frequencyOf(period) !== kind) return false
      const { from, to } = daysOf(period)
      return from >= startsOn && to <= endsOn
    })
  const months = of('month')
  return months.length > 0 ? months : of('year')
}
