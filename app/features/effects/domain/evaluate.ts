import { normalQuantile } from '../../../statistics/index.ts'
import { daysOf } from './calendar.ts'
import { type Comparison, compare, meanOf } from './comparison.ts'
import type { Estimate } from './estimate.ts'
import { rungOf } from './evidence.ts'
import type { FrozenInputs, FrozenMeasure } from './frozen.ts'
import { allHold, guardsOf, isBeyondChance } from './guards.ts'
import { kept, keptEstimate, keptPlacebos, lineOf } from './keep.ts'
import { byDifference } from './methods/did.ts'
import { byControlledSeries, byInterruptedSeries } from './methods/its.ts'
import { bySyntheticControl } from './methods/synth.ts'
import { bySyntheticDifference, syntheticDifferenceAlone } from './methods/synthdid.ts'
import type { MethodName, Protocol } from './protocol.ts'
import type { Beside, EvaluationResult, KeptEstimate, Verdict } from './result.ts'

const BY: Record<MethodName, (comparison: Comparison) => Estimate> = {
  its: byInterruptedSeries,
  'controlled-its': byControlledSeries,
  did: byDifference,
  synth: bySyntheticControl,
  synthdid: bySyntheticDifference,
}

/** The methods that are asked for a second opinion: of those that compare each other. */
const SECOND: Record<MethodName, MethodName[]> = {
  its: [],
  'controlled-its': ['its', 'did'],
  did: ['synth', 'synthdid'],
  synth: ['did', 'synthdid'],
  synthdid: ['did', 'synth'],
}

/** A second opinion is about the estimate; where an interval takes long it goes without. */
const OPINION: typeof BY = { ...BY, synthdid: syntheticDifferenceAlone }

/** With this probability an effect as large as is called detectable is found. */
const POWER = 0.8

/** Computes an evaluation from its frozen inputs and from nothing else: the same inputs always give the same result. */
export function evaluate(frozen: FrozenInputs): EvaluationResult {
  const { protocol, standing, outcome } = frozen
  const comparison = compare(outcome, frozen, 'treated')!
  const estimate = estimateBy(protocol.method, comparison)
  const { pre, target } = comparison
  const expected = meanOf(estimate.expected, pre)
  const agreed =
    protocol.criterion.unit === 'percent' ? protocol.criterion.size / 100 : protocol.criterion.size / expected
  const detectable = detectableBy(estimate)
  const earlier = beforeStart(protocol, comparison)
  const guards = guardsOf({ protocol, comparison, estimate, earlier, detectable, agreed })
  const sign = protocol.criterion.direction === 'fall' ? -1 : 1
  const verdict = verdictOf(allHold(guards), estimate, sign)
  const reachesCriterion = estimate.relative * sign >= agreed
  const others = SECOND[protocol.method].map((method) => estimateBy(method, comparison, OPINION))
  const othersAgree = others.every((other) => other.relative * sign > 0)
  const averted = avertedOf(comparison, estimate)
  const cost =
    verdict === 'effect' && protocol.cost !== null && averted ? protocol.cost / Math.abs(averted.value) : null
  const dose = dosePerMonth(frozen)
  const keptOf = (one: Estimate): KeptEstimate => keptEstimate(one, pre)
  return {
    format: 1,
    standing,
    verdict,
    reachesCriterion,
    level: rungOf({ verdict, standing, reachesCriterion, othersAgree }),
    guards: guards.map((guard) => ({ ...guard, value: kept(guard.value), limit: kept(guard.limit) })),
    estimate: keptOf(estimate),
    averted: averted && { value: kept(averted.value), lo: kept(averted.lo), hi: kept(averted.hi) },
    detectable: kept(detectable),
    line: lineOf(frozen, estimate),
    placebos: keptPlacebos(estimate),
    placeboCount: estimate.placebos.length,
    weights: estimate.weights.map(({ name, weight }) => ({ name, weight: kept(weight)! })),
    others: others.map(keptOf),
    neighbours: besideOf(frozen, outcome, 'neighbour'),
    sideEffects: frozen.sideEffects.flatMap((measure) => besideOf(frozen, measure, 'treated') ?? []),
    dosePerMonth: kept(dose),
    costPerUnit: kept(cost),
    donors: comparison.donors.length,
    target: target.name,
  }
}

