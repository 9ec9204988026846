import type { Tx } from '../../platform/database/index.ts'
import type { AreaGeometry } from '../../ui/charts/index.ts'
import { listAreasOfYear } from '../monitor/index.ts'
import type { AreaKind } from './domain/protocol.ts'

export type Area = { code: string; name: string; geometry: AreaGeometry; vintage: number }

/** The areas of these kinds by the borders of the year of a period; the municipality itself is not among them. */
export async function readAreas(tx: Tx, kinds: readonly AreaKind[], period: string): Promise<Area[]> {
  const year = Number(period.slice(0, 4))
  const found: Area[] = []
  for (const kind of kinds) {
    if (kind !== 'municipality') found.push(...(await listAreasOfYear(tx, kind, year)))
  }
  return found
}
