import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { byTime } from '../../shared/periods.ts'
import { shareOf } from './domain/figures.ts'
import type {
  Audience,
  Caveat,
  Definition,
  Figure,
  IndicatorSeries,
  Passport,
  SeriesBreak,
  ValueType,
} from './domain/series.ts'

type IndicatorRow = Passport & { id: string }

const INDICATOR_COLUMNS = [
  'id',
  'key',
  'nameNl',
  'nameEn',
  'unitNl',
  'unitEn',
  'valueType',
  'desired',
  'holder',
  'owner',
  'frequency',
  'qualityNl',
  'qualityEn',
  'limitationsNl',
  'limitationsEn',
  'categories',
  'partOf',
  'shareOf',
  'isPublic',
  'position',
  'source',
  'revision',
] as const

/** All indicators this actor may see, in their order, with their passports. */
export async function listIndicators(tx: Tx): Promise<IndicatorRow[]> {
  return readPassports(tx)
}

/** One indicator with its passport. */
export async function findIndicator(tx: Tx, key: string): Promise<IndicatorRow | undefined> {
  return (await readPassports(tx, [key]))[0]
}

async function readPassports(tx: Tx, keys?: string[]): Promise<IndicatorRow[]> {
  const rows = await tx
    .selectFrom('indicator')
    .select(INDICATOR_COLUMNS)
    .$if(keys !== undefined, (query) => query.where('key', 'in', keys!))
    .orderBy('position')
    .orderBy('key')
    .limit(5000)
    .execute()
  if (rows.length === 0) return []
  const definitions = await tx
    .selectFrom('indicatorDefinition')
    .select(['indicatorId', 'number', 'textNl', 'textEn', 'validFrom', 'source'])
    .where(
      'indicatorId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('number')
    .limit(20_000)
    .execute()
  const byIndicator = groupMap(
    definitions,
    (row) => row.indicatorId,
    ({ number, textNl, textEn, validFrom, source }): Definition => ({
      number,
      text: { nl: textNl, en: textEn },
      validFrom,
      source,
    }),
  )
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: { nl: row.nameNl, en: row.nameEn },
    unit: { nl: row.unitNl, en: row.unitEn },
    valueType: row.valueType as ValueType,
    desired: row.desired as Passport['desired'],
    holder: row.holder,
    owner: row.owner,
    frequency: row.frequency as Passport['frequency'],
    quality: { nl: row.qualityNl, en: row.qualityEn },
    limitations: { nl: row.limitationsNl, en: row.limitationsEn },
    categories: row.categories as Passport['categories'],
    partOf: row.partOf,
    shareOf: row.shareOf,
    isPublic: row.isPublic,
    position: row.position,
    source: row.source,
    revision: row.revision,
    definitions: byIndicator.get(row.id) ?? [],
  }))
}

/**
 * The series of these indicators as they hold now, in the order asked; what this actor may not see is left out. What the
 * gate hides is only there when it is read for those inside, by an actor who may see it.
 */
export async function readSeries(tx: Tx, keys: string[], audience: Audience = 'public'): Promise<IndicatorSeries[]> {
  if (keys.length === 0) return []
  const passports = await readPassports(tx, keys)
  if (passports.length === 0) return []
  const ids = passports.map((passport) => passport.id)
  const figures = await readFigures(tx, passports, audience)
  const caveats = await readCaveats(tx, ids)
  const breaks = await readBreaks(tx, ids)
  const byKey = new Map(passports.map((passport) => [passport.key, passport]))
  return keys.flatMap((key) => {
    const found = byKey.get(key)
    if (!found) return []
    const { id, ...passport } = found
    return [
      {
        passport,
        figures: sorted(figures.get(id) ?? [], passport),
        breaks: breaks.get(id) ?? [],
        caveats: caveats.get(id) ?? [],
      },
    ]
  })
}

function sorted(figures: Figure[], passport: Passport): Figure[] {
  const order = new Map(passport.categories.map((category, index) => [category.key, index]))
  const place = (figure: Figure) => order.get(figure.category) ?? -1
  return figures.sort((a, b) => byTime(a.period, b.period) || place(a) - place(b))
}

export const OBSERVATION_COLUMNS = [
  'indicatorId',
  'snapshotId',
  'rowNumber',
  'definitionNumber',
  'period',
  'category',
  'state',
  'value',
  'numerator',
  'denominator',
  'printed',
  'isProvisional',
  'place',
  'note',
  'region',
  'margin',
  'sample',
] as const

