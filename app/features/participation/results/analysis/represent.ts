import { hundredths, rowsWith, sharesOf } from './estimates.ts'
import type { Told } from './gate.ts'
import type { Representation } from './outcome.ts'
import type { Target } from './population.ts'
import type { Weighing } from './weigh.ts'

/** Who took part beside who live here, by one feature; of what is hidden neither a count nor a share. */
export function representationOf(
  target: Target,
  told: ReadonlyMap<string, Told>,
  weighing: Weighing,
): Representation[] {
  const line = told.get(target.question)
  if (!line) return []
  const all = target.classes.reduce((sum, { size }) => sum + size, 0)
  const weighted = sharesOf(weighing, line.column, target.classes, rowsWith(line.column))
  const { feature, period, source, licence, checksum } = target
  return [
    {
      ...{ feature, question: line.column.question, period, source, licence, checksum },
      rows: target.classes.map((one, at) => {
        // Nobody chose it: a district of which no answer came.
        const count = line.classes.find(({ key }) => key === one.key)?.count ?? 0
        const population = hundredths(one.size / all)
        if (count === 'hidden') return { key: one.key, population, count: null }
        const share = hundredths(count / line.answered)
        return {
          ...{ key: one.key, population, count, share },
          gap: Math.round((share - population) * 100),
          ...(weighing.reason === undefined ? { weighted: weighted[at]!.share } : {}),
        }
      }),
    },
  ]
}
