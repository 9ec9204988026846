import type { Tx } from '../../platform/database/index.ts'
import type { Vocabulary } from './domain/entry-csv.ts'
import { type LineRow, listLines, type MeasurementRow } from './measurement.queries.ts'
import { findProtocolById } from './protocol.queries.ts'
import { type Area, readAreas } from './read-areas.ts'

export type Entering = {
  lines: LineRow[]
  areas: Pick<Area, 'code' | 'name'>[]
  vocabulary: Vocabulary
  isActive: boolean
}

/** What can be entered of a measurement: its tension lines, and the areas that its protocol is about. */
export async function readVocabulary(tx: Tx, { protocolId, period }: MeasurementRow): Promise<Entering> {
  const protocol = protocolId ? await findProtocolById(tx, protocolId) : undefined
  const kinds = protocol?.areas ?? []
  const lines = await listLines(tx)
  const areas = [
    ...(kinds.includes('municipality') ? [{ code: '', name: '' }] : []),
    ...(await readAreas(tx, kinds, period)),
  ]
  return {
    ...{ lines, areas, isActive: protocol?.state === 'active' },
    vocabulary: {
      lines: new Map(lines.map(({ key, measure }) => [key, measure])),
      regions: new Set(areas.map(({ code }) => code)),
    },
  }
}