function verdictOf(holds: boolean, estimate: Estimate, sign: number): Verdict {
  if (!holds || Number.isNaN(estimate.relative)) return 'no-statement'
  if (!isBeyondChance(estimate)) return 'none-shown'
  return estimate.relative * sign > 0 ? 'effect' : 'opposite'
}

const NOTHING = { relative: Number.NaN, lo: Number.NaN, hi: Number.NaN, p: Number.NaN, preError: Number.NaN }

/** What one method finds; nothing where it cannot be computed: a gap in the area itself, too few areas or periods. */
function estimateBy(method: MethodName, comparison: Comparison, by = BY): Estimate {
  const { target, donors, pre, periods } = comparison
  const observed = [...target.rates]
  const alone = method === 'its'
  const isPossible =
    pre >= 2 && periods.length > pre && observed.every((rate) => !Number.isNaN(rate)) && (alone || donors.length >= 2)
  if (isPossible) return by[method](comparison)
  const expected = observed.map(() => Number.NaN)
  return { method, ...NOTHING, observed, expected, placebos: [], weights: [] }
}

/** The smallest change that would be found with a probability of 80 %, from the width of the interval. */
function detectableBy({ lo, hi, method }: Estimate): number {
  const width = method === 'synth' || method === 'synthdid' ? hi - lo : Math.log((1 + hi) / (1 + lo))
  const error = width / (2 * normalQuantile(0.975))
  const change = (normalQuantile(0.975) + normalQuantile(POWER)) * error
  return method === 'synth' || method === 'synthdid' ? change : -Math.expm1(-change)
}

/**
 * The same method with a start halfway the periods before the real one; undefined where those are too few, and for the
 * method whose interval takes as long as the evaluation itself.
 */
function beforeStart({ method }: Protocol, comparison: Comparison): Estimate | undefined {
  const pre = Math.ceil(comparison.pre / 2)
  if (pre < 4 || method === 'synthdid') return undefined
  const cut = <U extends Comparison['target']>(unit: U): U => ({
    ...unit,
    counts: unit.counts.slice(0, comparison.pre),
    over: unit.over?.slice(0, comparison.pre) ?? null,
    rates: unit.rates.slice(0, comparison.pre),
  })
  const shortened: Comparison = {
    per: comparison.per,
    periods: comparison.periods.slice(0, comparison.pre),
    pre,
    target: cut(comparison.target),
    donors: comparison.donors.map(cut),
  }
  const estimate = estimateBy(method, shortened)
  return Number.isNaN(estimate.relative) ? undefined : estimate
}

/** How many fewer were counted than expected over all periods after the start: O (1 / (1 + d) − 1) for a difference d. */
function avertedOf({ pre, target }: Comparison, { relative, lo, hi }: Estimate) {
  if (!target.over) return null
  const counted = meanOf(target.counts, pre) * (target.counts.length - pre)
  const fewer = (difference: number) => (difference > -1 ? counted * (1 / (1 + difference) - 1) : Number.NaN)
  return { value: fewer(relative), lo: fewer(hi), hi: fewer(lo) }
}

/** The same method on other areas or another figure; null where there are none. */
function besideOf(frozen: FrozenInputs, measure: FrozenMeasure, role: 'treated' | 'neighbour'): Beside | null {
  const comparison = compare(measure, frozen, role)
  if (!comparison) return null
  const estimate = estimateBy(frozen.protocol.method, comparison)
  const isKnown = !Number.isNaN(estimate.relative)
  return {
    name: role === 'neighbour' ? { nl: comparison.target.name, en: comparison.target.name } : measure.name,
    estimate: isKnown ? keptEstimate(estimate, comparison.pre) : null,
    isUnusual: isKnown && isBeyondChance(estimate),
  }
}

/** What a register counted per month while the effort lasted; NaN when nothing was counted, or the gate hides a part. */
function dosePerMonth({ dose, protocol }: FrozenInputs): number {
  const inTime = (dose?.figures ?? []).filter(({ period }) => {
    if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period)) return false
    const { from, to } = daysOf(period)
    return from >= protocol.startsOn && to <= protocol.endsOn
  })
  const months = inTime.filter(({ period }) => period.length === 7)
  const used = months.length > 0 ? months : inTime
  if (used.length === 0 || used.some(({ state }) => state !== 'value' && state !== 'zero')) return Number.NaN
  const total = used.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return total / (months.length > 0 ? months.length : used.length * 12)
}
