import type { Tx } from '../../../platform/database/index.ts'
import { RESIDENTS_BY_AGE, RESIDENTS_BY_SEX } from '../imports/library/population.ts'
import { findIndicator, listSnapshotsOf } from '../monitor.queries.ts'
import { listResidents } from './residents.queries.ts'

/** How many people live here by category, in the order of the passport. */
export type ByCategory = ReadonlyMap<string, number>

/** Who live here by one feature, in all and by district, with where that is known from. */
export type Residents = {
  period: string
  source: string
  licence: string
  /** The frozen file it came from, and what proves that it is that. */
  snapshotId: string
  checksum: string
  total: ByCategory
  byDistrict: ReadonlyMap<string, ByCategory>
}

/** Who live here by age and by sex, of the latest year there is; a municipality that loaded no such figures has none. */
export async function readResidents(tx: Tx): Promise<{ age?: Residents; sex?: Residents }> {
  const rows = await listResidents(tx, [RESIDENTS_BY_AGE, RESIDENTS_BY_SEX])
  const snapshots = new Map((await listSnapshotsOf(tx, rows)).map((one) => [one.id, one]))
  const of = async (key: string): Promise<Residents | undefined> => {
    const own = rows.filter(({ indicator }) => indicator === key)
    const last = own.map(({ snapshotId }) => snapshots.get(snapshotId)).find((one) => one !== undefined)
    const order = (await findIndicator(tx, key))?.categories.map((category) => category.key)
    if (!last || !order) return undefined
    const districts = [...new Set(own.map(({ district }) => district))].sort()
    const sizes = new Map(
      districts.map((district) => {
        const here = new Map(own.filter((row) => row.district === district).map((row) => [row.category, row.count]))
        return [district, new Map(order.filter((one) => here.has(one)).map((one) => [one, here.get(one)!]))]
      }),
    )
    const total = sizes.get('')
    if (!total) return undefined
    sizes.delete('')
    const { id: snapshotId, source, licence, rowsChecksum: checksum } = last
    return { period: own[0]!.period, source, licence, snapshotId, checksum, total, byDistrict: sizes }
  }
  return { age: await of(RESIDENTS_BY_AGE), sex: await of(RESIDENTS_BY_SEX) }
}
