import type { Figure, IndicatorSeries } from './series.ts'

/** Why a series is not handed out: a hidden figure carries a number, or follows from the total beside it. */
export type ReleaseProblem = { code: 'number-in-hidden-figure' | 'follows-from-total'; period: string }

/**
 * Checks a series again at every release. Nothing may stand in a figure that is suppressed, and where a total and all
 * of its kinds but one are shown, the one that is not could be computed.
 */
export function releaseProblems({ passport, figures }: IndicatorSeries): ReleaseProblem[] {
  const problems: ReleaseProblem[] = []
  for (const figure of figures) {
    if (figure.state === 'suppressed' && holdsNumber(figure)) {
      problems.push({ code: 'number-in-hidden-figure', period: figure.period })
    }
  }
  if (passport.valueType === 'share') return problems
  for (const [period, all] of byPeriod(figures)) {
    const total = all.find((figure) => figure.category === '')
    const kinds = all.filter((figure) => figure.category !== '')
    const hidden = kinds.filter((figure) => figure.state === 'suppressed')
    const unknown = kinds.filter((figure) => figure.value === null && figure.state !== 'not-applicable')
    if (total?.value != null && hidden.length === 1 && unknown.length === 1) {
      problems.push({ code: 'follows-from-total', period })
    }
    if (total?.state === 'suppressed' && kinds.length > 0 && unknown.length === 0) {
      problems.push({ code: 'follows-from-total', period })
    }
  }
  return problems
}

const holdsNumber = ({ value, numerator, denominator, printed }: Figure) =>
  [value, numerator, denominator, printed].some((number) => number !== null)

function byPeriod(figures: Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) groups.set(figure.period, [...(groups.get(figure.period) ?? []), figure])
  return groups
}
