import { get, post, type Route } from '../../platform/http/index.ts'
import { changeBudget, showBudget } from './pages/budget.tsx'
import { type GoalStatusPart, showGoal } from './pages/goal.tsx'
import { addNewPart, showNewPart } from './pages/new-part.tsx'
import { changePart, showPart } from './pages/part.tsx'
import { type PlanChangesPart, showPlanEditor } from './pages/plan-editor.tsx'
import { showPlans } from './pages/plans.tsx'
import { dropPart, showRemovePart } from './pages/remove-part.tsx'
import { type HeardPart, recordDecision, showComparison, showVersions } from './pages/versions.tsx'
import { processRoutes } from './process/routes.ts'

export const planRoutes = (goalStatus: GoalStatusPart, heard: HeardPart, planChanges: PlanChangesPart): Route[] => [
  get('/werk/plannen', 'plan.read', showPlans),
  get('/werk/plannen/nieuw', 'plan.edit', showNewPart),
  post('/werk/plannen/nieuw', 'plan.edit', addNewPart),
  get('/werk/plannen/:plan', 'plan.read', showPlanEditor(planChanges)),
  ...processRoutes,
  get('/werk/plannen/:plan/begroting', 'plan.read', showBudget),
  post('/werk/plannen/:plan/begroting', 'plan.edit', changeBudget),
  get('/werk/plannen/:plan/versies', 'plan.read', showVersions(heard)),
  post('/werk/plannen/:plan/versies', 'plan.adopt', recordDecision(heard), { confirm: true }),
  get('/werk/plannen/:plan/vergelijken', 'plan.read', showComparison),
  get('/werk/plannen/:plan/doelen/:goal', 'plan.read', showGoal(goalStatus)),
  get('/werk/plannen/:plan/nieuw/:part/:parent', 'plan.edit', showNewPart),
  post('/werk/plannen/:plan/nieuw/:part/:parent', 'plan.edit', addNewPart),
  get('/werk/plannen/:plan/onderdeel/:part/:id', 'plan.edit', showPart),
  post('/werk/plannen/:plan/onderdeel/:part/:id', 'plan.edit', changePart),
  get('/werk/plannen/:plan/onderdeel/:part/:id/verwijderen', 'plan.edit', showRemovePart),
  post('/werk/plannen/:plan/onderdeel/:part/:id/verwijderen', 'plan.edit', dropPart),
]
