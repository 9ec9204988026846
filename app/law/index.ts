/** The front door of the law: what falls due on which day, by which article, and why. */
export { calendarOf, type Holiday, isWorkingDay } from './calendar.ts'
export { addDays, addMonths, daysBetween } from './days.ts'
export {
  computeDeadline,
  type Deadline,
  type DeadlineOptions,
  type DeadlineRefusal,
  type DeadlineRequest,
  type Step,
  type Suspension,
} from './deadline.ts'
export { EQUATED_DAYS, type EquatedDay } from './equated-days.ts'
export { findRule, versionsOf } from './find-rule.ts'
export type { AtwUse, LegalRule, RuleParameter } from './rule.ts'
export { RULES } from './rules/index.ts'
export { type Certainty, type Length, type Text, termInWords, type Unit } from './words.ts'
