import { z } from 'zod'
import { kindOfPeriod } from '../../shared/periods.ts'
import { type Category, type Caveat, DIRECTIONS, FREQUENCIES, type Passport, VALUE_TYPES } from './domain/series.ts'
import type { PassportInput } from './passport.queries.ts'

const line = z.string().trim().min(1, 'required').max(300, 'too-long')
const text = z
  .string()
  .trim()
  .min(1, 'required')
  .max(20_000, 'too-long')
  .transform((typed) => typed.replaceAll('\r\n', '\n'))
const optionalKey = z
  .string()
  .trim()
  .transform((typed) => typed || null)
/** Words that are addresses under /werk/cijfers already. */
const TAKEN = ['nieuw', 'importeren', 'breuken', 'bronnen', 'releasekalender']
const key = z
  .string()
  .trim()
  .regex(/^[a-z0-9_]{1,80}$/, 'not-a-key')
  .refine((typed) => !TAKEN.includes(typed), 'key-in-use')
const period = z.string().trim().refine(isPeriod, 'not-a-period')
const looseDay = z.string().trim().refine(isLooseDay, 'not-a-loose-day')

const categories = z
  .string()
  .default('')
  .transform((typed, context): Category[] => {
    const parsed = linesOf(typed).map(partsOf)
    if (parsed.some((parts) => parts.length !== 3 || parts.includes(''))) return refuse(context, 'bad-line')
    const found = parsed.map(([name, nl, en]) => ({ key: name!, nl: nl!, en: en! }))
    if (new Set(found.map((one) => one.key)).size < found.length) return refuse(context, 'double-category')
    return found
  })

const passportFields = {
  nameNl: line,
  nameEn: line,
  unitNl: line,
  unitEn: line,
  valueType: z.enum(VALUE_TYPES, 'not-a-choice'),
  desired: z.enum(DIRECTIONS, 'not-a-choice'),
  holder: line,
  owner: line,
  frequency: z.enum(FREQUENCIES, 'not-a-choice'),
  qualityNl: text,
  qualityEn: text,
  limitationsNl: text,
  limitationsEn: text,
  categories,
  partOf: optionalKey,
  shareOf: optionalKey,
  isPublic: z.literal('yes').optional(),
  source: line,
}

const definitionFields = {
  textNl: text,
  textEn: text,
  validFrom: z
    .string()
    .trim()
    .refine((typed) => typed === '' || isPeriod(typed), 'not-a-period'),
  definitionSource: line,
}

/** The passport as it is edited. */
export const passportForm = z.object(passportFields)

/** A new indicator: its key, passport and first definition. */
export const newIndicatorForm = z.object({ key, ...passportFields, ...definitionFields })

/** A new version of what is counted. */
export const definitionForm = z.object(definitionFields)

export const caveatsForm = z.object({
  caveats: z.string().transform((typed, context): Caveat[] => {
    const parsed = linesOf(typed).map(partsOf)
    if (parsed.some((parts) => parts.length !== 3 || parts[1] === '' || parts[2] === '')) {
      return refuse(context, 'bad-line')
    }
    if (parsed.some(([first]) => first !== '' && !isPeriod(first!))) return refuse(context, 'bad-period-line')
    return parsed.map(([first, nl, en]) => ({ period: first!, text: { nl: nl!, en: en! } }))
  }),
})

export const breakForm = z.object({
  key: z.string().trim().min(1, 'required').max(80, 'too-long'),
  period,
  happenedOn: looseDay,
  titleNl: line,
  titleEn: line,
  breakTextNl: text,
  breakTextEn: text,
  source: line,
})

const whenFields = {
  publishedOn: z
    .string()
    .trim()
    .refine((typed) => typed === '' || isLooseDay(typed), 'not-a-loose-day'),
  retrievedOn: z
    .string()
    .trim()
    .refine((typed) => kindOfPeriod(typed) === 'day', 'not-a-day'),
}

/** Where a file comes from. */
export const sourceFactsForm = z.object({ title: line, fileSource: line, licence: line, ...whenFields })

/** When a file of a saved source was published, and when it was retrieved. */
export const retrievalForm = z.object(whenFields)

/** What the form of a passport means for its row. */
export function toPassportInput(key: string, form: z.output<typeof passportForm>): PassportInput {
  return {
    key,
    name: { nl: form.nameNl, en: form.nameEn },
    unit: { nl: form.unitNl, en: form.unitEn },
    valueType: form.valueType,
    desired: form.desired,
    holder: form.holder,
    owner: form.owner,
    frequency: form.frequency,
    quality: { nl: form.qualityNl, en: form.qualityEn },
    limitations: { nl: form.limitationsNl, en: form.limitationsEn },
    categories: form.categories,
    partOf: form.partOf,
    shareOf: form.shareOf,
    isPublic: form.isPublic === 'yes',
    source: form.source,
  }
}

/** What stands in the form for a stored passport: the inverse. */
export function typedPassport(passport: Passport): Record<string, string> {
  return {
    key: passport.key,
    nameNl: passport.name.nl,
    nameEn: passport.name.en,
    unitNl: passport.unit.nl,
    unitEn: passport.unit.en,
    valueType: passport.valueType,
    desired: passport.desired,
    holder: passport.holder,
    owner: passport.owner,
    frequency: passport.frequency,
    qualityNl: passport.quality.nl,
    qualityEn: passport.quality.en,
    limitationsNl: passport.limitations.nl,
    limitationsEn: passport.limitations.en,
    categories: passport.categories.map((one) => [one.key, one.nl, one.en].join(' | ')).join('\n'),
    partOf: passport.partOf ?? '',
    shareOf: passport.shareOf ?? '',
    isPublic: passport.isPublic ? 'yes' : '',
    source: passport.source,
  }
}

/** What stands in the form for stored caveats. */
export function typedCaveats(caveats: Caveat[]): string {
  return caveats.map(({ period, text }) => [period, text.nl, text.en].join(' | ')).join('\n')
}

function isPeriod(typed: string): boolean {
  return kindOfPeriod(typed) !== undefined
}

function isLooseDay(typed: string): boolean {
  return ['year', 'month', 'day'].includes(kindOfPeriod(typed) ?? '')
}

const linesOf = (typed: string) =>
  typed
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean)

const partsOf = (typed: string) => typed.split('|').map((part) => part.trim())

function refuse(context: z.core.$RefinementCtx, message: string): never {
  context.issues.push({ code: 'custom', message, input: undefined })
  return z.NEVER
}
