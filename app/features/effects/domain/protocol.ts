import type { Day } from '../../../shared/days.ts'

/** The ways to find out whether an effort worked; what each does stands on its card in app/statistics. */
export const METHODS = ['its', 'controlled-its', 'did', 'synth', 'synthdid'] as const
export type MethodName = (typeof METHODS)[number]

/** The methods that set the area against others. */
export const COMPARING: readonly MethodName[] = ['controlled-its', 'did', 'synth', 'synthdid']

/** Which areas are compared with: a peer group of the municipality, all of them, or those that are named. */
export const COMPARISONS = ['urbanity', 'size', 'police-unit', 'safety-region', 'province', 'all', 'chosen'] as const
export type Comparison = (typeof COMPARISONS)[number]

export const DIRECTIONS = ['fall', 'rise'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const UNITS = ['percent', 'absolute'] as const

export type Excluded = { region: string; reason: string }

/**
 * What an effort should change, as it is written down before it starts. This is a file format: what was registered years
 * ago must still be readable, so the type stands here by itself and `format` counts its changes.
 */
export type Protocol = {
  format: 1
  title: string
  /** An action of a plan, as it was called when this was written. */
  effort: { plan: string; code: string; title: string }
  /** What is done, where and for whom. */
  description: string
  mechanism: string
  /** Key of the indicator, and of the one it is counted over; empty when it is taken as it is. */
  outcome: string
  population: string
  /** It worked when it changed at least so much in this direction, by the end of the post period. */
  criterion: { direction: Direction; size: number; unit: (typeof UNITS)[number] }
  /** Codes of the areas where it is done. */
  treated: string[]
  comparison: Comparison
  /** Codes of the areas that are compared with, as they were found when this was registered. */
  donors: string[]
  excluded: Excluded[]
  /** Areas to which the problem could move; never compared with. */
  neighbours: string[]
  method: MethodName
  startsOn: Day
  /** Last day of the period that is judged. */
  endsOn: Day
  judgedOn: Day
  /** Key of the indicator that counts how much was done, from a register; empty when nothing counts it. */
  dose: string
  /** What it costs over the period that is judged, in euros, where the plan names no amount; null when not known. */
  cost: number | null
  /** Where that amount stands; absent without one. */
  costSource?: string
  /** Keys of indicators that could change as a side effect. */
  sideEffects: string[]
}

export type Lack =
  | 'title'
  | 'effort'
  | 'mechanism'
  | 'outcome'
  | 'criterion'
  | 'treated'
  | 'donors'
  | 'neighbours-compared'
  | 'treated-compared'
  | 'period'
  | 'judged-too-early'
  | 'side-effects'
  | 'cost-source'

/** The fewest areas to compare with from which chance can be told at 5 %: of 19 and the area itself one is 1 in 20. */
export const FEWEST_DONORS = 19

/** What must be there before it can be registered, in the order in which the form asks it. */
export function lacksOf(protocol: Protocol): Lack[] {
  const { donors, treated, neighbours, startsOn, endsOn, judgedOn } = protocol
  const compared = donors.filter((region) => !protocol.excluded.some((one) => one.region === region))
  const compares = COMPARING.includes(protocol.method)
  const lacks: [Lack, boolean][] = [
    ['title', protocol.title === ''],
    ['effort', protocol.effort.code === ''],
    ['mechanism', protocol.mechanism === ''],
    ['outcome', protocol.outcome === ''],
    ['criterion', !(protocol.criterion.size > 0)],
    ['treated', treated.length === 0],
    ['donors', compares && compared.length < FEWEST_DONORS],
    ['treated-compared', donors.some((region) => treated.includes(region))],
    ['neighbours-compared', donors.some((region) => neighbours.includes(region))],
    ['period', startsOn === '' || endsOn <= startsOn],
    ['judged-too-early', judgedOn <= endsOn],
    ['side-effects', protocol.sideEffects.includes(protocol.outcome)],
    ['cost-source', protocol.cost !== null && !protocol.costSource],
  ]
  return lacks.flatMap(([lack, isLacking]) => (isLacking ? [lack] : []))
}
