import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Blocks, ReportAudience, SectionKind } from './domain/frozen.ts'
import type { SectionStatus } from './domain/section-status.ts'
import type { Format } from './render.ts'

export type ReportRow = {
  id: string
  slug: string
  title: string
  planId: string
  reportingYear: number
  publicationYear: number
}

const REPORT_COLUMNS = ['report.id', 'slug', 'report.title', 'planId', 'reportingYear', 'publicationYear'] as const

/** The reports this actor may see, the latest year first. */
export function listReports(tx: Tx): Promise<ReportRow[]> {
  return tx
    .selectFrom('report')
    .select(REPORT_COLUMNS)
    .orderBy('reportingYear', 'desc')
    .orderBy('slug')
    .limit(500)
    .execute()
}

export function findReportBySlug(tx: Tx, slug: string): Promise<ReportRow | undefined> {
  return tx.selectFrom('report').select(REPORT_COLUMNS).where('slug', '=', slug).executeTakeFirst()
}

/** The report of a plan on a year. */
export function findReportOfPlan(tx: Tx, planSlug: string, year: number): Promise<ReportRow | undefined> {
  return tx
    .selectFrom('report')
    .innerJoin('node', 'node.id', 'report.planId')
    .select(REPORT_COLUMNS)
    .where('node.reference', '=', planSlug)
    .where('node.kind', '=', 'plan')
    .where('reportingYear', '=', year)
    .executeTakeFirst()
}

export async function insertReport(tx: Tx, row: ReportRow & { municipalityId: string }) {
  await tx.insertInto('report').values(row).execute()
}

export type SectionRow = {
  id: string
  key: string
  kind: SectionKind
  themeCode: string
  title: string
  blocks: Blocks
  status: SectionStatus
  assignedTo: string | null
  remark: string
  source: string
  position: number
  revision: number
}

const SECTION_COLUMNS = [
  'id',
  'key',
  'kind',
  'themeCode',
  'title',
  'blocks',
  'status',
  'assignedTo',
  'remark',
  'source',
  'position',
  'revision',
] as const

/** The sections of a report in the order in which they are read. */
export async function listSections(tx: Tx, reportId: string): Promise<SectionRow[]> {
  const rows = await tx
    .selectFrom('reportSection')
    .select(SECTION_COLUMNS)
    .where('reportId', '=', reportId)
    .orderBy('position')
    .orderBy('key')
    .limit(500)
    .execute()
  return rows as SectionRow[]
}

