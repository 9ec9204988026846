export { ActionProgress } from './components/action-progress.tsx'
export { lackSentence, MeasurableMark } from './components/measurable-mark.tsx'
export type { Change } from './domain/compare.ts'
export {
  type Action,
  actionsOfGoal,
  actionsOfTheme,
  type Goal,
  type PlanContent,
  type Theme,
} from './domain/content.ts'
export { isMeasurable, lacksForMeasuring } from './domain/measurable.ts'
export { countByState, type Progress, progressOf } from './domain/progress.ts'
export { planNodeKinds } from './node-kinds.ts'
export { adoptPlan } from './operations/adopt-plan.ts'
export { addPart } from './operations/save-part.ts'
export { PARTS, type PartName } from './plan.parts.ts'
export {
  findAdoptedPlan,
  findPlanBySlug,
  findVersionContent,
  listAdoptedPlans,
  listPlans,
  listVersions,
  type VersionSummary,
} from './plan.queries.ts'
export type { PartValues } from './plan.schemas.ts'
export { planRecords } from './plan.thread.ts'
export { readPlanContent } from './plan-content.queries.ts'
export { planRoutes } from './routes.ts'
