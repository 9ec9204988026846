import type { CountingRule, FactValue, RegisterType } from '../declaration.ts'

/**
 * Counting rules of one register that look at the same events. They are counted in one go and pass the gate together,
 * so that a part, its whole and what is left over are protected beside one another.
 */
export type Family = {
  /** The gate links releases by it: it stays the same as long as the same kind of events is counted. */
  key: string
  register: RegisterType
  kind: CountingRule['counts']['kind']
  /** Steps whose events count; of a stock also those that end it. */
  steps: readonly string[]
  /** Of a stock: the steps that end it. */
  until: readonly string[]
  /** Of a sum: the field that is added up. */
  field?: string
  /** What the conditions of the rules look at; counts are split by these values. */
  fields: readonly string[]
  /** Of different records: within what period a record counts once. */
  period: CountingRule['period']
  rules: readonly CountingRule[]
}

/** The counting rules of a register by the events they look at. */
export function familiesOf(register: RegisterType): Family[] {
  const families = new Map<string, CountingRule[]>()
  for (const rule of register.counts ?? []) {
    const key = `${register.key}/${kindOfFamily(rule)}`
    families.set(key, [...(families.get(key) ?? []), rule])
  }
  return [...families].map(([key, rules]) => {
    const [{ counts, period }] = rules as [CountingRule]
    return {
      key,
      register,
      kind: counts.kind,
      steps: [...new Set(rules.flatMap(stepsOf))].sort(),
      until: counts.kind === 'stock' ? counts.until : [],
      ...(counts.kind === 'sum' ? { field: counts.field } : {}),
      fields: [...new Set(rules.flatMap(({ where }) => Object.keys(where ?? {})))].sort(),
      period,
      rules,
    }
  })
}

function kindOfFamily({ counts, period }: CountingRule): string {
  switch (counts.kind) {
    case 'events':
      return 'events'
    case 'records':
      return `records per ${period}`
    case 'stock':
      return `stock of ${counts.step} until ${counts.until.join('+')}`
    case 'sum':
      return `sum of ${counts.field}`
  }
}

export const stepsOf = ({ counts }: CountingRule): readonly string[] =>
  counts.kind === 'stock' ? [counts.step] : counts.steps

/** One kind of event that occurs: the step, and what was given for each of the fields of the family. */
export type Kind = { step: string; values: readonly FactValue[] }

/** Whether a rule counts events of this kind. */
export function countsKind(rule: CountingRule, fields: readonly string[], { step, values }: Kind): boolean {
  if (!stepsOf(rule).includes(step)) return false
  return Object.entries(rule.where ?? {}).every(([field, wanted]) => holds(values[fields.indexOf(field)], wanted))
}

type Wanted = NonNullable<CountingRule['where']>[string]

/** A list means one of these; of several answers one is enough; what was not ticked is no. */
function holds(value: FactValue, wanted: Wanted): boolean {
  if (typeof wanted === 'object') return wanted.some((one) => holds(value, one))
  if (typeof value === 'object' && value !== null) return value.some((one) => one === wanted)
  return wanted === false ? value !== true : value === wanted
}
