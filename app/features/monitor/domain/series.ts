import type { Period } from '../../../shared/periods.ts'
import type { ValueState } from '../../../shared/value-state.ts'

export type Bilingual = { nl: string; en: string }

export const VALUE_TYPES = ['count', 'share', 'amount'] as const
export type ValueType = (typeof VALUE_TYPES)[number]

export const DIRECTIONS = ['lower', 'higher', 'none'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const FREQUENCIES = ['yearly', 'monthly', 'once'] as const
export type Frequency = (typeof FREQUENCIES)[number]

export type Category = { key: string } & Bilingual

/** One immutable version of what is counted. */
export type Definition = { number: number; text: Bilingual; validFrom: string; source: string }

/** Everything a reader must know about a figure before using it. */
export type Passport = {
  key: string
  name: Bilingual
  unit: Bilingual
  valueType: ValueType
  /** Which direction is wished for; `none` where the figure measures effort or attention. */
  desired: Direction
  holder: string
  owner: string
  frequency: Frequency
  quality: Bilingual
  limitations: Bilingual
  categories: Category[]
  /** Key of the indicator this one is a part of, and of the one it is a share of. */
  partOf: string | null
  shareOf: string | null
  isPublic: boolean
  source: string
  revision: number
  position: number
  definitions: Definition[]
}

/** One frozen observation. Of a share, `value` is computed from numerator and denominator, as a percentage, unrounded. */
export type Figure = {
  indicator: string
  period: Period
  category: string
  state: ValueState
  value: number | null
  numerator: number | null
  denominator: number | null
  printed: number | null
  isProvisional: boolean
  place: string
  note: string
  /** Code of the region, where the source tells one. */
  region?: string
  /** Of a survey: half the width of the 95 % interval, in the unit of the value, and how many people answered. */
  margin?: number
  sample?: number
  definition: number
  snapshotId: string
  row: number
  /** Why the gate hides it from the public; only on what is read for those who may see it all the same. */
  hiddenBecause?: HiddenBecause
}

/** Of what the gate hides: it is small itself, or it protects another that is. */
export type HiddenBecause = 'small' | 'protects'

/** Who figures are read for: everybody, or those who may see what the gate hides. */
export type Audience = 'public' | 'internal'

/** From `period` on the figures cannot be compared with those before. */
export type SeriesBreak = {
  key: string
  period: Period
  happenedOn: string
  title: Bilingual
  text: Bilingual
  source: string
}

/** What must be said with the figure; of one period, or of all when `period` is empty. */
export type Caveat = { period: Period; text: Bilingual }

export type IndicatorSeries = { passport: Passport; figures: Figure[]; breaks: SeriesBreak[]; caveats: Caveat[] }

/** Why two figures are not set against each other. */
export type ComparisonRefusal =
  | 'across-a-break'
  | 'no-value'
  | 'other-definition'
  | 'unlike-periods'
  | 'other-series'
  | 'within-margins'
