import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findAdoptedPlan } from '../../plan/index.ts'
import { whoseWords } from '../domain/two-writers.ts'
import type { Round } from '../rounds.queries.ts'
import type { Choice, ExecutionContent } from './content.ts'
import {
  deleteLine,
  type ExecutionPlan,
  findExecutionPlan,
  insertExecutionPlan,
  insertLine,
  type Line,
  listLines,
  lockExecutionPlan,
  touchExecutionPlan,
  updateLine,
} from './execution.queries.ts'

/** Begins the execution plan of the year after the round, with every action of the plan that still goes on. */
export async function beginExecutionPlan(
  tx: Tx,
  municipalityId: string,
  round: Round,
): Promise<Outcome<'begun-already' | 'not-adopted'>> {
  const year = round.reportingYear + 1
  if (await findExecutionPlan(tx, round.planId, year)) return refuse('begun-already')
  const adopted = await findAdoptedPlan(tx, round.planSlug)
  if (!adopted) return refuse('not-adopted')
  const id = await insertExecutionPlan(tx, { municipalityId, planId: round.planId, roundId: round.id, year })
  const { themes, actions } = adopted.content
  const themeOf = (goals: readonly string[]) =>
    themes.find((theme) => theme.goals.some(({ code }) => goals.includes(code)))?.name ?? ''
  const base = { municipalityId, executionPlanId: id, choice: null, reason: '', origin: '' }
  for (const { code, title, goals, owner, state } of actions) {
    if (state === 'stopped') continue
    await insertLine(tx, { ...base, actionCode: code, title, theme: themeOf(goals), owner })
  }
  // What was added the year before and is not in the plan goes on being asked about.
  const before = await findExecutionPlan(tx, round.planId, round.reportingYear)
  for (const line of before ? await listLines(tx, before.id) : []) {
    if (line.actionCode !== '' || line.choice === 'drop') continue
    await insertLine(tx, {
      ...base,
      actionCode: '',
      title: line.title,
      theme: line.theme,
      owner: line.owner,
      origin: line.origin,
    })
  }
  return ok()
}

/** What somebody chose for a line, with the mark of what stood there when he began. */
export type Chosen = { id: string; choice: Choice | null; reason: string; was: string }

export type KeepRefusal = 'settled' | 'reason-needed' | 'not-a-choice' | 'changed-meanwhile'

/** A line as one text, to see who changed it. */
export const lineText = ({ choice, reason }: { choice: Choice | null; reason: string }) =>
  choice || reason ? `${choice ?? ''} ${reason}` : ''

/** Whose choice stands for a line: two people can fill in one plan together. */
export const whoseChoice = (line: Line, chosen: Chosen) =>
  whoseWords({ was: chosen.was, stored: lineText(line), typed: lineText(chosen) })

/**
 * Keeps what was chosen for each line, and with `isRest` carries over what nobody chose for. Who drops something says why. A
 * line that two people chose differently for is left as it is until the second has seen both.
 */
export async function keepChoices(
  tx: Tx,
  plan: ExecutionPlan,
  { chosen, isRest }: { chosen: Chosen[]; isRest: boolean },
): Promise<Outcome<KeepRefusal>> {
  if (!(await lockExecutionPlan(tx, plan.id))) return refuse('settled')
  const lines = await listLines(tx, plan.id)
  let isOvertaken = false
  for (const mine of chosen) {
    const line = lines.find(({ id }) => id === mine.id)
    if (!line || line.choice === 'add') return refuse('not-a-choice')
    const whose = whoseChoice(line, mine)
    if (whose === 'both') isOvertaken = true
    const { choice, reason } = whose === 'theirs' ? line : mine
    if (choice === 'drop' && reason === '') return refuse('reason-needed', { field: `reason-${line.id}` })
    await updateLine(tx, line.id, { choice: choice ?? (isRest ? 'carryOver' : null), reason })
  }
  return isOvertaken ? refuse('changed-meanwhile') : ok()
}

/** Adds something that is not in the plan, with why, and the wish of the council that it comes from. */
export async function addToExecution(
  tx: Tx,
  municipalityId: string,
  plan: ExecutionPlan,
  input: { title: string; owner: string; reason: string; origin: string },
): Promise<Outcome<'settled' | 'title-needed' | 'reason-needed'>> {
  if (plan.settledAt) return refuse('settled')
  const title = input.title.trim() || input.origin.trim()
  if (title === '') return refuse('title-needed', { field: 'title' })
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  await insertLine(tx, {
    ...{ municipalityId, executionPlanId: plan.id, actionCode: '', title, theme: '', owner: input.owner.trim() },
    ...{ choice: 'add', reason: input.reason.trim(), origin: input.origin.trim() },
  })
  return ok()
}

/** Takes away what was added. */
export async function takeFromExecution(
  tx: Tx,
  plan: ExecutionPlan,
  id: string,
): Promise<Outcome<'settled' | 'not-a-choice'>> {
  if (plan.settledAt) return refuse('settled')
  if (!(await listLines(tx, plan.id)).some((line) => line.id === id && line.choice === 'add'))
    return refuse('not-a-choice')
  await deleteLine(tx, id)
  return ok()
}

/** Settles the plan: what it says now stays, with its hash. */
export async function settleExecutionPlan(
  tx: Tx,
  round: Round,
  plan: ExecutionPlan,
  revision: number,
): Promise<Outcome<'settled' | 'not-chosen' | 'changed-meanwhile'>> {
  if (plan.settledAt) return refuse('settled')
  const lines = await listLines(tx, plan.id)
  if (lines.length === 0 || lines.some(({ choice }) => choice === null)) return refuse('not-chosen')
  const content: ExecutionContent = {
    format: 1,
    plan: round.planSlug,
    planTitle: round.planTitle,
    year: plan.year,
    lines: lines.map(({ actionCode, title, theme, owner, choice, reason, origin }) => ({
      ...{ code: actionCode, title, theme, owner, choice: choice!, reason, origin },
    })),
  }
  const done = await touchExecutionPlan(tx, plan.id, revision, canonicalJson(content))
  return done ? ok() : refuse('changed-meanwhile')
}
