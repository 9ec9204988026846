import type { Day } from '../../../shared/days.ts'
import type { Consequence, PieceKind, Weight } from './account.ts'

/** A figure of an account as it stood when it was read, with everything that leads back to it. */
export type AccountFigure = {
  indicator: string
  name: string
  category: string
  period: string
  state: 'value' | 'zero' | 'suppressed' | 'missing' | 'not-applicable'
  /** As it is printed: "46", "65 %", "×". */
  text: string
  definition: number
  snapshotId: string
  row: number
  source: string
  /** The newest figure that there is, when there is none of the year that is accounted for. */
  isOld: boolean
}

/** An account in words and numbers that are finished: what is approved, and what a report prints. */
export type FrozenAccount = {
  theme: string
  themeName: string
  goal: string
  title: string
  year: number
  figures: AccountFigure[]
  evaluations: { slug: string; title: string; sentences: string[] }[]
  heard: { title: string; where: string; address: string }[]
  pieces: {
    kind: PieceKind
    text: string
    /** What the contributor wrote himself, where the text above is the editor's. */
    said: string
    source: string
    happenedOn: string
    weight: Weight
    weightReason: string
  }[]
  consequence: {
    choice: Consequence
    reason: string
    /** As it is called; empty while it is still to be taken, by whom and until when. */
    decision: string
    decisionOwner: string
    decisionDueOn: Day | null
  } | null
  disagreements: { about: 'wording' | 'weighing' | 'consequence'; saidBy: string; body: string; piece: number | null }[]
}
