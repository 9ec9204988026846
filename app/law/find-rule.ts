import type { Day } from '../shared/days.ts'
import type { LegalRule } from './rule.ts'
import { RULES } from './rules/index.ts'

const VERSIONS = new Map<string, LegalRule[]>()
for (const rule of RULES) VERSIONS.set(rule.id, [...(VERSIONS.get(rule.id) ?? []), rule])

/** Every version of a rule. */
export function versionsOf(id: string): readonly LegalRule[] {
  return VERSIONS.get(id) ?? []
}

/** The version of a rule that is in force on the day of the start event. */
export function findRule(id: string, startsOn: Day): LegalRule | undefined {
  return versionsOf(id).find(
    ({ validFrom = '', validUntil = '9999' }) => validFrom <= startsOn && startsOn <= validUntil,
  )
}
