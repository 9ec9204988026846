import type { Tx } from '../../platform/database/index.ts'

export type Area = {
  code: string
  name: string
  kind: 'district' | 'neighbourhood'
  parentCode: string | null
  /** Year of the division the borders belong to. */
  vintage: number
  geometry: GeoJSON.Geometry
  source: string
}

export async function insertArea(tx: Tx, municipalityId: string, area: Area) {
  await tx
    .insertInto('area')
    .values({ municipalityId, ...area, geometry: JSON.stringify(area.geometry) })
    .execute()
}

/** All areas of one kind in the latest division, by code. */
export async function listAreas(tx: Tx, kind: Area['kind']): Promise<Area[]> {
  const rows = await tx
    .selectFrom('area')
    .select(['code', 'name', 'kind', 'parentCode', 'vintage', 'geometry', 'source'])
    .where('kind', '=', kind)
    .where('vintage', '=', (select) => select.selectFrom('area').select((max) => max.fn.max('vintage').as('vintage')))
    .orderBy('code')
    .limit(5000)
    .execute()
  return rows as unknown as Area[]
}
