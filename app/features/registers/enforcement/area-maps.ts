import type { Tx } from '../../../platform/database/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { areaMap, type DrawnArea } from '../../../ui/charts/index.ts'
import type { Facts, RegisterType } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { cornersOf, sizeOf } from '../domain/polygon.ts'
import { listNeighbourhoodShapes } from '../lists/overview.queries.ts'

export type CaptionedArea = DrawnArea & { caption: string }

/** The areas of a record on the map of the neighbourhoods, by the keys of their fields. */
export async function drawAreas(
  tx: Tx,
  type: RegisterType,
  facts: Facts,
  language: Language,
): Promise<Record<string, CaptionedArea>> {
  const areas = factFields(type).flatMap(({ key, kind, words }) => {
    const corners = kind === 'polygon' ? cornersOf(facts[key]) : undefined
    return corners ? [{ key, corners, caption: words[language] }] : []
  })
  if (areas.length === 0) return {}
  const around = await listNeighbourhoodShapes(tx)
  return Object.fromEntries(
    areas.map(({ key, corners, caption }) => {
      const size = sizeOf(corners)
      return [key, { caption, ...areaMap({ title: caption, language, corners, size, around }) }]
    }),
  )
}
