import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { type Activity, findActivityBySlug, insertActivity, updateActivity } from '../privacy.queries.ts'

/** Adds an entry to the register; its slug becomes part of an address that never changes. */
export async function addActivity(
  tx: Tx,
  municipalityId: string,
  input: Omit<Activity, 'revision'>,
): Promise<Outcome<'slug-in-use'>> {
  return (await insertActivity(tx, municipalityId, input)) ? ok() : refuse('slug-in-use', { field: 'slug' })
}

export async function changeActivity(tx: Tx, input: Activity): Promise<Outcome<'not-found' | 'changed-meanwhile'>> {
  if (!(await findActivityBySlug(tx, input.slug))) return refuse('not-found')
  return (await updateActivity(tx, input)) ? ok() : refuse('changed-meanwhile')
}
