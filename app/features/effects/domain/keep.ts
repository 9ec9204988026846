import { meanOf } from './comparison.ts'
import type { Estimate } from './estimate.ts'
import type { FrozenInputs } from './frozen.ts'
import type { KeptEstimate, KeptGuard, KeptPlacebo, LinePoint } from './result.ts'

/** Digits that are kept: more than anybody reads, and few enough that another machine finds the same. */
const DIGITS = 6

type KeptGuardInput = Pick<KeptGuard, 'code' | 'outcome'> & { numbers: { value: number; limit: number } }

/** A number as it is kept; null for what could not be computed. */
export const kept = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(DIGITS))

export function keptEstimate({ method, relative, lo, hi, p, observed, expected }: Estimate, pre: number): KeptEstimate {
  return {
    method,
    relative: kept(relative),
    lo: kept(lo),
    hi: kept(hi),
    p: kept(p ?? null),
    seen: kept(meanOf(observed, pre)),
    expected: kept(meanOf(expected, pre)),
  }
}

/** Seen and expected for each period that is used. */
export function lineOf({ periods, roles }: FrozenInputs, { observed, expected }: Estimate): LinePoint[] {
  const used = periods.flatMap((period, at) => {
    const role = roles[at]!
    return role === 'before' || role === 'after' ? [{ period, role }] : []
  })
  return used.map((point, t) => ({ ...point, observed: kept(observed[t]!), expected: kept(expected[t]!) }))
}

/** A condition with the two numbers it is about. */
export const keptGuard = ({ code, outcome, numbers }: KeptGuardInput): KeptGuard => ({
  code,
  outcome,
  value: kept(numbers.value),
  limit: kept(numbers.limit),
})

export function keptPlacebos({ placebos }: Estimate): KeptPlacebo[] {
  return placebos.map(({ region, name, gap, fits }) => ({
    region,
    name,
    gap: gap.map(kept),
    isShown: fits,
  }))
}
