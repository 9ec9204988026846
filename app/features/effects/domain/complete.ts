import type { FrozenArea, FrozenMeasure, LeftOut } from './frozen.ts'
import type { Excluded } from './protocol.ts'

/** Of an area whose borders changed so that its figures cannot be added up: how, and with which others. */
export type BorderChange = { reason: 'divided' | 'merged'; why: string }

/**
 * Leaves out what cannot be compared with: an area that was excluded beforehand, one whose borders changed, and one of which
 * a figure is missing in any period. Nothing is filled in. Where the effort is done a gap stays a gap.
 */
export function splitComplete(
  measure: FrozenMeasure,
  excluded: Excluded[],
  borders: ReadonlyMap<string, BorderChange> = new Map(),
) {
  const reasons = new Map(excluded.map(({ region, reason }) => [region, reason]))
  const leftOut: LeftOut[] = []
  const areas = measure.areas.filter((area) => {
    if (area.role === 'treated') return true
    const { region, name } = area
    const why = reasons.get(region)
    const border = borders.get(region)
    if (why !== undefined) leftOut.push({ region, name, reason: 'excluded', why })
    else if (border) leftOut.push({ region, name, ...border })
    else if (!isComplete(area)) leftOut.push({ region, name, reason: 'incomplete', why: '' })
    else return true
    return false
  })
  return { measure: { ...measure, areas }, leftOut }
}

const isComplete = ({ values, over }: FrozenArea) =>
  values.every((value) => value !== null) && (over?.every((value) => value !== null && value > 0) ?? true)
