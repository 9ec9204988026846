import type { PageContext } from '../../../platform/http/index.ts'
import { findMunicipality, PEER_GROUPS, type PeerGroup, partsOf, peersOf } from '../../../regions/index.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { findIndicator, listSnapshotsOf, readSeries, type Snapshot } from '../monitor.queries.ts'
import { COUNTRY, comparePeers, type PeerComparison } from './peer-comparison.ts'
import { readRegionalValues } from './peers.queries.ts'
import type { RegionalValue } from './rates.ts'

/** Key of the number of inhabitants on 31 December, by which counts are divided. */
const POPULATION = 'population'

/** How the groups are called in an address. */
const GROUP_WORDS: Record<string, PeerGroup> = {
  stedelijkheid: 'urbanity',
  omvang: 'size',
  'politie-eenheid': 'police-unit',
  veiligheidsregio: 'safety-region',
  provincie: 'province',
  buren: 'neighbours',
  alle: 'all',
}

export const wordOf = (group: PeerGroup): string =>
  Object.keys(GROUP_WORDS).find((word) => GROUP_WORDS[word] === group)!

/** One figure of our municipality beside its peers. */
export type PeerView = {
  series: IndicatorSeries
  own: { code: string; name: string }
  group: PeerGroup
  comparison?: PeerComparison
  snapshots: Snapshot[]
}

/** The figure of the address beside the peers that the visitor chose; nothing when there is no such figure. */
export async function readPeers(ctx: PageContext, key: string): Promise<PeerView | undefined> {
  const [series] = await readSeries(ctx.tx, [key])
  if (!series) return undefined
  const group = GROUP_WORDS[ctx.query.get('groep') ?? ''] ?? PEER_GROUPS[0]
  const code = ctx.municipality.settings.cbsCode
  const own = { code, name: ctx.municipality.name }
  const [counted, people] = [await findIndicator(ctx.tx, key), await findIndicator(ctx.tx, POPULATION)]
  if (!findMunicipality(code) || series.passport.valueType !== 'count' || !counted || !people || key === POPULATION) {
    return { series, own, group, snapshots: [] }
  }
  const regions = regionsOf(code, group)
  const counts = await readRegionalValues(ctx.tx, counted.id, regions)
  // Divided is by the people of the day before the year began.
  const years = counts.map((one) => one.year)
  const populations = await readRegionalValues(ctx.tx, people.id, regions, {
    first: Math.min(...years) - 1,
    last: Math.max(...years),
  })
  const used = await listSnapshotsOf(ctx.tx, [...counts, ...populations])
  const comparison = comparePeers({
    own: code,
    group,
    counts,
    populations,
    year: Number(ctx.query.get('jaar')) || undefined,
    breaks: series.breaks.map((one) => Number(one.period.slice(0, 4))),
    roundingBase: Math.max(1, ...used.filter((one) => isOf(one, counts)).map((one) => one.roundingBase)),
  })
  return { series, own, group, comparison, snapshots: used }
}

/** The municipality, its peers, all that went up in them, and the country. */
function regionsOf(code: string, group: PeerGroup): string[] {
  const members = [code, ...peersOf(code, group).map((one) => one.code)]
  return [COUNTRY, ...new Set(members.flatMap((member) => [member, ...partsOf(member).whole]))]
}

const isOf = (snapshot: Snapshot, values: readonly RegionalValue[]) =>
  values.some((one) => one.snapshotId === snapshot.id)
