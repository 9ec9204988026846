import type { Correction, FrozenFigure, FrozenReport, FrozenSeries } from './frozen.ts'
import { referenceOf } from './references.ts'

/**
 * The corrections an edition must report: those of earlier editions, and every figure that reads differently now. The
 * reason is the source that revised it, with what that says about it.
 */
export function correctionsSince(
  previous: FrozenReport | undefined,
  now: Pick<FrozenReport, 'series' | 'snapshots' | 'edition'>,
): Correction[] {
  if (!previous) return []
  const before = figuresByReference(previous.series)
  const fresh = now.series
    .flatMap((one) => one.figures)
    .flatMap((after): Correction[] => {
      const earlier = before.get(referenceOf(after))
      if (!earlier || readsTheSame(earlier, after)) return []
      const { indicator, period, category } = after
      return [{ indicator, period, category, edition: now.edition, before: earlier, after, ...reasonOf(after, now) }]
    })
  const isShown = ({ before, after }: Correction) => before.state !== 'suppressed' && after.state !== 'suppressed'
  // What was shown once and is hidden now is not printed once more.
  return [...previous.corrections.filter((one) => !isHiddenNow(one, now.series)), ...fresh.filter(isShown)]
}

function figuresByReference(series: FrozenSeries[]): Map<string, FrozenFigure> {
  return new Map(series.flatMap((one) => one.figures).map((figure) => [referenceOf(figure), figure]))
}

function isHiddenNow({ indicator, period, category }: Correction, series: FrozenSeries[]): boolean {
  const now = figuresByReference(series).get(referenceOf({ indicator, period, category }))
  return now?.state === 'suppressed'
}

function readsTheSame(a: FrozenFigure, b: FrozenFigure): boolean {
  return a.state === b.state && a.value === b.value && a.isProvisional === b.isProvisional
}

function reasonOf(figure: FrozenFigure, { snapshots }: Pick<FrozenReport, 'snapshots'>) {
  const source = snapshots.find((one) => one.id === figure.snapshotId)?.title ?? ''
  return { source, remark: figure.note }
}
