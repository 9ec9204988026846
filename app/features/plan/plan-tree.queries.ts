import type { Tx } from '../../platform/database/index.ts'
import { listLinks } from '../thread/index.ts'
import type { ActionState, GoalState, Theme } from './domain/content.ts'
import { PARTS, type PartName } from './plan.parts.ts'
import { listActionPartners, listMechanisms, listMilestones, listParts, type PartRow } from './plan.queries.ts'

/** The working copy as the editor draws it: rows with their ids. */
export type PlanTree = {
  planId: string
  themes: (PartRow & { code: string; name: string; kind: Theme['kind']; strategyVerb: string; goals: GoalRow[] })[]
  actions: ActionRow[]
  lists: Record<'principle' | 'coreTask' | 'mayorRole' | 'processStep' | 'alignedPlan' | 'planPartner', PartRow[]>
}

export type GoalRow = PartRow & {
  code: string
  title: string
  owner: string
  state: GoalState
  baselineValue: number | null
  targetValue: number | null
  targetOn: string | null
  indicators: string[]
}

export type ActionRow = PartRow & {
  code: string
  title: string
  owner: string
  state: ActionState
  goals: string[]
  progressOverride: number | null
  progressReason: string
  milestones: (PartRow & { title: string; dueOn: string; doneOn: string; source: string })[]
  partners: (PartRow & { name: string; role: string; effort: string })[]
  logic: (PartRow & { mechanism: string })[]
}

/** The whole working copy of a plan, for its editor. */
export async function readPlanTree(tx: Tx, planId: string): Promise<PlanTree> {
  const list = (name: PartName) => listParts(tx, PARTS[name], planId)
  const themes = await list('theme')
  const goals = (await tx
    .selectFrom('goal')
    .innerJoin('theme', 'theme.id', 'goal.themeId')
    .selectAll('goal')
    .where('theme.planId', '=', planId)
    .orderBy('goal.position')
    .execute()) as unknown as GoalRow[]
  const measured = await listLinks(
    tx,
    'measured-by',
    goals.map((goal) => goal.id),
  )
  for (const goal of goals) goal.indicators = measured.filter((l) => l.fromId === goal.id).map((l) => l.toId)
  return {
    planId,
    themes: themes.map((theme) => ({
      ...theme,
      goals: goals.filter((goal) => goal.themeId === theme.id),
    })) as PlanTree['themes'],
    actions: await readActions(tx, planId),
    lists: {
      principle: await list('principle'),
      coreTask: await list('coreTask'),
      mayorRole: await list('mayorRole'),
      processStep: await list('processStep'),
      alignedPlan: await list('alignedPlan'),
      planPartner: await list('planPartner'),
    },
  }
}

async function readActions(tx: Tx, planId: string): Promise<ActionRow[]> {
  const actions = (await listParts(tx, PARTS.action, planId)) as unknown as ActionRow[]
  const ids = actions.map((action) => action.id)
  if (ids.length === 0) return []
  const serves = await listLinks(tx, 'serves', ids)
  const milestones = await listMilestones(tx, ids)
  const partners = await listActionPartners(tx, ids)
  const mechanisms = await listMechanisms(tx, ids)
  return actions.map((action) => ({
    ...action,
    logic: mechanisms.filter((row) => row.actionId === action.id),
    goals: serves.filter((link) => link.fromId === action.id).map((link) => link.toId),
    milestones: milestones.filter((row) => row.actionId === action.id),
    partners: partners.filter((row) => row.actionId === action.id),
  }))
}
