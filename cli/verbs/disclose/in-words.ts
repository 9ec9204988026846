import type { Equation, Interval, Violation } from '../../../app/disclosure/index.ts'
import type { Refusal } from '../../../app/shared/outcome.ts'

type Reason =
  | 'double-cell'
  | 'values-do-not-fit'
  | 'unknown-cell'
  | 'not-a-count'
  | 'not-additive'
  | 'contradicts-published'
  | 'cannot-be-rounded'

const REASONS: Record<Reason, (field: string) => string> = {
  'double-cell': (field) => `${field} stands in it twice`,
  'values-do-not-fit': (field) => `${field}: there must be one value for every cell`,
  'unknown-cell': (field) => `there is no cell ${field}`,
  'not-a-count': (field) => `the value of ${field} is no count`,
  'not-additive': (field) => (field ? `the parts of ${field} do not add up to it` : 'no numbers fit the equations'),
  'contradicts-published': (field) => `${field} has another value than it was published with`,
  'cannot-be-rounded': () => 'no rounding of this table adds up',
}

/** Why a table cannot be judged. */
export const refusalInWords = (reason: Reason, details?: Refusal): string => REASONS[reason](details?.field ?? '')

/** What gives small counts away, one line for each. */
export function violationsInWords(violations: readonly Violation[]): string {
  return violations.map(violationInWords).join('; ')
}

function violationInWords({ cell, interval, equations }: Violation): string {
  const grounds = equations.map(equationInWords).join(' and ')
  return `${cell} must be ${rangeInWords(interval)}, by ${grounds || 'what is shown of itself'}`
}

const rangeInWords = ([lo, hi]: Interval) => (lo === hi ? `${lo}` : hi === null ? `${lo} or more` : `${lo} to ${hi}`)

const equationInWords = ({ total, parts }: Equation) => `${total} = ${parts.join(' + ')}`
