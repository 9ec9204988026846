import type { Direction, EvidenceLevel } from './evidence.ts'

/**
 * The whole of a plan as one value: what a version keeps for ever, what the site shows and what two versions are
 * compared by. Everything has a stable code; names may change, codes do not.
 */
export type PlanContent = {
  slug: string
  title: string
  startsOn: string
  endsOn: string
  publishedIn: string
  motto: string
  mission: string
  vision: string
  summary: string
  legalBasis: string[]
  coalitionAgreement: string
  monitoringRule: string
  principles: Doctrine[]
  coreTasks: Doctrine[]
  mayorRoles: Doctrine[]
  themes: Theme[]
  actions: Action[]
  partners: Partner[]
  processPlanning: ProcessStep[]
  alignedPlans: AlignedPlan[]
  source?: string
  /** These came later: a version from before then lacks them. */
  programmeBudget?: ProgrammeBudget[]
  budget?: BudgetLine[]
  organisations?: Organisation[]
}

export type Doctrine = { code: string; title: string; verb: string; description: string; source: string }

export type Alias = { name: string; document: string }

export type IndicatorReference = { key: string; title: string }

export type Theme = {
  code: string
  slug: string
  name: string
  kind: 'development' | 'strategic' | 'foundation'
  strategyVerb: string
  why: string
  ambition: string
  aliases: Alias[]
  indicators: IndicatorReference[]
  goals: Goal[]
  source: string
}

export type Goal = {
  code: string
  title: string
  kind: 'goal' | 'developmentTrack' | 'strategyTrack'
  description: string
  aliases: Alias[]
  owner: string
  state: GoalState
  baselineValue: number | null
  baselinePeriod: string
  targetValue: number | null
  targetOn: string | null
  measureUnit: string
  indicators: IndicatorReference[]
  source: string
}

/** What was done with a goal, not how it stands: that is computed from figures. */
export type GoalState = 'defined' | 'running' | 'moved'

export type ActionState = 'planned' | 'running' | 'done' | 'stopped' | 'continuous'

export type Action = {
  code: string
  title: string
  description: string
  /** Codes of the goals it serves. */
  goals: string[]
  owner: string
  state: ActionState
  startsOn: string | null
  endsOn: string | null
  progressOverride: number | null
  progressReason: string
  partners: { slug: string; name: string; role: string; effort: string; confirmedOn: string | null }[]
  milestones: Milestone[]
  /** Why it should help its goals; a version from before this was written down lacks it. */
  logic?: Mechanism[]
  source: string
}

/** How an action should help a goal: by which mechanism, seen in which figure, and how sure that is. */
export type Mechanism = {
  /** Code of the goal. */
  goal: string
  mechanism: string
  indicator: IndicatorReference | null
  direction: Direction
  evidence: EvidenceLevel
  /** Where the evidence stands. */
  reference: string
  assumptions: string
  source: string
}

export type Milestone = { title: string; dueOn: string; doneOn: string; source: string }

export type Partner = { slug: string; name: string; kind: string; scale: string }

export type ProcessStep = {
  plannedFor: string
  what: string
  body: string
  doneOn: string
  remark: string
  source: string
}

export type AlignedPlan = { name: string; setBy: string; period: string; source: string }

/** What the programme has in a year; an amount that is not known is null, and so is a year that no source names. */
export type ProgrammeBudget = {
  year: number | null
  planned: number | null
  actual: number | null
  remark: string
  source: string
}

/** Money for one theme, goal or action, by its code. */
export type BudgetLine = {
  subject: string
  year: number | null
  planned: number | null
  actual: number | null
  funding: string
  remark: string
  source: string
}

export type Organisation = { slug: string; name: string; aliases: string[]; kind: string; scale: string }

/** The actions that serve a goal, in the order of the plan. */
export function actionsOfGoal(content: PlanContent, goalCode: string): Action[] {
  return content.actions.filter((action) => action.goals.includes(goalCode))
}

/** The actions that serve any goal of a theme; one that serves two goals counts once. */
export function actionsOfTheme(content: PlanContent, theme: Theme): Action[] {
  const codes = new Set(theme.goals.map((goal) => goal.code))
  return content.actions.filter((action) => action.goals.some((code) => codes.has(code)))
}
