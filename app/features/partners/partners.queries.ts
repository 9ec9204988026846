import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { insertNode } from '../thread/index.ts'

export type Organisation = {
  id: string
  slug: string
  name: string
  aliases: string[]
  kind: string
  scale: string
  contact: string
  revision: number
}

const COLUMNS = ['id', 'slug', 'name', 'aliases', 'kind', 'scale', 'contact', 'revision'] as const

/** All partner organisations, by name. */
export function listOrganisations(tx: Tx): Promise<Organisation[]> {
  return tx.selectFrom('organisation').select(COLUMNS).orderBy('name').limit(2000).execute()
}

export function findOrganisationBySlug(tx: Tx, slug: string): Promise<Organisation | undefined> {
  return tx.selectFrom('organisation').select(COLUMNS).where('slug', '=', slug).executeTakeFirst()
}

export function listOrganisationKinds(tx: Tx, ids: readonly string[]) {
  return tx.selectFrom('organisation').select(['id', 'kind']).where('id', 'in', ids).execute()
}

export async function insertOrganisation(
  tx: Tx,
  municipalityId: string,
  organisation: Omit<Organisation, 'id' | 'revision'>,
): Promise<string> {
  const id = await insertNode(tx, municipalityId, {
    kind: 'organisation',
    title: organisation.name,
    reference: organisation.slug,
  })
  await tx
    .insertInto('organisation')
    .values({ ...organisation, id, municipalityId })
    .execute()
  return id
}

/** Writes the new values unless somebody else wrote since `revision`; answers whether it did. */
export async function updateOrganisation(tx: Tx, organisation: Organisation): Promise<boolean> {
  const { id, revision, ...values } = organisation
  const changed = await tx
    .updateTable('organisation')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** In which plans and actions every organisation takes part: counts by organisation id. */
export async function countTasks(tx: Tx) {
  const { rows } = await sql<{ organisationId: string; plans: number; actions: number }>`
    select o.id as organisation_id,
           (select count(*)::int from plan_partner p where p.organisation_id = o.id) as plans,
           (select count(*)::int from action_partner a where a.organisation_id = o.id) as actions
      from organisation o`.execute(tx)
  return new Map(rows.map((row) => [row.organisationId, row]))
}
