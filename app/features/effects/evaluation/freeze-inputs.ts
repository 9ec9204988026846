import type { Tx } from '../../../platform/database/index.ts'
import { frequencyOf, PER_YEAR } from '../../../shared/periods.ts'
import { readSeries } from '../../monitor/index.ts'
import { roleOf } from '../domain/calendar.ts'
import { splitComplete } from '../domain/complete.ts'
import type { FrozenDose, FrozenInputs } from '../domain/frozen.ts'
import type { Protocol } from '../domain/protocol.ts'
import { standingOf } from '../domain/registration.ts'
import type { AmendmentRow, ProtocolRow, RegistrationRow } from '../effects.queries.ts'
import { readCost } from '../effort-cost.ts'
import { listPeriods, listRegionalFigures, listSnapshotFacts, type RegionalFigure } from '../series.queries.ts'
import { readerOf, regionsToRead } from './read-areas.ts'

type Registered = { protocol: ProtocolRow; registration: RegistrationRow; amendments: AmendmentRow[] }

/** Reads everything an evaluation is computed from, as it is now; undefined when there is no figure to begin with. */
export async function freezeInputs(
  tx: Tx,
  { protocol: { slug }, registration, amendments }: Registered,
): Promise<FrozenInputs | undefined> {
  const protocol = JSON.parse(registration.content) as Protocol
  const periods = await periodsOf(tx, protocol)
  const keys = [protocol.outcome, protocol.population, ...protocol.sideEffects].filter(Boolean)
  const figures = await listRegionalFigures(tx, keys, regionsToRead(protocol))
  const snapshots = await listSnapshotFacts(tx, [...new Set(figures.map((one) => one.snapshotId))])
  const reader = await readerOf(tx, { protocol, periods, figures, snapshots: snapshots.map(({ id }) => id) })
  const whole = reader(protocol.outcome)
  if (periods.length === 0 || !whole) return undefined
  const { measure, leftOut } = splitComplete(whole.measure, protocol.excluded, whole.borders)
  const rounding = (key: string) =>
    Math.max(1, ...snapshots.filter(({ id }) => usedBy(figures, key).has(id)).map((one) => one.roundingBase))
  return {
    format: 1,
    method: 1,
    slug,
    protocol,
    protocolHash: registration.contentHash,
    registeredAt: registration.registeredAt.toISOString(),
    standing: standingOf(registration.label, amendments.length),
    amendments: amendments.map(({ change, reason, madeAt }) => ({ change, reason, madeAt: madeAt.toISOString() })),
    seed: 1,
    periods,
    roles: periods.map((period) => roleOf(period, protocol.startsOn, protocol.endsOn)),
    outcome: { ...measure, roundingBase: rounding(protocol.outcome) },
    sideEffects: protocol.sideEffects.flatMap((key) => {
      const one = reader(key)
      if (!one) return []
      const { measure: complete } = splitComplete(one.measure, protocol.excluded, one.borders)
      return [{ ...complete, roundingBase: rounding(key) }]
    }),
    leftOut,
    dose: await readDose(tx, protocol.dose),
    cost: await readCost(tx, protocol),
    snapshots: snapshots.map(({ roundingBase: _rounding, retrievedAt, ...one }) => ({
      ...one,
      retrievedAt: retrievedAt.toISOString(),
    })),
  }
}

const usedBy = (figures: RegionalFigure[], key: string) =>
  new Set(figures.filter(({ indicator }) => indicator === key).map(({ snapshotId }) => snapshotId))

/** The periods of the outcome in order of time, all of one kind: the finest there is of the areas where it is done. */
async function periodsOf(tx: Tx, { outcome, treated, endsOn, startsOn }: Protocol): Promise<string[]> {
  const own = new Set((await listRegionalFigures(tx, [outcome], treated)).map(({ period }) => period))
  const all = (await listPeriods(tx, outcome)).filter((period) => own.has(period))
  const finest = Math.max(0, ...all.map((period) => PER_YEAR[frequencyOf(period)!]))
  return all
    .filter((period) => PER_YEAR[frequencyOf(period)!] === finest && roleOf(period, startsOn, endsOn) !== 'outside')
    .sort()
}

/** How much was done, as the gate let it out: what it hides stays hidden here too. */
async function readDose(tx: Tx, key: string): Promise<FrozenDose | null> {
  if (key === '') return null
  const [series] = await readSeries(tx, [key], 'public')
  if (!series) return null
  const figures = series.figures.filter(({ category }) => category === '')
  return {
    indicator: key,
    name: series.passport.name,
    figures: figures.map(({ period, state, value, isProvisional }) => ({ period, state, value, isProvisional })),
  }
}
