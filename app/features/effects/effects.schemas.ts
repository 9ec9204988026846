import { z } from 'zod'
import { COMPARISONS, DIRECTIONS, METHODS, type Protocol, UNITS } from './domain/protocol.ts'

const line = (most = 200) => z.string().trim().max(most, 'too-long').default('')
const text = () =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(5000, 'too-long'))
    .default('')
const day = z
  .string()
  .trim()
  .regex(/^(|[12]\d{3}-\d{2}-\d{2})$/, 'not-a-day')
  .refine((value) => value === '' || !Number.isNaN(Date.parse(value)), 'not-a-day')
  .default('')
/** A number above zero as people write it, "2,5" or "2.5"; empty stays empty. */
const amount = z
  .string()
  .trim()
  .transform((value) => value.replace(',', '.'))
  .pipe(z.string().regex(/^(|\d{1,9}(\.\d{1,4})?)$/, 'not-a-number'))
  .default('')

/** The form of a protocol. It may be saved half-filled; what is still missing is told before it is registered. */
export const protocolForm = z.object({
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
  effort: line(),
  description: text(),
  mechanism: text(),
  outcome: line(),
  population: line(),
  direction: z.enum(DIRECTIONS, 'not-a-choice'),
  size: amount,
  unit: z.enum(UNITS, 'not-a-choice'),
  treated: text(),
  comparison: z.enum(COMPARISONS, 'not-a-choice'),
  chosen: text(),
  excluded: text(),
  neighbours: text(),
  method: z.enum(METHODS, 'not-a-choice'),
  startsOn: day,
  endsOn: day,
  judgedOn: day,
  dose: line(),
  cost: amount,
  costSource: line(500),
})

export type ProtocolForm = z.output<typeof protocolForm>

/** What the fields of a form hold for a protocol; `nameOf` says how an area is called. */
export function formValuesOf(protocol: Protocol, nameOf: (region: string) => string): Record<string, string> {
  const { effort, criterion, excluded, treated, neighbours, donors, comparison, cost } = protocol
  return {
    title: protocol.title,
    effort: effort.code === '' ? '' : `${effort.plan}:${effort.code}`,
    description: protocol.description,
    mechanism: protocol.mechanism,
    outcome: protocol.outcome,
    population: protocol.population,
    direction: criterion.direction,
    size: criterion.size > 0 ? String(criterion.size) : '',
    unit: criterion.unit,
    treated: treated.map(nameOf).join(', '),
    comparison,
    chosen: comparison === 'chosen' ? donors.map(nameOf).join(', ') : '',
    excluded: excluded.map(({ region, reason }) => `${nameOf(region)}: ${reason}`).join('\n'),
    neighbours: neighbours.map(nameOf).join(', '),
    method: protocol.method,
    startsOn: protocol.startsOn,
    endsOn: protocol.endsOn,
    judgedOn: protocol.judgedOn,
    dose: protocol.dose,
    cost: cost === null ? '' : String(cost),
    costSource: protocol.costSource ?? '',
  }
}
