import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import type { DeadlineRefusal, DeadlineRequest } from './request.ts'
import type { LegalRule } from './rule.ts'
import type { Length, Text, Unit } from './words.ts'

/** Something a rule can be told beyond its start. */
export type RuleParameter = {
  name: string
  type: 'number' | 'unit'
  isRequired: boolean
  describes: Text
  most?: number
}

/** The units in which an authority sets a term. */
export const SETTABLE_UNITS = ['days', 'weeks', 'months', 'years'] as const satisfies Unit[]
type SettableUnit = (typeof SETTABLE_UNITS)[number]

/** No term is longer than this many of its units. */
const MOST = 9999

const UNIT = {
  nl: 'eenheid: days, weeks (zonder opgave), months of years',
  en: 'unit: days, weeks (when absent), months or years',
}

/** What a rule can be told. */
export function parametersOf(rule: LegalRule): RuleParameter[] {
  const found: RuleParameter[] = []
  if (rule.isSetByAuthority) {
    found.push(
      {
        name: 'length',
        type: 'number',
        isRequired: !rule.length,
        describes: { nl: 'de gestelde termijn', en: 'the term that was set' },
      },
      { name: 'unit', type: 'unit', isRequired: false, describes: UNIT },
    )
  }
  if (rule.extends) {
    const { by, times } = rule.extends
    found.push({
      name: 'extension',
      type: 'number',
      isRequired: !by,
      ...(by ? { most: by.value } : {}),
      describes: {
        nl: 'hoeveel langer, in de eenheid van de verlenging',
        en: 'how much longer, in the unit of the extension',
      },
    })
    if (!by) found.push({ name: 'extensionUnit', type: 'unit', isRequired: false, describes: UNIT })
    if (times) {
      const describes = { nl: 'hoe vaak verlengd (1 zonder opgave)', en: 'how many times extended (1 when absent)' }
      found.push({ name: 'times', type: 'number', isRequired: false, most: times, describes })
    }
  }
  return found
}

/** The length of the term: that of the law, or the one the authority set. */
export function readLength(rule: LegalRule, { parameters = {} }: DeadlineRequest): Outcome<DeadlineRefusal, Length> {
  const known = parametersOf(rule)
  for (const name of Object.keys(parameters)) {
    if (!known.some((one) => one.name === name)) return refuse('unknown-parameter', { field: `parameters.${name}` })
  }
  if (!rule.isSetByAuthority) return ok(rule.length!)
  const { length, unit = 'weeks' } = parameters
  if (length === undefined && parameters.unit === undefined && rule.length) return ok(rule.length)
  if (length === undefined) return refuse('missing-parameter', { field: 'parameters.length' })
  return readAmount('length', length, 'unit', unit)
}

/** By how much the term is longer, in total; nothing when it was not extended. */
export function readExtension(
  rule: LegalRule,
  { extended, parameters = {} }: DeadlineRequest,
): Outcome<DeadlineRefusal, Length | undefined> {
  if (extended && !rule.extends) return refuse('cannot-be-extended', { field: 'extended' })
  const extension = rule.extends
  if (!extension || !(extended || extension.isAlways)) {
    const idle = ['extension', 'extensionUnit', 'times'].find((name) => parameters[name] !== undefined)
    return idle ? refuse('not-extended', { field: `parameters.${idle}` }) : ok(undefined)
  }
  const { by } = extension
  if (!by) {
    if (parameters.extension === undefined) return refuse('missing-parameter', { field: 'parameters.extension' })
    return readAmount('extension', parameters.extension, 'extensionUnit', parameters.extensionUnit ?? 'weeks')
  }
  const value = parameters.extension ?? by.value
  if (!isCount(value, by.value))
    return refuse('bad-parameter', { field: 'parameters.extension', values: { most: by.value } })
  const times = parameters.times ?? 1
  const most = extension.times ?? 1
  if (!isCount(times, most)) return refuse('bad-parameter', { field: 'parameters.times', values: { most } })
  return ok({ value: value * times, unit: by.unit })
}

function readAmount(name: string, value: unknown, unitName: string, unit: unknown): Outcome<DeadlineRefusal, Length> {
  if (!isCount(value, MOST)) return refuse('bad-parameter', { field: `parameters.${name}`, values: { most: MOST } })
  if (!isSettableUnit(unit)) return refuse('bad-parameter', { field: `parameters.${unitName}` })
  return ok({ value, unit })
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
}

function isSettableUnit(unit: unknown): unit is SettableUnit {
  return SETTABLE_UNITS.some((one) => one === unit)
}
