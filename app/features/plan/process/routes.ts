import { get, post, type Route } from '../../../platform/http/index.ts'
import { showPlanning } from './planning-page.tsx'
import { changeStep, showStep } from './step-page.tsx'

export const processRoutes: Route[] = [
  get('/werk/plannen/:plan/planning', 'plan.read', showPlanning),
  get('/werk/plannen/:plan/planning/:planStep', 'plan.edit', showStep),
  post('/werk/plannen/:plan/planning/:planStep', 'plan.edit', changeStep),
]
