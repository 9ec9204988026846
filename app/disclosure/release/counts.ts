import type { ValueState } from '../../shared/value-state.ts'

/** A count of the finest kind that a counting rule makes; null when the source did not deliver it. */
export type LeafCount = { area?: string; type?: string; period?: string; count: number | null }

let read: (counts: ConfidentialCounts) => readonly LeafCount[]

/**
 * Counts as they lie in a confidential space. They have no way to be shown: not as text, not as JSON, not in a log.
 * `release` is the only thing that reads them.
 */
export class ConfidentialCounts {
  readonly #rows: readonly LeafCount[]

  constructor(rows: readonly LeafCount[]) {
    this.#rows = rows.map((row) => ({ ...row }))
  }

  static {
    read = (counts) => counts.#rows
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }
}

const HIDDEN = '[confidential]'

/** What lies in them; for the gate alone, so not in its front door. */
export const readCounts = (counts: ConfidentialCounts) => read(counts)

declare const guarded: unique symbol

/** A count that came through the gate. Nothing else makes one, so what a page shows was judged. */
export type ReleasedCount = { readonly [guarded]: true; readonly isProvisional: boolean } & (
  | { readonly state: 'value'; readonly value: number; readonly isRounded: boolean }
  | { readonly state: 'zero'; readonly value: 0; readonly isRounded: boolean }
  | {
      readonly state: Exclude<ValueState, 'value' | 'zero'>
      readonly value?: undefined
      readonly isRounded?: undefined
    }
)

type Bare<Count> = Count extends unknown ? Omit<Count, typeof guarded> : never

/** Marks a count as judged; for the gate alone. */
export const passed = (count: Bare<ReleasedCount>) => count as ReleasedCount
