export { changedCard } from './changed-card.ts'
export { hasShortcuts } from './desk.queries.ts'
export type { DeskParts } from './desk-parts.ts'
export { deskRoutes } from './routes.ts'
