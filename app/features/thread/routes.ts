import { get, type Route } from '../../platform/http/index.ts'
import { showWalk } from './walk/walk-page.tsx'

export const threadRoutes: Route[] = [get('/werk/draad/:node', 'plan.read', showWalk)]
