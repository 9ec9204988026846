import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { listNodes } from '../thread/index.ts'
import type { PlanContent } from './domain/content.ts'
import { PARTS, type Part, type PartName } from './plan.parts.ts'
import type { PartValues } from './plan.schemas.ts'

export type PartRow = Record<string, unknown> & { id: string; revision: number }

/** All plans of the municipality, the newest first. */
export function listPlans(tx: Tx) {
  return tx
    .selectFrom('plan')
    .select(['id', 'slug', 'title', 'startsOn', 'endsOn'])
    .orderBy('startsOn', 'desc')
    .limit(100)
    .execute()
}

export function findPlanBySlug(tx: Tx, slug: string) {
  return tx.selectFrom('plan').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** The address of a plan; empty for one this actor may not see. */
export async function findPlanSlug(tx: Tx, id: string): Promise<string> {
  const plan = await tx.selectFrom('plan').select('slug').where('id', '=', id).executeTakeFirst()
  return plan?.slug ?? ''
}

/** One row of a part, for its form. */
export async function findPart(tx: Tx, part: Part, id: string): Promise<PartRow | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  return (await ofKind(tx.selectFrom(part.table as 'goal').selectAll(), part)
    .where('id', '=', id)
    .executeTakeFirst()) as PartRow | undefined
}

/** The row of a part that carries this code under one parent. */
export async function findPartByCode(tx: Tx, part: Part, parentId: string, code: string): Promise<PartRow | undefined> {
  const row = await ofKind(tx.selectFrom(part.table as 'goal').selectAll(), part)
    .where(parentColumn(part), '=', parentId)
    .where(part.codeField as 'code', '=', code)
    .executeTakeFirst()
  return row as PartRow | undefined
}

/** The rows of a part under one parent, in their order. */
export async function listParts(tx: Tx, part: Part, parentId: string): Promise<PartRow[]> {
  const rows = await ofKind(tx.selectFrom(part.table as 'goal').selectAll(), part)
    .where(parentColumn(part), '=', parentId)
    .orderBy('position')
    .orderBy('id')
    .limit(2000)
    .execute()
  return rows as unknown as PartRow[]
}

export async function insertPart(
  tx: Tx,
  part: Part,
  row: PartValues & { municipalityId: string; position?: number; id?: string },
): Promise<string> {
  const { id } = await tx
    .insertInto(part.table as 'goal')
    .values(stored({ ...part.fixed, ...row }) as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes the new values unless somebody else wrote since `revision`; answers whether it did. */
export async function updatePart(
  tx: Tx,
  part: Part,
  id: string,
  revision: number,
  values: PartValues,
): Promise<boolean> {
  const changed = await tx
    .updateTable(part.table as 'goal')
    .set({ ...stored(values), revision: revision + 1 } as never)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Gives a part its place among its neighbours. */
export async function placePart(tx: Tx, part: Part, id: string, position: number) {
  await tx
    .updateTable(part.table as 'goal')
    .set({ position })
    .where('id', '=', id)
    .where('position', '<>', position)
    .execute()
}

export async function deletePart(tx: Tx, part: Part, id: string) {
  await tx
    .deleteFrom(part.table as 'goal')
    .where('id', '=', id)
    .execute()
}

export async function countParts(tx: Tx, part: Part, parentId: string): Promise<number> {
  const { count } = await ofKind(
    tx.selectFrom(part.table as 'goal').select(sql<number>`count(*)::int`.as('count')),
    part,
  )
    .where(parentColumn(part), '=', parentId)
    .executeTakeFirstOrThrow()
  return count
}

/** The place behind the last one under the same parent. */
export async function nextPosition(tx: Tx, part: Part, parentId: string): Promise<number> {
  const { next } = await ofKind(
    tx.selectFrom(part.table as 'goal').select(sql<number>`coalesce(max(position) + 1, 0)`.as('next')),
    part,
  )
    .where(parentColumn(part), '=', parentId)
    .executeTakeFirstOrThrow()
  return next
}

/** Whether another part under the same parent has the same key. */
export async function hasTwin(
  tx: Tx,
  part: Part,
  parentId: string | undefined,
  values: PartValues,
  ownId?: string,
): Promise<boolean> {
  let query = ofKind(tx.selectFrom(part.table as 'goal').select('id'), part)
  if (part.name === 'goal') query = query.where('themeId', 'in', siblingThemes(tx, parentId!))
  else if (part.parent && parentId) query = query.where(parentColumn(part), '=', parentId)
  for (const name of part.key) query = query.where(sql<boolean>`${sql.ref(name)} is not distinct from ${values[name]}`)
  if (ownId !== undefined) query = query.where('id', '<>', ownId)
  return (await query.executeTakeFirst()) !== undefined
}

/** A goal is referred to by its code alone, so the code is given once in the whole plan. */
function siblingThemes(tx: Tx, themeId: string) {
  return tx
    .selectFrom('theme')
    .select('theme.id')
    .where('theme.planId', '=', (theme) =>
      theme.selectFrom('theme as own').select('own.planId').where('own.id', '=', themeId),
    )
}

/** Whether the budget has lines for this theme, goal or action. */
export async function hasMoney(tx: Tx, nodeId: string): Promise<boolean> {
  const line = await tx.selectFrom('budgetLine').select('id').where('subjectId', '=', nodeId).executeTakeFirst()
  return line !== undefined
}

const parentColumn = (part: Part) => part.parent!.column as 'themeId'

/** Principles, core tasks and mayor roles share a table; every other part has its own. */
function ofKind<Query extends { where(column: never, operator: '=', value: never): Query }>(
  query: Query,
  part: Part,
): Query {
  return part.fixed ? query.where('kind' as never, '=', part.fixed.kind as never) : query
}

/** Lists of aliases are stored as JSON; everything else as it is. */
function stored(values: PartValues): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name === 'aliases' ? JSON.stringify(value) : value]),
  )
}

