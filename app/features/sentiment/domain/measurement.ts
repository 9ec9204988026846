export const MEASURES = ['proportion', 'score'] as const

/** A share of the people who answered, in percent; or a mean score from 1 to 10. */
export type Measure = (typeof MEASURES)[number]

export const STATES = ['planned', 'measured', 'delivered', 'reacted'] as const
export type MeasurementState = (typeof STATES)[number]

export const isPublic = (state: MeasurementState): boolean => state === 'delivered' || state === 'reacted'

/** The lowest and the highest estimate there can be. */
export const SCALES: Record<Measure, readonly [number, number]> = { proportion: [0, 100], score: [1, 10] }

/** What was measured on one tension line in one area: numbers, and nothing else. */
export type Entry = {
  line: string
  /** Code of a district or neighbourhood; empty is the municipality. */
  region: string
  answers: number
  estimate: number
  /** Half the width of the 95 % interval, in the unit of the estimate. */
  margin: number
}
