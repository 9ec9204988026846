/** The front door of the law: what falls due on which day, by which article, and why. */
export { termOf } from './arithmetic.ts'
export { calendarOf, type Holiday, isWorkingDay } from './calendar.ts'
export { addDays, addMonths, daysBetween, FIRST_YEAR, LAST_YEAR } from './days.ts'
export { computeDeadline, type Deadline, type DeadlineOptions } from './deadline.ts'
export type { Doubt, Step } from './derivation.ts'
export { EQUATED_DAYS, type EquatedDay } from './equated-days.ts'
export { findRule, versionsOf } from './find-rule.ts'
export { latePenalty, latePenaltyOn } from './late-penalty.ts'
export { checkOrderPeriods, checkSpreadDays, type OrderRefusal, type SpreadRefusal } from './order-limits.ts'
export { parametersOf, type RuleParameter } from './parameters.ts'
export type { DeadlineRefusal, DeadlineRequest, Interruption, Pending, Suspension } from './request.ts'
export {
  findRetention,
  type KeptUntil,
  keptUntil,
  RETENTION_SOURCE,
  RETENTIONS,
  type Retention,
  type RetentionStart,
} from './retention.ts'
export { type AtwUse, INTERRUPTING_ACTS, type InterruptingAct, type LegalRule } from './rule.ts'
export { RULES } from './rules/index.ts'
export { standstillForBibob, standstillWhileAsking } from './standstill.ts'
export { type Certainty, type Length, type Text, termInWords, type Unit } from './words.ts'