/** The slug of the plan that a part belongs to, found by climbing to it. */
export async function findPlanOfPart(
  tx: Tx,
  name: PartName,
  id: string,
): Promise<{ id: string; slug: string } | undefined> {
  let part = PARTS[name]
  let row = await findPart(tx, part, id)
  while (row && part.parent) {
    const parentId = row[part.parent.column] as string
    part = PARTS[part.parent.part]
    row = await findPart(tx, part, parentId)
  }
  return row as { id: string; slug: string } | undefined
}

export type VersionSummary = {
  id: string
  number: number
  stage: 'draft' | 'college' | 'council' | 'amended'
  decidedOn: string | null
  decidedBy: string
  remark: string
  contentHash: string
  createdBy: string
  createdAt: Date
}

const VERSION_COLUMNS = [
  'version.id',
  'version.number',
  'version.stage',
  'version.decidedOn',
  'version.decidedBy',
  'version.remark',
  'version.contentHash',
  'version.createdBy',
  'version.createdAt',
] as const

/** The versions of a plan, the newest first. */
export async function listVersions(tx: Tx, planId: string): Promise<VersionSummary[]> {
  const rows = await tx
    .selectFrom('version')
    .select(VERSION_COLUMNS)
    .where('nodeId', '=', planId)
    .orderBy('number', 'desc')
    .limit(500)
    .execute()
  return rows as VersionSummary[]
}

/** What a version holds. Its content never changes, so it is read and parsed once per hash. */
export async function findVersionContent(tx: Tx, versionId: string, contentHash: string): Promise<PlanContent> {
  const cached = contents.get(contentHash)
  if (cached) return cached
  const { content } = await tx
    .selectFrom('version')
    .select('content')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  const parsed = JSON.parse(content) as PlanContent
  if (contents.size > 50) contents.clear()
  contents.set(contentHash, parsed)
  return parsed
}

const contents = new Map<string, PlanContent>()

