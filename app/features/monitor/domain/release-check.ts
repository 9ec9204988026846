import { audit, type Equation } from '../../../disclosure/index.ts'
import { kindOfPeriod, type Period } from '../../../shared/periods.ts'
import type { Figure, IndicatorSeries } from './series.ts'

/** Why a series is not handed out: a hidden figure carries a number, or follows from what is shown beside it. */
export type ReleaseProblem = { code: 'number-in-hidden-figure' | 'follows-from-total'; period: string }

/**
 * Checks a series again at every release. Nothing may stand in a figure that is suppressed; and the gate attacks the
 * series as a reader would, who knows every total and that a year is the sum of its months and quarters.
 */
export async function releaseProblems({ passport, figures }: IndicatorSeries): Promise<ReleaseProblem[]> {
  const hidden = figures.filter((figure) => figure.state === 'suppressed')
  const carriers = hidden
    .filter(holdsNumber)
    .map(({ period }) => ({ code: 'number-in-hidden-figure' as const, period }))
  if (hidden.length === 0 || passport.valueType === 'share') return carriers
  const recovered = await recoveredPeriods(figures)
  return [...carriers, ...recovered.map((period) => ({ code: 'follows-from-total' as const, period }))]
}

const holdsNumber = ({ value, numerator, denominator, printed }: Figure) =>
  [value, numerator, denominator, printed].some((number) => number !== null)

const idOf = ({ period, category }: Pick<Figure, 'period' | 'category'>) => `${period}|${category}`

/** The periods with a hidden figure that can be worked out. */
async function recoveredPeriods(figures: Figure[]): Promise<Period[]> {
  const shown = new Map(figures.map((figure) => [idOf(figure), figure]))
  // What nobody counted is unknown to the reader too; what does not exist adds nothing.
  const known = figures.filter((figure) => figure.state !== 'missing' && figure.state !== 'not-applicable')
  const missing = figures.filter((figure) => figure.state === 'missing').map(idOf)
  const isThere = (id: string) => shown.has(id) && shown.get(id)!.state !== 'not-applicable'
  const equations = [...totalsOverKinds(figures), ...totalsOverTime(figures)]
    .map(({ total, parts }) => ({ total, parts: parts.filter(isThere) }))
    .filter(({ total, parts }) => isThere(total) && parts.length > 0 && addsUp(total, parts, shown))
  const done = await audit({
    cells: missing,
    values: missing.map(() => null),
    equations: [],
    suppressed: [],
    published: [{ cells: known.map(idOf), values: known.map((figure) => figure.value), equations }],
  })
  // Totals that contradict each other are no totals of the same thing, and nothing follows from them.
  if (!done.ok) return []
  return [...new Set(done.value.violations.map((violation) => violation.cell.split('|')[0]!))]
}

/** Within a period, the figure of all kinds and those of each kind. */
function totalsOverKinds(figures: Figure[]): Equation[] {
  const periods = new Set(figures.map((figure) => figure.period))
  return [...periods].map((period) => ({
    total: idOf({ period, category: '' }),
    parts: figures.filter((figure) => figure.period === period && figure.category !== '').map(idOf),
  }))
}

/** A year and its quarters or months, where all of them are there. */
function totalsOverTime(figures: Figure[]): Equation[] {
  const ids = new Set(figures.map(idOf))
  return figures
    .filter((figure) => kindOfPeriod(figure.period) === 'year')
    .flatMap(({ period: year, category }) =>
      [MONTHS, QUARTERS].map((parts) => ({
        total: idOf({ period: year, category }),
        parts: parts.map((part) => idOf({ period: `${year}-${part}`, category })),
      })),
    )
    .filter(({ parts }) => parts.every((part) => ids.has(part)))
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4']

/** Whether parts can be the parts of a total: kinds of an import may overlap, or be some of many. */
function addsUp(total: string, parts: string[], figures: ReadonlyMap<string, Figure>): boolean {
  const values = parts.map((part) => figures.get(part)!.value)
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  const whole = figures.get(total)!.value
  if (whole === null) return true
  return values.includes(null) ? sum <= whole : sum === whole
}
