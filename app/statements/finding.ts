import type { StatedFigure } from './series.ts'

/** What kind of statement a contradiction is about. */
export type FindingKind =
  | 'share'
  | 'change'
  | 'direction'
  | 'comparison'
  | 'level'
  | 'sum'
  | 'part'
  | 'scope'
  | 'items'
  | 'order'

/** What the figures say, for a sentence to be made of it in the reader's language. */
export type Shows =
  | { type: 'share'; part: number; whole: number; percent: number }
  | { type: 'percent'; percent: number }
  | { type: 'ratio'; from: number; to: number; times: number }
  | { type: 'change'; from: number; to: number; percent: number | null }
  | { type: 'steps'; steps: { from: number; to: number; before: number; after: number }[] }
  | {
      type: 'levels'
      value: number
      at: number | undefined
      levels: { year: number; value: number; percent: number }[]
    }
  | { type: 'sum'; sum: number; total: number }
  | { type: 'part'; part: number; whole: number }
  | { type: 'items'; said: number; counted: number }
  | { type: 'order'; value: number; other: number; at: number | undefined; name: string }

/** A sentence that says something else than the figures do. */
export type Finding = {
  kind: FindingKind
  line: number
  sentence: string
  /** The words that make the statement, as far as one can point at them. */
  quote: string
  shows: Shows
  /** Values are shares in percent. */
  isShare: boolean
  figures: StatedFigure[]
}