/** Of every plan the latest version a body decided on: what the public reads. */
export async function listAdoptedPlans(tx: Tx) {
  const rows = await tx
    .selectFrom('version')
    .innerJoin('node', 'node.id', 'version.nodeId')
    .select(['node.reference as slug', 'node.title', 'version.nodeId as planId', ...VERSION_COLUMNS])
    .distinctOn('version.nodeId')
    .where('version.stage', '<>', 'draft')
    .where('node.visibility', '=', 'public')
    .orderBy('version.nodeId')
    .orderBy('version.number', 'desc')
    .execute()
  return rows as (VersionSummary & { slug: string; title: string; planId: string })[]
}

export async function findAdoptedPlan(tx: Tx, slug: string) {
  const row = await tx
    .selectFrom('version')
    .innerJoin('node', 'node.id', 'version.nodeId')
    .select(['node.reference as slug', 'version.nodeId as planId', ...VERSION_COLUMNS])
    .where('node.reference', '=', slug)
    .where('node.kind', '=', 'plan')
    .where('node.visibility', '=', 'public')
    .where('version.stage', '<>', 'draft')
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const version = row as VersionSummary & { slug: string; planId: string }
  return { version, content: await findVersionContent(tx, version.id, version.contentHash) }
}

/** The goals of a plan as choices: id, and code with title. */
export async function listGoalsOfPlan(tx: Tx, planId: string) {
  const goals = await tx
    .selectFrom('goal')
    .innerJoin('theme', 'theme.id', 'goal.themeId')
    .select(['goal.id', 'goal.code', 'goal.title'])
    .where('theme.planId', '=', planId)
    .orderBy('theme.position')
    .orderBy('goal.position')
    .limit(1000)
    .execute()
  return goals.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))
}

/** What money can be for, as choices: the themes, goals and actions of a plan, each with its code. */
export async function listSubjectsOfPlan(tx: Tx, planId: string): Promise<{ value: string; label: string }[]> {
  const { rows } = await sql<{ value: string; label: string }>`
    select subject.id as value, subject.code || ' ' || subject.title as label
      from (select t.id, t.code, t.name as title, 1 as rank, t.position, 0 as place from theme t where t.plan_id = ${planId}
            union all
            select g.id, g.code, g.title, 2, t.position, g.position
              from goal g join theme t on t.id = g.theme_id where t.plan_id = ${planId}
            union all
            select a.id, a.code, a.title, 3, a.position, 0 from action a where a.plan_id = ${planId}) as subject
     order by rank, position, place, id
     limit 5000`.execute(tx)
  return rows
}

/** The ids of the goals and actions of a plan, by their code. */
export async function listPartIds(tx: Tx, planId: string) {
  const goals = await tx
    .selectFrom('goal')
    .innerJoin('theme', 'theme.id', 'goal.themeId')
    .select(['goal.id', 'goal.code'])
    .where('theme.planId', '=', planId)
    .execute()
  const actions = await tx.selectFrom('action').select(['id', 'code']).where('planId', '=', planId).execute()
  const byCode = (rows: { id: string; code: string }[]) => new Map(rows.map(({ id, code }) => [code, id]))
  return { goals: byCode(goals), actions: byCode(actions) }
}

/** The indicators as choices: id and name. */
export async function listIndicatorChoices(tx: Tx) {
  return (await listNodes(tx, 'indicator')).map(({ id, title }) => ({ value: id, label: title }))
}

/** The milestones of these actions, in their order. */
export function listMilestones(tx: Tx, actionIds: string[]) {
  return tx.selectFrom('milestone').selectAll().where('actionId', 'in', actionIds).orderBy('position').execute()
}

/** The partners of these actions, with what each organisation is called. */
export function listActionPartners(tx: Tx, actionIds: string[]) {
  return tx
    .selectFrom('actionPartner')
    .innerJoin('organisation', 'organisation.id', 'actionPartner.organisationId')
    .selectAll('actionPartner')
    .select(['organisation.slug', 'organisation.name'])
    .where('actionId', 'in', actionIds)
    .orderBy('actionPartner.position')
    .orderBy('organisation.slug')
    .execute()
}

/** How these actions should work, in their order. */
export function listMechanisms(tx: Tx, actionIds: string[]) {
  return tx.selectFrom('mechanism').selectAll().where('actionId', 'in', actionIds).orderBy('position').execute()
}
