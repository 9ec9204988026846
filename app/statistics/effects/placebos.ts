import type { Progress } from '../method.ts'
import type { Panel } from './panel.ts'
import type { SyntheticControl } from './synthetic-control.ts'

/** Whether what the treated unit shows is unusual among units where nothing was done. */
export type PlaceboTest = {
  /** By unit, the treated one first: error after over error before, root mean squares. */
  ratios: { unit: number; ratio: number; control: SyntheticControl }[]
  /** How many units, the treated one included, have a ratio at least as large. */
  rank: number
  /** rank / (donors + 1). */
  p: number
}

/**
 * Placebo in space (Abadie et al. 2010, section 3.4): every donor in turn is treated as if the effort took place there,
 * with the really treated unit among its donors.
 */
export function placeboInSpace(
  { donors }: Pick<Panel, 'donors'>,
  treated: number,
  own: SyntheticControl,
  synthesize: (target: number, donors: readonly number[]) => SyntheticControl,
  progress?: Progress,
): PlaceboTest {
  const pool = [treated, ...donors]
  const ratios = pool.map((unit, i) => {
    const control =
      unit === treated
        ? own
        : synthesize(
            unit,
            pool.filter((other) => other !== unit),
          )
    progress?.(i + 1, pool.length)
    return { unit, ratio: errorRatio(control), control }
  })
  const mine = errorRatio(own)
  const rank = ratios.filter(({ ratio }) => ratio >= mine).length
  return { ratios, rank, p: rank / pool.length }
}

/** Root mean squared error after the start over that before it; infinite after a perfect fit. */
export const errorRatio = ({ preMSPE, postMSPE }: SyntheticControl): number =>
  postMSPE === 0 ? 0 : Math.sqrt(postMSPE / preMSPE)
