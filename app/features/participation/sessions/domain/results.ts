import type { Criterion } from './rounds.ts'

/** With fewer votes nothing of a round is shown in the hall: who voted what would be too easy to guess. */
export const FEWEST_IN_HALL = 5

/** A mean of marks, with what it may as well have been. */
export type Mean = { n: number; mean: number; lo: number; hi: number }

/** Above the middle of the scale, below it, or too close to tell. */
export type Side = 'high' | 'low' | 'unclear'

export type RatedOption = { option: string } & Record<Criterion, Mean | null> & { sides: Record<Criterion, Side> }

/** Where an option stands by each way of counting; 1 is the first. Kemeny has several orders when more are as good. */
export type RankedOption = {
  option: string
  schulze: number
  copeland: number
  borda: number
  kemeny: number | null
  /** Between which places it stands when voters are drawn again, by Schulze. */
  lo: number
  hi: number
  /** Mean of the points, where points were divided. */
  points?: number
}

export type Ranking = {
  options: RankedOption[]
  /** On what every way of counting agrees, and 95 % of the draws: options of one tier cannot be told apart. */
  tiers: string[][]
  /** Whether every way of counting gives the same order. */
  isSameByAll: boolean
}

export type StatementCounts = { option: string; agree: number; disagree: number; pass: number }

export type OpinionGroup = {
  size: number
  /** What sets it apart. */
  statements: { option: string; vote: 'agree' | 'disagree'; share: number; shareOfOthers: number }[]
}

export type OpinionGroups =
  | { found: true; groups: OpinionGroup[]; stability: number }
  /** Looking for groups takes longer than a hall waits, so it follows by itself. */
  | { found: false; reason: 'counting' }
  | {
      found: false
      reason: 'too-few-participants' | 'too-few-statements' | 'all-alike' | 'groups-too-small' | 'unstable'
    }

type Counted =
  | { kind: 'suppressed' }
  | { kind: 'rate'; options: RatedOption[] }
  | { kind: 'ranking'; ranking: Ranking }
  | { kind: 'statements'; statements: StatementCounts[]; opinions: OpinionGroups }

/** What a fraction of the council said, in a line for each option: a number or two, as the kind of round has them. */
export type FractionPart = { fraction: string; n: number; cells: Record<string, number[]> }

/** What came of a round that counts votes: counted once, when it closes. In a council session also by fraction. */
export type RoundResult = Counted & { n: number; fractions?: FractionPart[] }