/** One stored observation, or one of a view of them. */
export type ObservationRow = {
  indicatorId: string | null
  snapshotId: string | null
  rowNumber: number | null
  definitionNumber: number | null
  period: string | null
  category: string | null
  state: string | null
  value: unknown
  numerator: unknown
  denominator: unknown
  printed: unknown
  isProvisional: boolean | null
  place: string | null
  note: string | null
  region: string | null
  margin: unknown
  sample: number | null
}

/** What holds now of these figures in these regions, for those inside: with what the gate hides, for who may see it. */
export async function readRegionFigures(
  tx: Tx,
  keys: readonly string[],
  regions: readonly string[],
): Promise<Figure[]> {
  if (keys.length === 0 || regions.length === 0) return []
  const passports = new Map((await readPassports(tx, [...keys])).map((passport) => [passport.id, passport]))
  if (passports.size === 0) return []
  const rows = await tx
    .selectFrom('regionalObservation')
    .select(OBSERVATION_COLUMNS)
    .where('indicatorId', 'in', [...passports.keys()])
    .where('region', 'in', [...regions])
    .limit(200_000)
    .execute()
  const exact = await readExact(tx, [...passports.keys()])
  return rows.map((row) => inside(row, passports.get(row.indicatorId!)!, exact))
}

async function readFigures(tx: Tx, passports: IndicatorRow[], audience: Audience): Promise<Map<string, Figure[]>> {
  const rows = await tx
    .selectFrom('currentObservation')
    .select(OBSERVATION_COLUMNS)
    .where(
      'indicatorId',
      'in',
      passports.map((passport) => passport.id),
    )
    .limit(200_000)
    .execute()
  const byId = new Map(passports.map((passport) => [passport.id, passport]))
  const exact = audience === 'internal' ? await readExact(tx, [...byId.keys()]) : new Map<string, ExactRow>()
  return groupMap(
    rows,
    (row) => row.indicatorId!,
    (row) => inside(row, byId.get(row.indicatorId!)!, exact),
  )
}

/** A figure with the count behind what is hidden, where that was read. */
function inside(row: ObservationRow, passport: Passport, exact: ReadonlyMap<string, ExactRow>): Figure {
  return withExact(toFigure(row, passport), exact.get(`${row.snapshotId} ${row.rowNumber}`), passport)
}

type ExactRow = Pick<Figure, 'value' | 'numerator' | 'denominator' | 'hiddenBecause'>

/** The counts behind hidden figures, by snapshot and row; the database gives them to nobody without the right. */
async function readExact(tx: Tx, indicatorIds: string[]): Promise<Map<string, ExactRow>> {
  const rows = await tx
    .selectFrom('observationExact as exact')
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.snapshotId', '=', 'exact.snapshotId')
        .onRef('observation.rowNumber', '=', 'exact.rowNumber'),
    )
    .select([
      'exact.snapshotId',
      'exact.rowNumber',
      'exact.value',
      'exact.numerator',
      'exact.denominator',
      'hiddenBecause',
    ])
    .where('observation.indicatorId', 'in', indicatorIds)
    .limit(200_000)
    .execute()
  return new Map(
    rows.map(({ snapshotId, rowNumber, ...row }) => [`${snapshotId} ${rowNumber}`, row as unknown as ExactRow]),
  )
}

function withExact(figure: Figure, exact: ExactRow | undefined, { valueType }: Pick<Passport, 'valueType'>): Figure {
  if (!exact) return figure
  const value = valueType === 'share' ? shareOf(exact.numerator, exact.denominator) : exact.value
  return { ...figure, ...exact, value, state: value === 0 ? 'zero' : value === null ? 'missing' : 'value' }
}

/** An observation as a figure; of what is suppressed no number leaves. */
export function toFigure(row: ObservationRow, passport: Pick<Passport, 'key' | 'valueType'>): Figure {
  const state = row.state as Figure['state']
  // Of what is suppressed nothing leaves the database: not on a page, in a file, a report or the interface.
  const unlessSuppressed = (value: unknown) => (state === 'suppressed' ? null : (value as number | null))
  const numerator = unlessSuppressed(row.numerator)
  const denominator = unlessSuppressed(row.denominator)
  const isShare = passport.valueType === 'share' && state === 'value'
  return {
    indicator: passport.key,
    period: row.period!,
    category: row.category!,
    state,
    value: isShare ? shareOf(numerator, denominator) : (row.value as number | null),
    numerator,
    denominator,
    printed: unlessSuppressed(row.printed),
    isProvisional: row.isProvisional!,
    place: row.place!,
    note: row.note!,
    definition: row.definitionNumber!,
    snapshotId: row.snapshotId!,
    row: row.rowNumber!,
    ...(row.region ? { region: row.region } : {}),
    ...(row.margin === null ? {} : { margin: row.margin as number }),
    ...(row.sample === null ? {} : { sample: row.sample }),
  }
}

