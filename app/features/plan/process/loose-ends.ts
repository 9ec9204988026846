import { addMonths } from '../../../law/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { LooseEnd } from '../../thread/index.ts'
import { type CouncilDecision, goalsDuty } from '../domain/goals-duty.ts'
import { findLastCouncilDecision } from './process.queries.ts'

/** So long before the end people are told: a new plan took from June to December. */
const MONTHS_AHEAD = 9

/** The goals of the council are older than four years, or will be before a new plan can be made. */
export async function findGoalsToRenew(tx: Tx, today: Day): Promise<LooseEnd[]> {
  const duty = goalsDuty(await findLastCouncilDecision(tx), today, 'nl')
  if (!('deadline' in duty) || duty.deadline.end > addMonths(today, MONTHS_AHEAD)) return []
  return [looseEnd(duty.decision, duty.deadline.end)]
}

/** The council decided, and no full day of it was recorded. */
export async function findUndatedDecision(tx: Tx, today: Day): Promise<LooseEnd[]> {
  const duty = goalsDuty(await findLastCouncilDecision(tx), today, 'nl')
  return duty.state === 'undated' ? [looseEnd(duty.decision, duty.decision.decidedOn ?? '')] : []
}

const looseEnd = ({ planId, slug, title }: CouncilDecision, detail: string): LooseEnd => ({
  nodeId: planId,
  title,
  detail,
  owner: '',
  themeId: null,
  solvePath: `/werk/plannen/${slug}/planning`,
})
