export { PublicBudget } from './budget/public-budget.tsx'
export { ActionProgress } from './components/action-progress.tsx'
export { ChangeList } from './components/change-list.tsx'
export { LogicFigure } from './components/logic-figure.tsx'
export { lackSentence, MeasurableMark } from './components/measurable-mark.tsx'
export { type Change, comparePlans } from './domain/compare.ts'
export {
  type Action,
  type Alias,
  actionsOfGoal,
  actionsOfTheme,
  type Goal,
  type PlanContent,
  type Theme,
} from './domain/content.ts'
export { costOfEffort } from './domain/effort-cost.ts'
export { logicOfGoal } from './domain/logic.ts'
export { isMeasurable, lacksForMeasuring } from './domain/measurable.ts'
export { countByState, type Progress, progressOf } from './domain/progress.ts'
export { planHistory } from './history-words.ts'
export { findActionsNotKeptUp } from './loose-ends.queries.ts'
export { planLooseEnds } from './loose-ends.ts'
export { planNodeKinds } from './node-kinds.ts'
export { adoptPlan } from './operations/adopt-plan.ts'
export { addPart, type PartLinks, removePart, savePart } from './operations/save-part.ts'
export { planApi } from './plan.api.ts'
export { childrenOf, type Field, PARTS, type Part, type PartName, toldName } from './plan.parts.ts'
export {
  findAdoptedPlan,
  findPlanBySlug,
  findVersionContent,
  listAdoptedPlans,
  listPlans,
  listSubjectsOfPlan,
  listVersions,
  placePart,
  type VersionSummary,
} from './plan.queries.ts'
export {
  emptyValue,
  type FieldProblem,
  isAmount,
  isLooseDay,
  MOST_EUROS,
  type PartValues,
  parseField,
  problemsTogether,
  typedValue,
} from './plan.schemas.ts'
export { planRecords } from './plan.thread.ts'
export { contentOf, readPlanContent } from './plan-content.queries.ts'
export { type RowNode, readPlanRows } from './plan-rows.queries.ts'
export { planCalendar } from './process/calendar.ts'
export { saveStep as savePlanningStep } from './process/save-step.ts'
export { planRoutes } from './routes.ts'
export { planCards } from './start-cards.ts'