/** Which figures of one indicator are asked for, and after which one. */
export type FigureSpan = {
  from?: string
  to?: string
  category?: string
  state?: string
  after?: { period: string; category: string }
  limit: number
}

/** A part of the figures of one indicator as they hold now, by period and category as text. */
export async function listFigures(tx: Tx, passport: Passport & { id: string }, span: FigureSpan): Promise<Figure[]> {
  const period = sql`period collate "C"`
  const category = sql`category collate "C"`
  let query = tx.selectFrom('currentObservation').select(OBSERVATION_COLUMNS).where('indicatorId', '=', passport.id)
  if (span.from !== undefined) query = query.where(sql<boolean>`${period} >= ${span.from}`)
  // What begins with the last period is part of it: 2022-03 and 2022-Q1 belong to 2022.
  if (span.to !== undefined) {
    query = query.where(sql<boolean>`(${period} <= ${span.to} or starts_with(period, ${span.to}))`)
  }
  if (span.category !== undefined) query = query.where('category', '=', span.category)
  if (span.state !== undefined) query = query.where('state', '=', span.state)
  if (span.after) {
    query = query.where(sql<boolean>`(${period}, ${category}) > (${span.after.period}, ${span.after.category})`)
  }
  const rows = await query.orderBy(period).orderBy(category).limit(span.limit).execute()
  return rows.map((row) => toFigure(row, passport))
}

async function readCaveats(tx: Tx, ids: string[]): Promise<Map<string, Caveat[]>> {
  const rows = await tx
    .selectFrom('caveat')
    .select(['indicatorId', 'period', 'textNl', 'textEn'])
    .where('indicatorId', 'in', ids)
    .orderBy('position')
    .limit(20_000)
    .execute()
  return groupMap(
    rows,
    (row) => row.indicatorId,
    (row) => ({ period: row.period, text: { nl: row.textNl, en: row.textEn } }),
  )
}

async function readBreaks(tx: Tx, ids: string[]): Promise<Map<string, SeriesBreak[]>> {
  const rows = await tx
    .selectFrom('seriesBreakIndicator')
    .innerJoin('seriesBreak', 'seriesBreak.id', 'seriesBreakIndicator.breakId')
    .select([
      'seriesBreakIndicator.indicatorId',
      'seriesBreak.key',
      'seriesBreak.period',
      'seriesBreak.happenedOn',
      'seriesBreak.titleNl',
      'seriesBreak.titleEn',
      'seriesBreak.textNl',
      'seriesBreak.textEn',
      'seriesBreak.source',
    ])
    .where('seriesBreakIndicator.indicatorId', 'in', ids)
    .orderBy('seriesBreak.period')
    .orderBy('seriesBreak.key')
    .limit(20_000)
    .execute()
  return groupMap(rows, (row) => row.indicatorId, toBreak)
}

function toBreak(row: {
  key: string
  period: string
  happenedOn: string
  titleNl: string
  titleEn: string
  textNl: string
  textEn: string
  source: string
}): SeriesBreak {
  return {
    key: row.key,
    period: row.period,
    happenedOn: row.happenedOn,
    title: { nl: row.titleNl, en: row.titleEn },
    text: { nl: row.textNl, en: row.textEn },
    source: row.source,
  }
}

function groupMap<Row, Value>(rows: Row[], keyOf: (row: Row) => string, toValue: (row: Row) => Value) {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(toValue(row))
    else groups.set(key, [toValue(row)])
  }
  return groups
}

export type Snapshot = {
  id: string
  title: string
  source: string
  licence: string
  publishedOn: string
  retrievedAt: Date
  fileName: string
  fileChecksum: string
  rowsChecksum: string
  rowCount: number
  importedBy: string
  importedAt: Date
  /** A release came out of the registers, through the gate; what is manual was typed by somebody, one figure at a time. */
  kind: 'import' | 'release' | 'manual'
  /** Which table of the source, asked how, and to which number the source rounds its counts; 1 when it does not. */
  tableId: string
  request: string
  roundingBase: number
}

