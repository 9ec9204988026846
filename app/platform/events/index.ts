export { EVENT_KINDS, EVENT_TYPES, type EventKind } from './event-kinds.ts'
export { SPREAD_EVENT, tellPrograms } from './tell-programs.queries.ts'
