import { z } from 'zod'
import type { AuditProblem, Protection, PublishedTable, TableProblem } from '../../../app/disclosure/index.ts'

/** A field that may be left out; `null` says the same. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

const id = z.string().min(1)
const count = z.number().nonnegative()
const equation = z.strictObject({ total: id, parts: z.array(id).min(1) })

const table = {
  cells: z.array(id).meta({ description: 'ids of the cells; a cell that stands in two tables has one id' }),
  values: z.array(count.nullable()).meta({ description: 'their counts, in the same order; null is missing' }),
  equations: z.array(equation).meta({ description: 'which cells are the sum of which' }),
}

const rules = {
  threshold: optional(z.number().positive()).meta({
    description: 'counts from 1 up to but not including this one are sensitive; 5 when absent',
  }),
  zeroIsSensitive: optional(z.boolean()).meta({ description: 'a zero needs the same protection; false when absent' }),
  zerosPublished: optional(z.boolean()).meta({
    description: 'every zero is shown, the default; otherwise every zero is hidden',
  }),
}

const choice = {
  cost: optional(z.enum(['count', 'value'])).meta({ description: 'what hiding a cell costs: 1 (count) or its value' }),
  neverSuppress: optional(z.array(id)).meta({ description: 'cells that must be shown, unless they are small' }),
  mode: optional(z.enum(['exact', 'heuristic'])).meta({
    description: 'the cheapest choice with its proof, or a good one fast; by the size of the table when absent',
  }),
}

const suppressed = z.array(id)
const rounding = z.strictObject({ base: z.number().positive(), method: z.enum(['controlled', 'nearest']) })

type Nested = PublishedTable & { published?: Nested[] }

/** An earlier table may be the whole input of then: its rules say nothing of what its readers know. */
const published = z
  .strictObject({
    ...table,
    ...rules,
    ...choice,
    suppressed: optional(suppressed).meta({ description: 'what was hidden in it; a value of null says the same' }),
    rounding: optional(rounding).meta({ description: 'the values were shown rounded' }),
    get published(): z.ZodType<Nested[] | undefined> {
      return optional(z.array(published))
    },
  })
  .meta({ id: 'published' })

const earlier = optional(z.array(published)).meta({ description: 'tables that were released before, in the same form' })

export const protectSchema = z
  .strictObject({ ...table, ...rules, ...choice, published: earlier })
  .meta({ title: 'What goes into regie disclose' })

export const auditSchema = z
  .strictObject({
    ...table,
    ...rules,
    suppressed: suppressed.meta({ description: 'the cells that are hidden' }),
    rounding: optional(
      rounding.extend({ shown: z.array(count.nullable()) }).meta({ description: 'what is shown of each cell' }),
    ),
    published: earlier,
    // What chose the cells does not matter to who judges them.
    ...choice,
  })
  .meta({ title: 'What goes into regie disclose --audit' })

/** Earlier tables with the tables before those beside them. */
function flat(tables: readonly Nested[] = []): PublishedTable[] {
  return tables.flatMap(({ cells, values, equations, suppressed, rounding, published: before }) => [
    { cells, values, equations, suppressed, rounding },
    ...flat(before),
  ])
}

export const tableOf = (input: z.output<typeof protectSchema>): TableProblem => ({
  ...input,
  published: flat(input.published),
})

export const judgedOf = ({ cost: _, neverSuppress: __, mode: ___, ...input }: z.output<typeof auditSchema>) =>
  ({ ...input, published: flat(input.published) }) satisfies AuditProblem

const interval = z
  .tuple([z.number(), z.number().nullable()])
  .meta({ description: 'the least and the most that a reader can work out; null is without end' })
const intervals = z.record(id, interval)

const violation = z.object({
  cell: id,
  interval,
  needed: interval.meta({ description: 'the least had to be at most this, and the most at least this' }),
  equations: z.array(equation).meta({ description: 'what gives it away' }),
})

const protection = z
  .object({
    safe: z.literal(true),
    primary: z.array(id),
    secondary: z.array(id),
    cost: z.number().meta({ description: 'of the secondary cells' }),
    optimal: z.boolean().meta({ description: 'no safe choice costs less' }),
    bound: z.number().meta({ description: 'every safe choice costs at least this' }),
    cells: z.array(
      z.object({ id, state: z.enum(['value', 'zero', 'suppressed', 'missing']), value: z.number().optional() }),
    ),
    intervals,
  })
  .meta({ title: 'What comes out of regie disclose' }) satisfies z.ZodType<Protection>

const refused = z
  .object({ safe: z.literal(false), violations: z.array(violation) })
  .meta({ title: 'What comes out when a table cannot be made safe' })

const judged = z
  .object({ safe: z.boolean(), intervals, violations: z.array(violation) })
  .meta({ title: 'What comes out of regie disclose --audit' })

const rounded = z
  .object({
    safe: z.literal(true),
    base: z.number(),
    cells: z.array(z.object({ id, value: z.number().nullable() })),
    intervals,
  })
  .meta({ title: 'What comes out of regie disclose --round' })

/** The JSON Schema of what goes in; what goes into an audit, and what comes out, are its definitions. */
export function disclosureSchema() {
  const input = z.toJSONSchema(protectSchema, { io: 'input' }) as Record<string, unknown> & { $defs?: object }
  const audit = inner(z.toJSONSchema(auditSchema, { io: 'input' }))
  const outputs = { protection, refused, judged, rounded }
  const results = Object.entries(outputs).map(([name, schema]) => [name, inner(z.toJSONSchema(schema))])
  return { ...input, $defs: { ...input.$defs, audit, ...Object.fromEntries(results) } }
}

/** A schema to stand inside another one. */
function inner({ $schema: _, $defs: __, ...schema }: Record<string, unknown>): Record<string, unknown> {
  return schema
}