export async function findSection(tx: Tx, reportId: string, key: string): Promise<SectionRow | undefined> {
  const row = await tx
    .selectFrom('reportSection')
    .select(SECTION_COLUMNS)
    .where('reportId', '=', reportId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row as SectionRow | undefined
}

export type NewSection = Pick<SectionRow, 'key' | 'kind' | 'title' | 'blocks'> &
  Partial<Pick<SectionRow, 'themeCode' | 'source' | 'status' | 'assignedTo'>>

export async function insertSections(tx: Tx, municipalityId: string, reportId: string, sections: NewSection[]) {
  if (sections.length === 0) return
  await tx
    .insertInto('reportSection')
    .values(
      sections.map((section, position) => ({
        ...section,
        blocks: JSON.stringify(section.blocks),
        municipalityId,
        reportId,
        position,
      })),
    )
    .execute()
}

/** Writes a section unless somebody else wrote it since `revision`; answers whether it did. */
export async function updateSection(
  tx: Tx,
  id: string,
  revision: number,
  values: Partial<Pick<SectionRow, 'title' | 'blocks' | 'status' | 'assignedTo' | 'remark'>>,
): Promise<boolean> {
  const { blocks, ...plain } = values
  const changed = await tx
    .updateTable('reportSection')
    .set({ ...plain, ...(blocks ? { blocks: JSON.stringify(blocks) } : {}), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export type BuildRow = {
  id: string
  number: number
  frozenHash: string
  builtBy: string
  builtAt: Date
  publishedAt: Date | null
  isConcept: boolean
  audience: ReportAudience
}

const BUILD_COLUMNS = [
  'reportBuild.id',
  'reportBuild.number',
  'reportBuild.frozenHash',
  'reportBuild.builtBy',
  'reportBuild.builtAt',
  'reportBuild.audience',
  'reportPublication.publishedAt',
  sql<boolean>`(frozen::jsonb ->> 'isConcept')::boolean`.as('isConcept'),
] as const

function builds(tx: Tx) {
  return tx.selectFrom('reportBuild').leftJoin('reportPublication', 'reportPublication.buildId', 'reportBuild.id')
}

/** The builds of a report, the newest first. */
export function listBuilds(tx: Tx, reportId: string): Promise<BuildRow[]> {
  return builds(tx)
    .select(BUILD_COLUMNS)
    .where('reportBuild.reportId', '=', reportId)
    .orderBy('reportBuild.number', 'desc')
    .limit(500)
    .$castTo<BuildRow>()
    .execute()
}

export function findBuildByNumber(tx: Tx, reportId: string, number: number): Promise<BuildRow | undefined> {
  if (!Number.isInteger(number)) return Promise.resolve(undefined)
  return builds(tx)
    .select(BUILD_COLUMNS)
    .where('reportBuild.reportId', '=', reportId)
    .where('reportBuild.number', '=', number)
    .$castTo<BuildRow>()
    .executeTakeFirst()
}

export type FrozenBuild = {
  id: string
  reportId: string
  number: number
  frozen: string
  frozenHash: string
  audience: ReportAudience
}

const FROZEN_COLUMNS = ['id', 'reportId', 'number', 'frozen', 'frozenHash', 'audience'] as const

export function findFrozenBuild(tx: Tx, id: string): Promise<FrozenBuild | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return Promise.resolve(undefined)
  return tx
    .selectFrom('reportBuild')
    .select(FROZEN_COLUMNS)
    .where('id', '=', id)
    .$castTo<FrozenBuild>()
    .executeTakeFirst()
}

/** The last edition for one audience. */
export function findLastBuild(tx: Tx, reportId: string, audience: ReportAudience): Promise<FrozenBuild | undefined> {
  return tx
    .selectFrom('reportBuild')
    .select(FROZEN_COLUMNS)
    .where('reportId', '=', reportId)
    .where('audience', '=', audience)
    .orderBy('number', 'desc')
    .limit(1)
    .$castTo<FrozenBuild>()
    .executeTakeFirst()
}

/** The number of the last edition for any audience; 0 when there is none. Only who may see them all builds. */
export async function findLastBuildNumber(tx: Tx, reportId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('reportBuild')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('reportId', '=', reportId)
    .executeTakeFirstOrThrow()
  return last
}

export async function insertBuild(
  tx: Tx,
  row: {
    municipalityId: string
    reportId: string
    number: number
    frozen: string
    frozenHash: string
    builtBy: string
    audience: ReportAudience
  },
): Promise<string> {
  const { id } = await tx.insertInto('reportBuild').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertRendition(
  tx: Tx,
  row: {
    municipalityId: string
    buildId: string
    rendering: string
    format: string
    content: Buffer
    contentHash: string
  },
) {
  await tx.insertInto('reportRendition').values(row).execute()
}

export type RenditionRow = { buildId: string; format: Format; contentHash: string; size: number }

/** The files of the council report of these builds, without their content. */
export async function listRenditions(tx: Tx, buildIds: string[]): Promise<RenditionRow[]> {
  if (buildIds.length === 0) return []
  const rows = await tx
    .selectFrom('reportRendition')
    .select(['buildId', 'format', 'contentHash', sql<number>`octet_length(content)`.as('size')])
    .where('buildId', 'in', buildIds)
    .where('rendering', '=', COUNCIL)
    .limit(2000)
    .execute()
  return rows as RenditionRow[]
}

/** The council report is the rendering that every build has. */
export const COUNCIL = 'raad'

/** Every file of a build: which rendering, as what, and how large. */
export function listFilesOfBuild(tx: Tx, buildId: string) {
  return tx
    .selectFrom('reportRendition')
    .select(['rendering', 'format', 'contentHash', sql<number>`octet_length(content)`.as('size')])
    .where('buildId', '=', buildId)
    .limit(100)
    .execute()
}

export function findRendition(tx: Tx, buildId: string, format: string, rendering = COUNCIL) {
  return tx
    .selectFrom('reportRendition')
    .select(['content', 'contentHash'])
    .where('buildId', '=', buildId)
    .where('rendering', '=', rendering)
    .where('format', '=', format)
    .executeTakeFirst()
}

export async function insertPublication(
  tx: Tx,
  row: { municipalityId: string; buildId: string; publishedBy: string; note: string },
) {
  await tx.insertInto('reportPublication').values(row).execute()
}

/** Whether any edition of a report was ever published, also when it was withdrawn since. */
export async function hasPublication(tx: Tx, reportId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from report_publication p join report_build b on b.id = p.build_id
                    where b.report_id = ${reportId}) as found`.execute(tx)
  return rows[0]!.found
}

export type Withdrawal = {
  reportId: string
  upTo: number
  slug: string
  title: string
  reportingYear: number
  reason: string
  withdrawnAt: Date
}

const WITHDRAWAL_COLUMNS = ['reportId', 'upTo', 'slug', 'title', 'reportingYear', 'reason', 'withdrawnAt'] as const

/** That a report was withdrawn, the last time. */
export function findWithdrawal(tx: Tx, slug: string): Promise<Withdrawal | undefined> {
  return tx
    .selectFrom('reportWithdrawal')
    .select(WITHDRAWAL_COLUMNS)
    .where('slug', '=', slug)
    .orderBy('upTo', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertWithdrawal(
  tx: Tx,
  row: Omit<Withdrawal, 'withdrawnAt'> & { municipalityId: string; withdrawnBy: string },
) {
  await tx.insertInto('reportWithdrawal').values(row).execute()
}

export type PublishedReport = ReportRow & { buildId: string; number: number; publishedAt: Date; note: string }

function published(tx: Tx) {
  return (
    tx
      .selectFrom('reportPublication')
      .innerJoin('reportBuild', 'reportBuild.id', 'reportPublication.buildId')
      .innerJoin('report', 'report.id', 'reportBuild.reportId')
      .select([
        ...REPORT_COLUMNS,
        'reportBuild.id as buildId',
        'reportBuild.number',
        'reportPublication.publishedAt',
        'reportPublication.note',
      ])
      // Staff still read what was withdrawn, but not as published.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reportWithdrawal')
              .select('reportWithdrawal.upTo')
              .whereRef('reportWithdrawal.reportId', '=', 'reportBuild.reportId')
              .whereRef('reportWithdrawal.upTo', '>=', 'reportBuild.number'),
          ),
        ),
      )
  )
}

/** Of every report the last edition that was published, the latest year first. */
export async function listPublishedReports(tx: Tx): Promise<PublishedReport[]> {
  const rows = await published(tx)
    .distinctOn('report.id')
    .orderBy('report.id')
    .orderBy('reportBuild.number', 'desc')
    .limit(500)
    .execute()
  return rows.sort((a, b) => b.reportingYear - a.reportingYear || (a.slug < b.slug ? -1 : 1))
}

/** The published editions of one report, the newest first. */
export function listPublishedEditions(tx: Tx, slug: string): Promise<PublishedReport[]> {
  return published(tx).where('report.slug', '=', slug).orderBy('reportBuild.number', 'desc').limit(200).execute()
}

export function findMunicipality(tx: Tx, id: string) {
  return tx.selectFrom('municipality').select(['id', 'name', 'settings']).where('id', '=', id).executeTakeFirstOrThrow()
}
