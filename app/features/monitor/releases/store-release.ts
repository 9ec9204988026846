import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { formatDay } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { COLUMNS } from '../domain/observation-csv.ts'
import type { Figure } from '../domain/series.ts'
import { readRegionFigures, readSeries } from '../monitor.queries.ts'
import { importObservations } from '../operations/import-observations.ts'
import { WHOLE } from './districts.ts'
import { linkRegisters } from './on-the-thread.ts'
import type { PrepareRefusal } from './prepare-release.ts'
import type { PreparedCell, PreparedRelease } from './prepared.ts'
import {
  type ExactRow,
  findLastNumber,
  insertExact,
  insertRelease,
  insertTables,
  placeInWords,
  waitForReleases,
} from './release.queries.ts'

export type StoreRefusal = 'changed-meanwhile' | 'nothing-changed'

/** Why nothing was released, at whichever step. */
export type ReleaseRefused = PrepareRefusal | { ok: false; reason: StoreRefusal }

/** The table as it will be published, as a file of observations. */
export function publishedTable({ number, cells }: Pick<PreparedRelease, 'number' | 'cells'>): string {
  const rows = cells.map((cell) => rowOf(cell, number))
  if (cells.every(({ region }) => region === WHOLE)) return toCsv([[...COLUMNS], ...rows])
  return toCsv([[...COLUMNS, 'region'], ...rows.map((row, index) => [...row, cells[index]!.region])])
}

/** Tells whether what was prepared before is still what is prepared now. */
export const checksumOf = (prepared: PreparedRelease): string => sha256(publishedTable(prepared))

function rowOf(cell: PreparedCell, number: number): string[] {
  const { offered, indicator, category, period, figure, printed } = cell
  const { register, rule } = offered
  const written = (value: number | null) => (value === null ? '' : String(value))
  const place = `Vrijgave ${number}, register ${register.words.many.nl}, telregel ${rule.key}, versie ${rule.version}`
  return [
    ...[indicator, period.id, category, figure.state],
    ...[figure.value, figure.numerator, figure.denominator, printed].map(written),
    ...[String(figure.isProvisional), place, noteOn(cell)],
  ]
}

function noteOn({ figure, period, isPartlyPlaced }: PreparedCell): string {
  const notes = [
    ...(figure.isProvisional ? [`Tot en met ${formatDay(period.to, 'nl')}`] : []),
    ...(isPartlyPlaced ? ['Van een deel is de wijk niet bekend; dat telt alleen in het geheel mee'] : []),
  ]
  return notes.join('. ')
}

/**
 * Publishes what came through the gate: as a snapshot, for pages and files as any other, and the counts behind what was
 * hidden beside it, for who may see them.
 */
export async function storeRelease(
  tx: Tx,
  municipalityId: string,
  actor: { id: string },
  prepared: PreparedRelease,
  now: Date,
): Promise<Outcome<StoreRefusal, { number: number; snapshotId: string }>> {
  await waitForReleases(tx, municipalityId)
  const { number, threshold, rules, cells, tables } = prepared
  if ((await findLastNumber(tx)) + 1 !== number) return refuse('changed-meanwhile')
  if (!(await tellsAnythingNew(tx, cells))) return refuse('nothing-changed')
  const { snapshot } = mustBe(
    await importObservations(tx, municipalityId, actor, {
      title: `Vrijgave ${number} uit de registers`,
      source: `Registers van de gemeente, geteld en door de poort gegaan (drempel ${threshold})`,
      licence: 'CC BY 4.0',
      publishedOn: now.toISOString().slice(0, 10),
      retrievedAt: now,
      fileName: `vrijgave-${number}.csv`,
      content: publishedTable(prepared),
      kind: 'release',
    }),
  )
  const id = randomUUID()
  await insertRelease(tx, { id, municipalityId, number, snapshotId: snapshot.id, threshold, rules })
  await insertTables(tx, { municipalityId, releaseId: id }, tables)
  await insertExact(tx, { municipalityId, snapshotId: snapshot.id }, cells.flatMap(exactRow))
  await linkRegisters(tx, municipalityId, cells)
  return ok({ number, snapshotId: snapshot.id })
}

function exactRow({ exact, hiddenBecause }: PreparedCell, index: number): ExactRow[] {
  if (!hiddenBecause) return []
  const numbers =
    'value' in exact
      ? { value: exact.value.toStorage(), numerator: null, denominator: null }
      : { value: null, numerator: exact.numerator.toStorage(), denominator: exact.denominator.toStorage() }
  return [{ rowNumber: index + 1, ...numbers, hiddenBecause }]
}

/** Whether a figure would read otherwise than it does now, for the public or for who may see what is hidden. */
async function tellsAnythingNew(tx: Tx, cells: readonly PreparedCell[]): Promise<boolean> {
  const now = await knownBefore(tx, cells)
  return cells.some((cell) => {
    const known = now.get(placeInWords({ ...cell, period: cell.period.id }))
    if (!known || known.hiddenBecause !== cell.hiddenBecause) return true
    const { state, isProvisional } = cell.figure
    if (!cell.hiddenBecause && known.state !== state) return true
    const [exact] = exactRow(cell, 0)
    const { value, numerator, denominator } = exact ?? cell.figure
    const isSame =
      numerator === null ? known.value === value : known.numerator === numerator && known.denominator === denominator
    return !isSame || known.isProvisional !== isProvisional
  })
}

/** The figures that hold now of what these cells are about, with the counts behind what is hidden. */
async function knownBefore(tx: Tx, cells: readonly PreparedCell[]): Promise<ReadonlyMap<string, Figure>> {
  const keys = [...new Set(cells.map(({ indicator }) => indicator))]
  const regions = [...new Set(cells.map(({ region }) => region))].filter((region) => region !== WHOLE)
  const ofWhole = (await readSeries(tx, keys, 'internal')).flatMap(({ figures }) => figures)
  return new Map([
    ...ofWhole.map((figure) => [placeInWords({ ...figure, region: WHOLE }), figure] as const),
    ...(await readRegionFigures(tx, keys, regions)).map(
      (figure) => [placeInWords({ ...figure, region: figure.region! }), figure] as const,
    ),
  ])
}
