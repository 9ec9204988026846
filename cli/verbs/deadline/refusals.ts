import type { DeadlineRefusal } from '../../../app/law/index.ts'
import type { Refusal } from '../../../app/shared/outcome.ts'

type Told = { field: string } & NonNullable<Refusal['values']>

const TEXTS: Record<DeadlineRefusal, (told: Told) => string> = {
  'unknown-rule': ({ rule }) => `there is no rule "${rule}" (see regie deadline --list)`,
  'bad-start': ({ start }) =>
    `start "${start}" is no day such as 2025-11-13, or for a term in hours no date-time with offset such as 2025-11-13T14:00+01:00`,
  'start-outside-validity': ({ start }) => `no version of this rule was in force on ${start}`,
  'missing-parameter': ({ field }) => `${field} is missing`,
  'unknown-parameter': ({ field }) => `this rule has no ${field}`,
  'bad-parameter': ({ field, most }) =>
    most === undefined
      ? `${field} is not days, weeks, months or years`
      : `${field} is no whole number from 1 to ${most}`,
  'not-extended': ({ field }) => `${field} only says something about a term that was extended`,
  'bad-suspension': ({ field }) => `${field} is no period: two days that exist, the last not before the first`,
  'bad-interruption': ({ field }) => `${field} is no day, or lies before the start`,
  'bad-pending': ({ field }) => `${field} is no period: two days that exist, the last not before the first`,
  'bad-at': () => 'at is no day',
  'cannot-be-suspended': () => 'this term cannot stand still',
  'cannot-be-extended': () => 'this term cannot be extended',
  'cannot-be-interrupted': () => 'this term cannot be interrupted',
  'cannot-wait': () => 'this term does not wait for what is pending',
  'out-of-calendar': () => 'this deadline lies outside the years there is a calendar of',
}

/** A refusal in one line, for the person at the command. */
export function refusalInWords(reason: DeadlineRefusal, details: Refusal = {}): string {
  return TEXTS[reason]({ field: details.field ?? '', ...details.values })
}