const SNAPSHOT_COLUMNS = [
  'id',
  'title',
  'source',
  'licence',
  'publishedOn',
  'retrievedAt',
  'fileName',
  'fileChecksum',
  'rowsChecksum',
  'rowCount',
  'importedBy',
  'importedAt',
  'kind',
  'tableId',
  'request',
  'roundingBase',
] as const

const snapshots = (tx: Tx) => tx.selectFrom('snapshot').select(SNAPSHOT_COLUMNS).$castTo<Snapshot>()

/** One frozen import. */
export function findSnapshot(tx: Tx, id: string): Promise<Snapshot | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return Promise.resolve(undefined)
  return snapshots(tx).where('id', '=', id).executeTakeFirst()
}

/** The import of a file with these bytes, read by this mapping (none: a file of observations), if there was one. */
export function findSnapshotByChecksum(
  tx: Tx,
  fileChecksum: string,
  mappingChecksum: string,
): Promise<Snapshot | undefined> {
  return snapshots(tx)
    .where('fileChecksum', '=', fileChecksum)
    .where('mappingChecksum', '=', mappingChecksum)
    .executeTakeFirst()
}

/** The frozen imports of one source, the newest first. */
export function listSnapshotsOfSource(tx: Tx, sourceId: string): Promise<Snapshot[]> {
  return snapshots(tx).where('sourceId', '=', sourceId).orderBy('sequence', 'desc').limit(200).execute()
}

/** All frozen imports, the newest first. */
export function listSnapshots(tx: Tx): Promise<Snapshot[]> {
  return snapshots(tx).orderBy('sequence', 'desc').limit(1000).execute()
}

/** The frozen imports that these figures came from, the newest first. */
export async function listSnapshotsOf(tx: Tx, figures: Iterable<{ snapshotId: string }>): Promise<Snapshot[]> {
  const ids = [...new Set(Array.from(figures, (figure) => figure.snapshotId))]
  if (ids.length === 0) return []
  return snapshots(tx).where('id', 'in', ids).orderBy('sequence', 'desc').execute()
}

export type SnapshotFigure = Figure & { passport: Passport }

/** Rows of one snapshot that this actor may see, in the order of the file, from `after` on. */
export async function listSnapshotFigures(
  tx: Tx,
  snapshotId: string,
  after = 0,
  limit = 500,
): Promise<SnapshotFigure[]> {
  const rows = await tx
    .selectFrom('observation')
    .select(OBSERVATION_COLUMNS)
    .where('snapshotId', '=', snapshotId)
    .where('rowNumber', '>', after)
    .orderBy('rowNumber')
    .limit(limit)
    .execute()
  const passports = new Map((await readPassports(tx)).map((passport) => [passport.id, passport]))
  return rows.flatMap((row) => {
    const passport = passports.get(row.indicatorId)
    return passport ? [{ ...toFigure(row, passport), passport }] : []
  })
}

export type CalendarEvent = {
  happenedOn: string
  title: { nl: string; en: string }
  themeCodes: string[]
  source: string
}

/** What happened outside the figures, oldest first. */
export async function listEvents(tx: Tx): Promise<CalendarEvent[]> {
  const rows = await tx
    .selectFrom('calendarEvent')
    .select(['happenedOn', 'titleNl', 'titleEn', 'themeCodes', 'source'])
    .orderBy('happenedOn')
    .orderBy('position')
    .limit(2000)
    .execute()
  return rows.map(({ titleNl, titleEn, ...row }) => ({ ...row, title: { nl: titleNl, en: titleEn } }))
}

/** All breaks with the keys of the indicators they touch. */
export async function listBreaks(tx: Tx): Promise<(SeriesBreak & { indicators: string[] })[]> {
  const rows = await tx.selectFrom('seriesBreak').selectAll().orderBy('period').orderBy('key').limit(2000).execute()
  const touched = await tx
    .selectFrom('seriesBreakIndicator')
    .innerJoin('indicator', 'indicator.id', 'seriesBreakIndicator.indicatorId')
    .select(['seriesBreakIndicator.breakId', 'indicator.key'])
    .orderBy('indicator.position')
    .limit(20_000)
    .execute()
  const keys = groupMap(
    touched,
    (row) => row.breakId,
    (row) => row.key,
  )
  return rows.map((row) => ({ ...toBreak(row), indicators: keys.get(row.id) ?? [] }))
}
