import { z } from 'zod'
import { pointsAt } from '../../shared/particulars.ts'
import { MEASURES } from './domain/measurement.ts'
import { AREA_KINDS, type AreaKind, type Protocol, SOURCES, type Source } from './domain/protocol.ts'

const namesNobody = (text: string) => pointsAt(text) === undefined
const line = z.string().trim().min(1, 'required').max(200, 'too-long').refine(namesNobody, 'names-somebody')
const text = () =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(5000, 'too-long').refine(namesNobody, 'names-somebody'))
    .default('')
const key = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{1,78}$/, 'not-a-key')
const period = z
  .string()
  .trim()
  .regex(/^[12]\d{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/, 'not-a-period')
/** A day, a month or a year, not after today: what lies ahead did not happen. */
export const pastDay = (today: string) =>
  z
    .string()
    .trim()
    .regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not-a-day')
    .refine((value) => value.length < 10 || !Number.isNaN(Date.parse(value)), 'not-a-day')
    .refine((value) => value <= today, 'not-a-day')

/** The form of a protocol. It may be saved half-filled; what is still missing is told before it is handed in. */
export const protocolForm = z.object({
  title: line,
  purpose: text(),
  phenomena: text(),
  sourceNote: text(),
  method: text(),
  fewestAnswers: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'not-a-count')
    .transform(Number)
    .refine((number) => number >= 5 && number <= 1000, 'not-a-count'),
  retention: text(),
  legalCheck: text(),
  notCollected: text(),
  activitySlug: z
    .string()
    .trim()
    .default('')
    .transform((value) => value || null),
})

/** A protocol from its form; several choices under one name come beside the fields. */
export function protocolFrom(form: FormData, fields: z.output<typeof protocolForm>): Protocol {
  return {
    ...fields,
    sources: SOURCES.filter((one) => form.getAll('sources').includes(one)) as Source[],
    areas: AREA_KINDS.filter((one) => form.getAll('areas').includes(one)) as AreaKind[],
  }
}

const question = { questionNl: line.max(1000, 'too-long'), questionEn: line.max(1000, 'too-long'), source: line }

export const lineForm = z.object({
  key,
  nameNl: line,
  nameEn: line,
  ...question,
  measure: z.enum(MEASURES, 'not-a-choice'),
})

export const rewordForm = z.object({ ...question, validFrom: period })

export const measurementForm = z.object({
  title: line,
  period,
  protocol: z
    .string()
    .regex(/^\d{1,6}$/, 'no-protocol')
    .transform(Number),
})

export const measuredForm = (today: string) => z.object({ measuredOn: pastDay(today) })

export const deliverForm = (today: string) => z.object({ deliveredOn: pastDay(today), licence: line })

export const reactionForm = (today: string) =>
  z.object({
    reactedOn: pastDay(today),
    reaction: text().pipe(z.string().min(1, 'required')),
    reactionDocument: z
      .string()
      .trim()
      .max(1000, 'too-long')
      .regex(/^(https:\/\/\S+)?$/, 'not-an-address')
      .default(''),
  })
