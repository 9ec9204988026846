import type { Guard } from '../../declaration.ts'
import { dayOfStep, hasTaken } from '../../domain/situation.ts'
import type { Words } from '../../words.ts'

/** Refused until one of these steps was taken. */
export function needsStep(steps: string | readonly string[], words: Words, article?: string): Guard {
  const wanted = typeof steps === 'string' ? [steps] : steps
  return {
    key: `needs-${wanted[0]}`,
    words,
    article,
    holds: (situation) => hasTaken(situation, ...wanted),
  }
}

/** Refused until somebody stands in this role. */
export function needsParty(role: string, words: Words, article?: string): Guard {
  return { key: `needs-${role}`, words, article, holds: ({ parties }) => parties.some((party) => party.role === role) }
}

/** Refused on a day before the latest of this step. */
export function notBefore(step: string, words: Words, article?: string): Guard {
  return {
    key: `not-before-${step}`,
    words,
    article,
    holds: (situation) => situation.day >= (dayOfStep(situation, step) ?? ''),
  }
}

/** Refused after the last day of this term. */
export function notAfterTerm(deadline: string, words: Words, article?: string): Guard {
  return {
    key: `not-after-${deadline}`,
    words,
    article,
    holds: ({ day, deadlines }) => day <= (deadlines.find(({ key }) => key === deadline)?.dueOn ?? '9999'),
  }
}

/** Refused unless this was answered with yes. */
export function needsYes(field: string, words: Words, article?: string): Guard {
  return { key: `needs-${field}`, words, article, holds: ({ given }) => given[field] === true }
}
