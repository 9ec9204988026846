import type { End } from './domain/walk.ts'
import type { Relation } from './thread.queries.ts'

/**
 * Of each relation the end that comes first on the thread: what was said before what it led to, the plan before its themes, the goal before the actions that
 * serve it, the action before the register it is kept in, the register before the figure it counts, the figure before the report that shows it.
 */
export const CAUSE_END: Record<Relation, End> = {
  'part-of': 'to',
  serves: 'to',
  'measured-by': 'from',
  moves: 'from',
  'carried-by': 'from',
  'partner-of': 'to',
  evaluates: 'to',
  'rests-on': 'to',
  'asks-about': 'from',
  'heard-in': 'to',
  'speaks-of': 'from',
  'led-to': 'from',
  'accounts-for': 'to',
  shows: 'to',
  'kept-in': 'from',
  'agreed-in': 'to',
  counts: 'from',
  treats: 'to',
  'decides-on': 'to',
  amends: 'from',
  follows: 'to',
}
