import type { Tx } from '../../../platform/database/index.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { findMunicipality, type Municipality, partsOf } from '../../../regions/index.ts'
import { Kept } from '../../../shared/kept.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { findIndicator, listSnapshotsOf, readSeries, type Snapshot } from '../monitor.queries.ts'
import { type AskedPeers, askedPeers } from './peer-choice.ts'
import { COUNTRY, comparePeers, type PeerComparison } from './peer-comparison.ts'
import { lastFileOf, readRegionalValues } from './peers.queries.ts'
import type { RegionalValue } from './rates.ts'

/** Key of the number of inhabitants on 31 December, by which counts are divided. */
const POPULATION = 'population'

/** One figure of our municipality beside its peers. */
export type PeerView = {
  series: IndicatorSeries
  own: { code: string; name: string }
  asked: AskedPeers
  comparison?: PeerComparison
  snapshots: Snapshot[]
}

/** The figure of the address beside the peers that the visitor chose; nothing when there is no such figure. */
export async function readPeers(ctx: PageContext, key: string): Promise<PeerView | undefined> {
  const [series] = await readSeries(ctx.tx, [key])
  if (!series) return undefined
  const code = ctx.municipality.settings.cbsCode
  const asked = askedPeers(code, ctx.query)
  const own = { code, name: ctx.municipality.name }
  const [counted, people] = [await findIndicator(ctx.tx, key), await findIndicator(ctx.tx, POPULATION)]
  if (!findMunicipality(code) || series.passport.valueType !== 'count' || !counted || !people || key === POPULATION) {
    return { series, own, asked, snapshots: [] }
  }
  if (asked.problem) return { series, own, asked, snapshots: [] }
  const year = Number(ctx.query.get('jaar')) || undefined
  const breaks = series.breaks.map((one) => Number(one.period.slice(0, 4)))
  // Figures are frozen: as long as no file came in with more of them, the comparison is the same.
  const files = await lastFileOf(ctx.tx, [counted.id, people.id])
  const remembered = JSON.stringify([files, code, asked.peers.map((one) => one.code), year, breaks])
  const compared = COMPARED.get(remembered, () => compare(ctx.tx, { code, asked, counted, people, year, breaks }))
  // What could not be read now may be read another time.
  compared.catch(() => COMPARED.forget(remembered))
  return { series, own, asked, ...(await compared) }
}

/** The comparisons that were asked for last; about 100 kB each when they are of the whole country. */
const COMPARED = new Kept<Promise<Pick<PeerView, 'comparison' | 'snapshots'>>>(100)

type ToCompare = {
  code: string
  asked: AskedPeers
  counted: { id: string }
  people: { id: string }
  year: number | undefined
  breaks: number[]
}

async function compare(tx: Tx, { code, asked, counted, people, year, breaks }: ToCompare) {
  const regions = regionsOf(code, asked.peers)
  const counts = await readRegionalValues(tx, counted.id, regions)
  // Divided is by the people of the day before the year began.
  const years = counts.map((one) => one.year)
  const populations = await readRegionalValues(tx, people.id, regions, {
    first: Math.min(...years) - 1,
    last: Math.max(...years),
  })
  const used = await listSnapshotsOf(tx, [...counts, ...populations])
  const comparison = comparePeers({
    own: code,
    peers: asked.peers,
    counts,
    populations,
    year,
    breaks,
    roundingBase: Math.max(1, ...used.filter((one) => isOf(one, counts)).map((one) => one.roundingBase)),
  })
  return { comparison, snapshots: used }
}

/** The municipality, its peers, all that went up in them, and the country. */
function regionsOf(code: string, peers: readonly Municipality[]): string[] {
  const members = [code, ...peers.map((one) => one.code)]
  return [COUNTRY, ...new Set(members.flatMap((member) => [member, ...partsOf(member).whole]))]
}

const isOf = (snapshot: Snapshot, values: readonly RegionalValue[]) =>
  values.some((one) => one.snapshotId === snapshot.id)
