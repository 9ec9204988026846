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

const COLUMNS = ['code', 'name', 'kind', 'parentCode', 'vintage', 'geometry', 'source'] as const

export async function insertAreas(tx: Tx, municipalityId: string, areas: Area[]) {
  if (areas.length === 0) return
  const rows = areas.map((area) => ({ municipalityId, ...area, geometry: JSON.stringify(area.geometry) }))
  await tx.insertInto('area').values(rows).execute()
}

export async function updateArea(tx: Tx, { code, vintage, geometry, ...values }: Area) {
  await tx
    .updateTable('area')
    .set({ ...values, geometry: JSON.stringify(geometry) })
    .where('code', '=', code)
    .where('vintage', '=', vintage)
    .execute()
}

export async function deleteArea(tx: Tx, { code, vintage }: Pick<Area, 'code' | 'vintage'>) {
  await tx.deleteFrom('area').where('code', '=', code).where('vintage', '=', vintage).execute()
}

/** All areas of every division: by division, districts first, by code. */
export async function listAllAreas(tx: Tx): Promise<Area[]> {
  const areas = await tx
    .selectFrom('area')
    .select(COLUMNS)
    .orderBy('vintage')
    .orderBy('kind')
    .orderBy('source')
    .orderBy('code')
    .limit(20_000)
    .execute()
  return areas as unknown as Area[]
}

/** All areas of one kind in the latest division, by code. */
export async function listAreas(tx: Tx, kind: Area['kind']): Promise<Area[]> {
  const rows = await tx
    .selectFrom('area')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .where('vintage', '=', (select) => select.selectFrom('area').select((max) => max.fn.max('vintage').as('vintage')))
    .orderBy('code')
    .limit(5000)
    .execute()
  return rows as unknown as Area[]
}

/** One area in the latest division that has it. */
export async function findAreaByCode(tx: Tx, code: string): Promise<Area | undefined> {
  const row = await tx
    .selectFrom('area')
    .select(['code', 'name', 'kind', 'parentCode', 'vintage', 'geometry', 'source'])
    .where('code', '=', code)
    .orderBy('vintage', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as unknown as Area | undefined
}
