import type { Rounding } from '../tables/table.ts'
import type { LeafCount } from './counts.ts'
import type { AxisName, Group } from './cube.ts'

/** What the gate must know of a release to judge the next: also what was hidden, so it stays in the confidential space. */
export type Recorded = {
  rule: string
  axes: Partial<Record<AxisName, readonly Group[]>>
  /** In the order of the axes, the last one running fastest: hidden, shown exactly, or the rounded number. */
  shown: ('hidden' | 'exact' | number)[]
  counts: readonly LeafCount[]
  rounding?: Rounding
}

let read: (release: PublishedRelease) => Recorded

/** A release that was made before. Keep its text in the confidential space; it holds the counts that were hidden. */
export class PublishedRelease {
  readonly #recorded: Recorded

  constructor(recorded: Recorded) {
    this.#recorded = recorded
  }

  static {
    read = (release) => release.#recorded
  }

  /** Text for a confidential column. */
  toStorage(): string {
    return JSON.stringify(this.#recorded)
  }

  static fromStorage(text: string): PublishedRelease {
    return new PublishedRelease(JSON.parse(text) as Recorded)
  }

  toJSON(): string {
    return '[confidential]'
  }
}

/** What lies in it; for the gate alone. */
export const readRecord = (release: PublishedRelease) => read(release)
