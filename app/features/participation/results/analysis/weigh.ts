import {
  eachByItself,
  kish,
  type Margin,
  Residuals,
  rake,
  type Sample,
  sampleOf,
  trim,
} from '../../../../statistics/index.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import type { AnswerTable, Column } from './answer-table.ts'
import { type Class, smallTogether } from './lines.ts'
import { FEATURES, type Feature, type MappingProblem, type Target } from './population.ts'

/** Weights are kept within these bounds, times their median. */
export const TRIMMED_TO: readonly [number, number] = [0.3, 3]

/** With fewer answers weights would say more of chance than of the city. */
export const FEWEST_TO_WEIGH = 50

/** A feature that more than this part left open says too little to weigh by. */
const MOST_LEFT_OPEN = 0.5

/** What became of a feature: used, with the classes it was used in; or why not. */
export type UsedFeature = { feature: Feature } & (
  | { isUsed: true; question: string; classes: Class[]; leftOpen: number }
  | { isUsed: false; because: MappingProblem | 'one-class' | 'left-open' }
)

export type Weighing = {
  weights: Float64Array
  sample: Sample
  /** Why everybody counts once. */
  reason?: 'few-answers' | 'no-feature' | 'not-together' | 'no-room'
  features: UsedFeature[]
  deff: number
  nEff: number
  /** How many rounds it took, and by how much the largest weight is more than the smallest. */
  rounds: number
  spread: number
}

/**
 * Weighs everybody who answered so that together they are like the population by age, sex and district: raking, trimmed to
 * 0.3 to 3 times the median. A class with fewer than ten people goes together with its neighbour; who left a feature open
 * counts in it for what he is among the answers. When it cannot be done everybody counts once, and it is said why.
 */
export function weigh(table: AnswerTable, targets: Partial<Record<Feature, Target | MappingProblem>>): Weighing {
  const features: UsedFeature[] = []
  const margins: Margin[] = []
  for (const feature of FEATURES) {
    const target = targets[feature] ?? 'no-question'
    const made = typeof target === 'string' ? target : marginOf(target, table)
    if (typeof made === 'string') {
      features.push({ feature, isUsed: false, because: made })
      continue
    }
    features.push({ feature, isUsed: true, ...made.used })
    margins.push(made.margin)
  }
  const plain = (reason: Weighing['reason']): Weighing => {
    const weights = new Float64Array(table.count).fill(1)
    const sample = sampleOf(eachByItself(weights))
    return { weights, sample, reason, features, deff: 1, nEff: table.count, rounds: 0, spread: 1 }
  }
  if (table.count < FEWEST_TO_WEIGH) return plain('few-answers')
  if (margins.length === 0) return plain('no-feature')
  const total = sum(margins[0]!.targets)
  const scaled = margins.map((margin) => {
    const own = sum(margin.targets)
    return { ...margin, targets: margin.targets.map((size) => (size * total) / own) }
  })
  const raked = rake(scaled, new Float64Array(table.count).fill(1))
  if (!raked.converged) return plain('not-together')
  const weights = trim(raked.weights, TRIMMED_TO)
  if (!weights) return plain('no-room')
  return {
    weights,
    sample: sampleOf(eachByItself(weights), new Residuals(scaled, raked.weights)),
    features,
    ...kish(weights),
    rounds: raked.iterations,
    spread:
      weights.reduce((most, one) => Math.max(most, one), 0) /
      weights.reduce((least, one) => Math.min(least, one), Infinity),
  }
}

type Made = { margin: Margin; used: { question: string; classes: Class[]; leftOpen: number } }

function marginOf(target: Target, { columns, count }: AnswerTable): Made | 'one-class' | 'left-open' | 'no-question' {
  const column = columns.find(({ key }) => key === target.question)
  if (!column) return 'no-question'
  const counts = target.classes.map(({ members }) => countIn(column, members))
  const merged = target.feature === 'area' ? withRest(target, counts) : withNeighbours(target, counts)
  if (merged.length < 2) return 'one-class'
  const placeOf = new Map(merged.flatMap(({ members }, at) => members.map((member) => [member, at])))
  const codes = Uint32Array.from(column.codes, (code) =>
    code < 0 ? merged.length : (placeOf.get(column.options[code]!) ?? merged.length),
  )
  const leftOpen = codes.reduce((open, code) => open + Number(code === merged.length), 0)
  if (leftOpen > count * MOST_LEFT_OPEN) return 'left-open'
  const known = merged.reduce((all, { size }) => all + size, 0)
  const open = leftOpen > 0 ? [(known * leftOpen) / (count - leftOpen)] : []
  return {
    margin: {
      name: target.feature,
      categories: [...merged.map(({ key }) => key), ...open.map(() => '')],
      codes,
      targets: Float64Array.from([...merged.map(({ size }) => size), ...open]),
    },
    used: { question: target.question, classes: merged.map(({ key, members }) => ({ key, members })), leftOpen },
  }
}

type Sized = Class & { size: number; count: number }

const sizedOf = ({ classes }: Target, counts: readonly number[]): Sized[] =>
  classes.map((one, at) => ({ ...one, count: counts[at]! }))

/** In order of age: too small a class goes with the next one, the last with the one before. */
function withNeighbours(target: Target, counts: readonly number[]): Sized[] {
  const done: Sized[] = []
  for (const one of sizedOf(target, counts)) {
    const last = done.at(-1)
    if (last && last.count < FEWEST_PEOPLE) done[done.length - 1] = together(last, one)
    else done.push(one)
  }
  if (done.length > 1 && done.at(-1)!.count < FEWEST_PEOPLE) {
    const last = done.pop()!
    done.push(together(done.pop()!, last))
  }
  return done
}

/** Districts with too few people go together. */
function withRest(target: Target, counts: readonly number[]): (Class & { size: number })[] {
  const sizes = new Map(target.classes.map(({ key, size }) => [key, size]))
  return smallTogether(target.classes, counts).map(({ key, members }) => ({
    ...{ key, members },
    size: members.reduce((sum, member) => sum + sizes.get(member)!, 0),
  }))
}

const together = (one: Sized, other: Sized): Sized => ({
  key: `${one.members[0]}..${other.members.at(-1)}`,
  members: [...one.members, ...other.members],
  size: one.size + other.size,
  count: one.count + other.count,
})

export function countIn({ codes, options }: Column, members: readonly string[]): number {
  const wanted = new Set(members.map((member) => options.indexOf(member)))
  let count = 0
  for (const code of codes) if (code >= 0 && wanted.has(code)) count++
  return count
}

const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0)
