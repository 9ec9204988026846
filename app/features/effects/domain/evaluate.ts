import { enoughAreas, longEnoughAfter, longEnoughBefore, rungOf } from '../../../statistics/index.ts'
import { type Comparison, compare, meanOf } from './comparison.ts'
import { doseOf } from './dose.ts'
import type { Estimate } from './estimate.ts'
import type { FrozenInputs, FrozenMeasure } from './frozen.ts'
import { type Aim, type Judgement, judgeComparison } from './judgement.ts'
import { kept, keptEstimate, keptGuard, keptPlacebos, lineOf } from './keep.ts'
import { byDifference } from './methods/did.ts'
import { byControlledSeries, byInterruptedSeries } from './methods/its.ts'
import { bySyntheticControl } from './methods/synth.ts'
import { bySyntheticDifference, syntheticDifferenceAlone } from './methods/synthdid.ts'
import type { MethodName, Protocol } from './protocol.ts'
import type { Beside, EvaluationResult } from './result.ts'

type Method = (comparison: Comparison, aim: Aim) => Judgement

const judgedBy =
  (by: (comparison: Comparison) => Estimate, design: 'mix' | 'series'): Method =>
  (comparison, aim) =>
    judgeComparison(comparison, aim, { by, design })

const BY: Record<MethodName, Method> = {
  its: byInterruptedSeries,
  'controlled-its': judgedBy(byControlledSeries, 'series'),
  did: judgedBy(byDifference, 'mix'),
  synth: bySyntheticControl,
  synthdid: judgedBy(bySyntheticDifference, 'mix'),
}

/** The methods that are asked for a second opinion: of those that compare each other. It is about the estimate alone. */
const SECOND: Record<MethodName, ((comparison: Comparison, aim: Aim) => Estimate)[]> = {
  its: [],
  'controlled-its': [byDifference],
  did: [(comparison, aim) => bySyntheticControl(comparison, aim).estimate, syntheticDifferenceAlone],
  synth: [byDifference, syntheticDifferenceAlone],
  synthdid: [byDifference, (comparison, aim) => bySyntheticControl(comparison, aim).estimate],
}

/** Computes an evaluation from its frozen inputs and from nothing else: the same inputs always give the same result. */
export function evaluate(frozen: FrozenInputs): EvaluationResult {
  const { protocol, standing, outcome } = frozen
  const comparison = compare(outcome, frozen, 'treated')!
  const { pre, target } = comparison
  const { estimate, guards, verdict, detectable, leftOut, missing } = judge(protocol, comparison)
  const aim = aimOf(protocol, comparison)
  const sign = aim.direction === 'fall' ? -1 : 1
  const reachesCriterion = estimate.relative * sign >= aim.criterion
  const isPossible = !Number.isNaN(estimate.relative)
  const others = isPossible ? SECOND[protocol.method].map((by) => by(comparison, aim)) : []
  const averted = avertedOf(comparison, estimate)
  const euros = frozen.cost === undefined ? protocol.cost : (frozen.cost?.euros ?? null)
  const cost = verdict === 'effect' && euros !== null && averted ? euros / Math.abs(averted.value) : null
  const dose = doseOf(frozen)
  const isComparison = protocol.method !== 'its'
  const level = rungOf({
    verdict,
    guards,
    reachesCriterion,
    isAsRegistered: standing === 'as-registered',
    isComparison,
  })
  return {
    format: 1,
    standing,
    target: target.name,
    donors: isComparison ? comparison.donors.length : 0,
    verdict,
    reachesCriterion,
    level,
    guards: [
      keptGuard({
        code: 'complete',
        outcome: missing === 0 ? 'passed' : 'failed',
        numbers: { value: missing, limit: 0 },
      }),
      ...guards.map(keptGuard),
    ],
    leftOut,
    estimate: keptEstimate(estimate, pre),
    averted: averted && { value: kept(averted.value), lo: kept(averted.lo), hi: kept(averted.hi) },
    detectable: kept(detectable),
    line: lineOf(frozen, estimate),
    placebos: keptPlacebos(estimate),
    placeboCount: estimate.placebos.length,
    weights: estimate.weights.map(({ name, weight }) => ({ name, weight: kept(weight)! })),
    ...summedOf(frozen),
    others: others.map((one) => keptEstimate(one, pre)),
    neighbours: besideOf(frozen, outcome, 'neighbour'),
    sideEffects: frozen.sideEffects.flatMap((measure) => besideOf(frozen, measure, 'treated') ?? []),
    dosePerMonth: dose.isKnown ? kept(dose.perMonth) : null,
    costPerUnit: kept(cost),
  }
}

/** Which areas of the outcome are sums, and of what; nothing where none is, as in what was frozen before sums were made. */
function summedOf({ outcome }: FrozenInputs): Pick<EvaluationResult, 'summed'> {
  const summed = outcome.areas.flatMap(({ region, name, parts = [] }) => {
    const others = parts.filter((one) => one.region !== region).map((one) => one.name)
    return others.length > 0 ? [{ name, parts: others }] : []
  })
  return summed.length > 0 ? { summed } : {}
}

/** What was agreed as a share: as it is, or set over the mean before the start when it was agreed in the unit itself. */
function aimOf({ criterion: { direction, size, unit } }: Protocol, { target, pre }: Comparison): Aim {
  return { direction, criterion: unit === 'percent' ? size / 100 : size / meanOf(target.rates, 0, pre) }
}

/** The judgement by the method that was agreed; no statement where nothing can be computed at all. */
function judge(protocol: Protocol, comparison: Comparison): Judgement & { missing: number } {
  const { target, donors, pre, periods } = comparison
  const observed = [...target.rates]
  const missing = observed.filter(Number.isNaN).length
  const fewest = protocol.method === 'its' ? 0 : 2
  if (missing === 0 && pre >= 3 && periods.length > pre && donors.length >= fewest) {
    return { ...BY[protocol.method](comparison, aimOf(protocol, comparison)), missing }
  }
  const expected = observed.map(() => Number.NaN)
  const nothing = { relative: Number.NaN, lo: Number.NaN, hi: Number.NaN }
  const design = protocol.method.endsWith('its') ? 'series' : 'mix'
  return {
    estimate: { method: protocol.method, ...nothing, observed, expected, placebos: [], weights: [] },
    guards: [
      longEnoughBefore(pre, design),
      longEnoughAfter(periods.length - pre, design),
      ...(fewest > 0 ? [enoughAreas(donors.length)] : []),
    ],
    verdict: 'no-statement',
    detectable: Number.NaN,
    leftOut: 0,
    missing,
  }
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
  const { estimate } = judge(frozen.protocol, comparison)
  const isKnown = !Number.isNaN(estimate.relative)
  return {
    name: role === 'neighbour' ? { nl: comparison.target.name, en: comparison.target.name } : measure.name,
    estimate: isKnown ? keptEstimate(estimate, comparison.pre) : null,
    isUnusual: isKnown && isMoreThanChance(estimate),
  }
}

const isMoreThanChance = ({ lo, hi, p }: Estimate) => (p === undefined ? lo > 0 || hi < 0 : p <= 0.05)
