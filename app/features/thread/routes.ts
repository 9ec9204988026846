import { get, type Route } from '../../platform/http/index.ts'
import type { ThreadParts } from './thread-parts.ts'
import { showWalk } from './walk/walk-page.tsx'

/** Everything about single things on the thread; `parts` is what the features put on it. */
export const threadRoutes = (parts: ThreadParts): Route[] => [get('/werk/draad/:node', 'plan.read', showWalk(parts))]
