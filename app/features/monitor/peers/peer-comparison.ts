import { findMunicipality, type Municipality } from '../../../regions/index.ts'
import {
  adjustForMany,
  dispersionOfChanges,
  type YearChange,
  type YearPair,
  yearChange,
} from '../../../statistics/index.ts'
import { type RegionalRate, type RegionalValue, ratesOf, spreadByYear } from './rates.ts'

/** Code of the country in the tables of CBS. */
export const COUNTRY = 'NL01'

/** Below this a change may be called one, after correction for all changes that are looked at together. */
export const FALSE_DISCOVERY_RATE = 0.1

const BY_NAME = new Intl.Collator('nl')

/** Up to so many others can be drawn as lines of their own. */
const MOST_APART = 5

/** A change is only told apart from chance by the printed rule. */
export type Told = 'higher' | 'lower' | 'cannot-be-told'

/** One municipality in the year that is looked at, beside the year before. */
export type PeerRow = {
  code: string
  name: string
  isOwn: boolean
  now: RegionalRate
  change?: YearChange & { q: number; told: Told }
}

/** A municipality among those like it. */
export type PeerComparison = {
  years: number[]
  year: number
  own: RegionalRate[]
  country: RegionalRate[]
  spread: ReturnType<typeof spreadByYear>
  /** Of so few that quarters say nothing: each by itself, in all years. Otherwise empty. */
  few: { name: string; rates: RegionalRate[] }[]
  /** In order of name: this is no ranking. */
  rows: PeerRow[]
  /** How much more the counts of this group jump than chance alone. */
  dispersion: number
  /** A break or another source lies between the two years: changes are not told. */
  isBroken: boolean
  missing: string[]
}

type Input = {
  own: string
  peers: readonly Municipality[]
  counts: readonly RegionalValue[]
  populations: readonly RegionalValue[]
  /** The year to look at; the latest with a figure of our own when absent or unknown. */
  year?: number
  /** Years from which figures mean something else. */
  breaks: readonly number[]
  roundingBase: number
}

/** Sets a municipality beside its peers; nothing when it has no figure of any year. */
export function comparePeers({
  own,
  peers,
  counts,
  populations,
  year,
  breaks,
  roundingBase,
}: Input): PeerComparison | undefined {
  const members = [findMunicipality(own)!, ...peers]
  const rates = ratesOf(
    members.map((one) => one.code),
    counts,
    populations,
  )
  const ownRates = rates.filter((one) => one.region === own)
  const years = ownRates.filter((one) => one.rate !== null).map((one) => one.year)
  const at = year !== undefined && years.includes(year) ? year : years.at(-1)
  if (at === undefined) return undefined
  const byPlace = new Map(rates.map((one) => [`${one.region} ${one.year}`, one]))
  const found = members.map((member) => {
    const now = byPlace.get(`${member.code} ${at}`)!
    return { member, now, pair: pairOf(byPlace.get(`${member.code} ${at - 1}`), now) }
  })
  const dispersion = dispersionOfChanges(found.flatMap(({ pair }) => pair ?? []))
  const isBroken = breaks.includes(at)
  const changes = found.map(({ pair }) => (pair && !isBroken ? yearChange(pair, dispersion, roundingBase) : undefined))
  const q = adjustForMany(changes.map((change) => change?.p ?? Number.NaN))
  const rows = found.map(({ member, now }, index): PeerRow => {
    const change = changes[index]
    return {
      code: member.code,
      name: member.name,
      isOwn: member.code === own,
      now,
      ...(change ? { change: { ...change, q: q[index]!, told: toldOf(change, q[index]!) } } : {}),
    }
  })
  return {
    years,
    year: at,
    own: ownRates,
    country: ratesOf([COUNTRY], counts, populations),
    few:
      peers.length > MOST_APART
        ? []
        : peers.map(({ code, name }) => ({ name, rates: rates.filter((one) => one.region === code) })),
    spread: spreadByYear(rates.filter((one) => one.region !== own)),
    rows: rows.sort((a, b) => BY_NAME.compare(a.name, b.name)),
    dispersion,
    isBroken,
    missing: rows.filter((row) => row.now.rate === null).map((row) => row.name),
  }
}

function pairOf(before: RegionalRate | undefined, after: RegionalRate): YearPair | undefined {
  if (!before || before.count === null || after.count === null || !before.population || !after.population)
    return undefined
  return {
    before: before.count,
    after: after.count,
    peopleBefore: before.population,
    peopleAfter: after.population,
  }
}

function toldOf({ ratio }: YearChange, q: number): Told {
  if (!(q <= FALSE_DISCOVERY_RATE)) return 'cannot-be-told'
  return ratio > 1 ? 'higher' : 'lower'
}
