import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import {
  findOrganisationBySlug,
  insertOrganisation,
  type Organisation,
  updateOrganisation,
} from '../partners.queries.ts'

/** Adds a partner under a name for addresses that nobody else has. */
export async function addOrganisation(
  tx: Tx,
  municipalityId: string,
  input: Omit<Organisation, 'id' | 'revision'>,
): Promise<Outcome<'in-use', string>> {
  if (await findOrganisationBySlug(tx, input.slug)) return refuse('in-use', { field: 'slug' })
  return ok(await insertOrganisation(tx, municipalityId, input))
}

/** Changes a partner, unless somebody else did since the writer opened it. */
export async function saveOrganisation(tx: Tx, input: Organisation): Promise<Outcome<'changed-meanwhile'>> {
  if (!(await updateOrganisation(tx, input))) return refuse('changed-meanwhile')
  await announce(tx, { nodeId: input.id, news: 'changed' })
  return ok()
}
