import type { Tx } from '../../platform/database/index.ts'
import { byTime } from '../../shared/periods.ts'
import type { ValueState } from '../../shared/value-state.ts'
import { breaksBetween, definitionFor, type IndicatorSeries, readSeries } from '../monitor/index.ts'
import { changesBetween, type Known, type Told } from './domain/change.ts'
import { isPublic } from './domain/measurement.ts'
import { hideSmall } from './domain/suppress.ts'
import {
  type DeliveredRow,
  type LineRow,
  listDelivered,
  listEntries,
  listLines,
  listMeasurements,
  type MeasurementRow,
} from './measurement.queries.ts'
import { findProtocolById } from './protocol.queries.ts'
import { type Area, readAreas } from './read-areas.ts'

export type Cell = { state: ValueState; value: number | null; margin: number | null; sample: number | null }

/** One tension line in one area, with how it changed since the measurement before. */
export type ResultRow = { line: LineRow; region: string; area: string; now: Cell; before: Cell | undefined; told: Told }

export type Results = {
  measurement: MeasurementRow
  /** The last measurement before it that has figures. */
  earlier: MeasurementRow | undefined
  lines: LineRow[]
  rows: ResultRow[]
  areas: Area[]
  /** How many differences were judged together. */
  compared: number
}

/** What came out of a measurement: of a delivered one its file, of another what will be shown of what was entered. */
export async function readResults(tx: Tx, measurement: MeasurementRow): Promise<Results> {
  const earlier = (await listMeasurements(tx)).find(
    (one) => one.snapshotId !== null && byTime(one.period, measurement.period) < 0,
  )
  const lines = await listLines(tx)
  const series = new Map(
    (
      await readSeries(
        tx,
        lines.map(({ key }) => key),
      )
    ).map((one) => [one.passport.key, one]),
  )
  const now = isPublic(measurement.state)
    ? await listDelivered(tx, measurement.snapshotId ? [measurement.snapshotId] : [])
    : await previewOf(tx, measurement, series)
  const before = await listDelivered(tx, earlier?.snapshotId ? [earlier.snapshotId] : [])
  const found = now.map((row) => ({
    row,
    earlier: before.find((one) => one.line === row.line && one.region === row.region),
    line: lines.find(({ key }) => key === row.line)!,
  }))
  const told = changesBetween(
    found.map(({ row, earlier: one, line }) => ({
      measure: line.measure,
      earlier: knownOf(one),
      later: knownOf(row),
      isBroken: one !== undefined && isBroken(series.get(row.line)!, [earlier!.period, one], [measurement.period, row]),
    })),
  )
  const areas = await readAreas(tx, ['district', 'neighbourhood'], measurement.period)
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  return {
    measurement,
    earlier,
    lines: lines.filter(({ key }) => now.some((row) => row.line === key)),
    areas,
    compared: told.filter(({ kind }) => kind === 'up' || kind === 'down' || kind === 'none').length,
    rows: found.map(({ row, earlier: one, line }, at) => ({
      ...{ line, region: row.region, area: names.get(row.region) ?? row.region },
      ...{ now: row, before: one, told: told[at]! },
    })),
  }
}

/** As it will be delivered; nothing for who may not see what was entered. */
async function previewOf(
  tx: Tx,
  { id, period, protocolId }: MeasurementRow,
  series: ReadonlyMap<string, IndicatorSeries>,
): Promise<DeliveredRow[]> {
  const protocol = protocolId ? await findProtocolById(tx, protocolId) : undefined
  const entries = await listEntries(tx, id)
  const shown = await hideSmall(entries, protocol?.fewestAnswers ?? 0)
  return (shown ?? entries.map((entry) => ({ entry, isHidden: true }))).map(({ entry, isHidden }) => ({
    line: entry.line,
    region: entry.region,
    state: isHidden ? 'suppressed' : entry.estimate === 0 ? 'zero' : 'value',
    value: isHidden ? null : entry.estimate,
    margin: isHidden ? null : entry.margin,
    sample: isHidden ? null : entry.answers,
    definition: definitionFor(series.get(entry.line)!.passport.definitions, period),
  }))
}

function knownOf(row: DeliveredRow | undefined): Known | undefined {
  if (!row || row.value === null || row.margin === null || row.sample === null) return undefined
  return { estimate: row.value, margin: row.margin, answers: row.sample }
}

type Dated = readonly [period: string, row: DeliveredRow]

/** Whether the question was put differently, or the monitor has a break between. */
const isBroken = ({ breaks }: IndicatorSeries, [from, one]: Dated, [to, two]: Dated) =>
  one.definition !== two.definition || breaksBetween(from, to, breaks).length > 0
