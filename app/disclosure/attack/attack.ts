import type { Move } from './moves.ts'

/** What a reader can work out about hidden cells. */
export type Attack = {
  /** How far up or down a cell can be from where it is; without end where nothing holds it. */
  reach(cell: number, isUp: boolean): number
  /** Numbers of the rows that hold the cell of the last question. */
  grounds(): number[]
  /** The moves that are not possible. */
  unreached(moves: readonly Move[]): Move[]
  close(): void
}
