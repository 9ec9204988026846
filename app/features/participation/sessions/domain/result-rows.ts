import type { RoundResult } from './results.ts'

/** One number of a result, for a file. */
export type ResultRow = { option: string; fraction: string; measure: string; value: string }

/** Every number of a result by itself. */
export function rowsOfResult(result: RoundResult | null): ResultRow[] {
  if (!result) return []
  const row = (option: string, measure: string, value: number | string | null, fraction = ''): ResultRow => ({
    ...{ option, fraction, measure },
    value: value === null ? '' : typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value,
  })
  const all = [row('', 'votes', result.n)]
  switch (result.kind) {
    case 'suppressed':
      return result.n === 0 ? all : [row('', 'votes', result.n), row('', 'result', 'suppressed')]
    case 'rate':
      for (const { option, importance, feasibility } of result.options) {
        for (const [name, mean] of Object.entries({ importance, feasibility })) {
          if (mean)
            all.push(
              row(option, name, mean.mean),
              row(option, `${name} low`, mean.lo),
              row(option, `${name} high`, mean.hi),
            )
        }
      }
      break
    case 'ranking':
      for (const { option, schulze, copeland, borda, kemeny, lo, hi, points } of result.ranking.options) {
        const places = { schulze, copeland, borda, kemeny, 'place low': lo, 'place high': hi }
        for (const [name, place] of Object.entries(places)) all.push(row(option, name, place))
        if (points !== undefined) all.push(row(option, 'points', points))
      }
      break
    case 'statements':
      for (const { option, agree, disagree, pass } of result.statements) {
        all.push(row(option, 'agree', agree), row(option, 'disagree', disagree), row(option, 'pass', pass))
      }
      if (result.opinions.found) {
        for (const [at, { size }] of result.opinions.groups.entries()) all.push(row('', `group ${at + 1} size`, size))
      }
  }
  for (const { fraction, n, cells } of result.fractions ?? []) {
    all.push(row('', 'votes', n, fraction))
    for (const [option, values] of Object.entries(cells)) {
      all.push(row(option, 'as shown', values.map((value) => Math.round(value * 10) / 10).join(' / '), fraction))
    }
  }
  return all
}
