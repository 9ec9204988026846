import { z } from 'zod'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'

const word = z.string().max(500, 'too-long')
const column = word.min(1, 'required')
const reason = z.strictObject({ nl: column, en: column })
/** What stands in the source, and what it means here. */
const codes = z.record(word, word)
const condition = z.strictObject({ column, is: z.array(word).min(1, 'required').max(5000, 'too-long') })

/** One column that holds figures, and the indicator it measures. */
const measure = z.strictObject({
  column,
  indicator: z.string().regex(/^[a-z0-9_]{1,80}$/, 'not-a-key'),
  /** A kind of the indicator: always the same, or read from a column. */
  category: z.union([word, z.strictObject({ column, codes: codes.optional() })]).default(''),
  /** Only the rows in which these columns say this. */
  when: z.array(condition).max(50).default([]),
  /** Columns with half the width of the 95 % interval, and with how many people answered. */
  margin: column.optional(),
  sample: column.optional(),
  /** For a share: the columns it is computed from; what stands in `column` is then kept as printed. */
  numerator: column.optional(),
  denominator: column.optional(),
})

/** How the rows of a table become observations. Kept with the source, and frozen with every snapshot it made. */
export const mappingSchema = z.strictObject({
  decimal: z.enum(['point', 'comma'], 'not-a-choice').default('point'),
  /** What stands where there is no number, and what it means. The source decides: nothing becomes zero by itself. */
  marks: z.record(word, z.enum(['zero', 'suppressed', 'missing', 'not-applicable'])).default({ '': 'missing' }),
  /**
   * For a wide table: how the names of its columns are built, such as `{*}_{regio}_{jaar}`. Each row becomes one per region
   * and year, with those as columns, and a column for each word in the place of the star.
   */
  unpivot: word.optional(),
  /**
   * For a table in which the bounds of a figure, or how many people answered, stand in rows of their own: which column tells
   * those rows apart, by which columns they belong together, and which words mean what. The value gets the columns
   * `{column}.Margin` and `{column}.Sample`.
   */
  join: z
    .strictObject({
      column,
      by: z.array(column).min(1, 'required').max(50),
      value: column,
      sets: z
        .array(z.strictObject({ value: column, lower: column, upper: column, sample: column.optional() }))
        .min(1, 'required')
        .max(500, 'too-long'),
    })
    .optional(),
  region: z.union([
    z.strictObject({ value: word }),
    z.strictObject({
      column,
      codes: codes.optional(),
      /** Where to look when the column is empty: names, each with its code. */
      fallback: z.strictObject({ column, codes }).optional(),
      /** Why rows without a region are passed over; absent: they are refused. */
      without: reason.optional(),
    }),
  ]),
  period: z.union([z.strictObject({ value: column }), z.strictObject({ column, codes: codes.optional() })]),
  /** Which figures may still change: by a column of the table, or by period. A star behind the period says so by itself. */
  provisional: z.union([condition, z.strictObject({ periods: z.array(word).max(500) })]).optional(),
  /** Only the rows in which all these columns say this; the others are another part of the same table. */
  only: z.array(condition).max(50).default([]),
  /** Rows that are passed over, each with the reason that the preview gives. */
  skip: z
    .array(condition.extend({ because: reason }))
    .max(50)
    .default([]),
  /** The column by which the preview names a row that is passed over. */
  name: column.optional(),
  /** The column whose value says where a figure stands in the source; absent: the line of the file. */
  place: column.optional(),
  measures: z.array(measure).min(1, 'required').max(500, 'too-long'),
})

export type Mapping = z.output<typeof mappingSchema>
export type Measure = Mapping['measures'][number]
export type Condition = z.output<typeof condition>
export type Reason = z.output<typeof reason>
type Place = { column: string } | { value: string }

/** In which form a source comes. */
export const FORMATS = ['csv', 'cbs-v4', 'cbs-v3'] as const

/** A source of figures as it is saved: which table, on what terms, and how it is read. */
export const importSourceSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/, 'not-a-source-key'),
  name: z.string().trim().min(1, 'required').max(200, 'too-long'),
  /** Who made the figures, and in which publication. */
  source: z.string().trim().min(1, 'required').max(300, 'too-long'),
  licence: z.string().trim().min(1, 'required').max(300, 'too-long'),
  format: z.enum(FORMATS, 'not-a-choice'),
  tableId: z.string().trim().max(100, 'too-long').default(''),
  /** To which multiple the source rounds its counts. */
  roundingBase: z.coerce.number('not-a-count').int('not-a-count').min(1, 'not-a-count').max(1000).default(1),
  /** For a table that can be asked: the address of the catalogue it is in, and a filter in the language of OData. */
  address: z
    .string()
    .trim()
    .max(500, 'too-long')
    .refine((typed) => typed === '' || URL.canParse(typed), 'not-an-address')
    .default(''),
  filter: z.string().trim().max(2000, 'too-long').default(''),
  mapping: mappingSchema,
})

export type ImportSource = z.output<typeof importSourceSchema>

/** Every column the mapping reads, in the table as it is after `unpivot`. */
export function columnsRead(mapping: Mapping): string[] {
  const { region, period, provisional } = mapping
  const places: Place[] = [region, period]
  const fallback = 'column' in region && region.fallback ? [region.fallback.column] : []
  const marked = provisional && 'column' in provisional ? [provisional.column] : []
  const columns = [
    ...(mapping.join ? [mapping.join.column, mapping.join.value, ...mapping.join.by] : []),
    ...places.flatMap((place) => ('column' in place ? [place.column] : [])),
    ...fallback,
    ...marked,
    ...[...mapping.only, ...mapping.skip].map((one) => one.column),
    ...[mapping.name, mapping.place].filter((name) => name !== undefined),
    ...mapping.measures.flatMap(columnsOfMeasure),
  ]
  return [...new Set(columns)]
}

function columnsOfMeasure({ category, when, ...measure }: Measure): string[] {
  const named = [measure.column, measure.margin, measure.sample, measure.numerator, measure.denominator]
  return [
    ...named.filter((name) => name !== undefined),
    ...(typeof category === 'string' ? [] : [category.column]),
    ...when.map((one) => one.column),
  ]
}

/** The same for the same mapping, however it was written down. */
export function mappingChecksum(mapping: Mapping): string {
  return sha256(canonicalJson(mapping))
}
