import { z } from 'zod'
import { optional } from '../fields.ts'
import { InputProblem } from '../method.ts'
import { codesOf, type Row, type Value, valuesOf } from './columns.ts'
import { degreesOfFreedom } from './design.ts'
import { type Domain, domainsOf } from './domains.ts'
import { type Estimate, meanOf, type Sample, totalOf } from './estimate.ts'
import {
  type Interval,
  kornGraubardInterval,
  logitInterval,
  type Proportion,
  plainInterval,
  wilsonInterval,
} from './proportion-interval.ts'

/** The intervals of a proportion that can be asked for. */
export const INTERVALS = ['logit', 'korn-graubard', 'wilson', 'plain'] as const

/** One figure that is asked for. */
export const asked = z.strictObject({
  variable: z.string(),
  statistic: z.enum(['mean', 'proportion', 'total']),
  by: optional(z.union([z.string(), z.array(z.string())])).meta({ description: 'variables that divide the rows' }),
  category: optional(z.string()).meta({
    description:
      'the only category to give; of yes and no (true, 1) it is yes, of others it is all of them when absent',
  }),
})

type Asked = z.output<typeof asked>

type Options = {
  rows: Row[]
  interval: (typeof INTERVALS)[number]
  level: number
  fewAnswers: number
  wideInterval: number
}

/** Values of which the mean or total is asked, NaN where missing; `category` when they say who is in it. */
type Target = { category?: string; values: Float64Array }

const INTERVAL_OF: Record<Options['interval'], (proportion: Proportion) => Interval> = {
  logit: logitInterval,
  'korn-graubard': kornGraubardInterval,
  wilson: wilsonInterval,
  plain: plainInterval,
}

/** The figures that one question asks for: every category in every group. */
export function estimatesOf(sample: Sample, options: Options, ask: Asked, field: string) {
  const { variable, statistic } = ask
  const by = ask.by === undefined ? [] : [ask.by].flat()
  const targets = targetsOf(valuesOf(options.rows, variable, `${field}.variable`), ask, field)
  const domains = domainsOf(options.rows, by, sample.design.weights, `${field}.by`)
  return domains.flatMap((domain) => {
    const df = degreesOfFreedom(sample.design, domain.rows, sample.room)
    return targets.map(({ category, values }) => {
      const answered = domain.rows.filter((row) => !Number.isNaN(values[row]!))
      const made = statistic === 'total' ? totalOf(sample, values, answered) : meanOf(sample, values, answered)
      const interval = intervalOf(made, statistic, options, df)
      return {
        variable,
        statistic,
        category,
        by: by.length > 0 ? domain.by : undefined,
        ...made,
        df,
        ...interval,
        missing: missingIn(domain, answered),
        cautions: cautionsOf(made, statistic, interval, options),
      }
    })
  })
}

const missingIn = (domain: Domain, answered: Uint32Array) => domain.rows.length - answered.length

function intervalOf({ estimate, se, n }: Estimate, statistic: string, { interval, level }: Options, df: number) {
  if (statistic !== 'proportion') return plainInterval({ estimate, se, df, level })
  return INTERVAL_OF[interval]({ estimate, se, df, n, level })
}

function cautionsOf({ n }: Estimate, statistic: string, { lo, hi }: Interval, options: Options) {
  const cautions: ('few-answers' | 'wide-interval')[] = []
  if (n < options.fewAnswers) cautions.push('few-answers')
  if (statistic === 'proportion' && !(hi - lo <= 2 * options.wideInterval)) cautions.push('wide-interval')
  return cautions
}

function targetsOf(values: Value[], { variable, statistic, category }: Asked, field: string): Target[] {
  const areNumbers = values.every((value) => value === null || typeof value !== 'string')
  const areYesOrNo = values.every((value) => value === null || typeof value === 'boolean' || value === 0 || value === 1)
  if (category === undefined && areNumbers && (areYesOrNo || statistic !== 'proportion')) {
    const numbers = Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)))
    return [{ values: numbers }]
  }
  if (statistic === 'mean') {
    throw new InputProblem(`${field}.variable`, `${variable} has words, so it has no mean; ask for its proportion`)
  }
  const { categories, codes } = codesOf(values)
  if (category !== undefined && !categories.includes(category)) {
    throw new InputProblem(`${field}.category`, `no row has ${variable} ${category}`)
  }
  return categories
    .filter((name) => category === undefined || name === category)
    .map((name) => {
      const wanted = categories.indexOf(name)
      return {
        category: name,
        values: Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code === wanted ? 1 : 0)),
      }
    })
}
