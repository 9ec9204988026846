import { type CountingRule, type Family, familiesOf, REGISTERS, type RegisterType } from '../../registers/index.ts'
import type { Passport } from '../domain/series.ts'

/** A counting rule that fills an indicator of this municipality. */
export type OfferedRule = { register: RegisterType; family: Family; rule: CountingRule; passport: Passport }

/** The counting rules whose indicator and category are known here, register by register. */
export function offeredRules(
  passports: readonly Passport[],
  registers: readonly RegisterType[] = REGISTERS,
): OfferedRule[] {
  const known = new Map(passports.map((passport) => [passport.key, passport]))
  return registers.flatMap((register) =>
    familiesOf(register).flatMap((family) =>
      family.rules.flatMap((rule) => {
        const passport = known.get(rule.indicator)
        const hasCategory = !rule.category || passport?.categories.some(({ key }) => key === rule.category)
        return passport && hasCategory ? [{ register, family, rule, passport }] : []
      }),
    ),
  )
}
