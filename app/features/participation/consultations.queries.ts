import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Phase, Step } from './domain/phases.ts'

export type Consultation = {
  id: string
  slug: string
  title: string
  about: string
  audience: string
  useOfAnswers: string
  revision: number
  phase: Phase
}

const phase = sql<Phase>`phase_of(consultation.id)`.as('phase')
const COLUMNS = ['id', 'slug', 'title', 'about', 'audience', 'useOfAnswers', 'revision'] as const

/** Every consultation this actor may see, the latest first. */
export function listConsultations(tx: Tx): Promise<Consultation[]> {
  return tx
    .selectFrom('consultation')
    .select(COLUMNS)
    .select(phase)
    .orderBy('createdAt', 'desc')
    .orderBy('slug')
    .limit(500)
    .execute()
}

export function findConsultation(tx: Tx, slug: string): Promise<Consultation | undefined> {
  return tx.selectFrom('consultation').select(COLUMNS).select(phase).where('slug', '=', slug).executeTakeFirst()
}

/** The short names of the consultations that opened in a year and of which the results are public, the first first. */
export async function listReportedIn(tx: Tx, year: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('consultation')
    .innerJoin('consultationStep as step', 'step.consultationId', 'consultation.id')
    .select('slug')
    .where('step.phase', '=', 'open')
    .where(sql<boolean>`extract(year from step.taken_at at time zone 'Europe/Amsterdam') = ${year}`)
    .where(sql<boolean>`phase_of(consultation.id) = 'reported'`)
    .groupBy('slug')
    .orderBy('slug')
    .limit(100)
    .execute()
  return rows.map(({ slug }) => slug)
}

export async function insertConsultation(
  tx: Tx,
  row: Pick<Consultation, 'id' | 'slug' | 'title' | 'about' | 'audience' | 'useOfAnswers'> & { municipalityId: string },
): Promise<void> {
  await tx.insertInto('consultation').values(row).execute()
}

/** Writes the texts unless somebody else wrote them since `revision`; answers whether it did. */
export async function updateConsultation(
  tx: Tx,
  id: string,
  revision: number,
  texts: Pick<Consultation, 'title' | 'about' | 'audience' | 'useOfAnswers'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('consultation')
    .set({ ...texts, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** The steps of a consultation, the first first. */
export async function listSteps(tx: Tx, consultationId: string): Promise<Step[]> {
  const rows = await tx
    .selectFrom('consultationStep')
    .select(['number', 'phase', 'reason', 'takenAt'])
    .where('consultationId', '=', consultationId)
    .orderBy('number')
    .execute()
  return rows as Step[]
}

export async function insertStep(
  tx: Tx,
  row: { municipalityId: string; consultationId: string; number: number; phase: string; reason: string },
): Promise<void> {
  await tx.insertInto('consultationStep').values(row).execute()
}

/** Keeps others from taking a step of this consultation until this transaction ends. */
export async function lockConsultation(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`consultation ${id}`}, 0))`.execute(tx)
}

/** Where each of these consultations is. */
export async function listPhases(tx: Tx, ids: readonly string[]): Promise<{ id: string; phase: Phase }[]> {
  if (ids.length === 0) return []
  return tx.selectFrom('consultation').select('id').select(phase).where('id', 'in', ids).execute()
}

/** The plan that a consultation asks about, as its address calls it; empty when it asks about none. */
export async function findPlanSlug(tx: Tx, consultationId: string): Promise<string> {
  const found = await tx
    .selectFrom('link')
    .innerJoin('node', 'node.id', 'link.toId')
    .select('node.reference')
    .where('link.fromId', '=', consultationId)
    .where('link.relation', '=', 'asks-about')
    .where('node.kind', '=', 'plan')
    .executeTakeFirst()
  return found?.reference ?? ''
}
