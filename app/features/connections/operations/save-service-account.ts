import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import {
  findServiceAccountById,
  insertServiceAccount,
  isNameInUse,
  type ServiceAccount,
  updateServiceAccount,
} from '../connections.queries.ts'
import { SCOPES } from '../scopes.ts'

export type ServiceAccountInput = Pick<ServiceAccount, 'name' | 'purpose' | 'scopes'>

type ScopeRefusal = 'no-scope' | 'unknown-scope'

/** Adds a service account; it can do nothing until it has a token. */
export async function addServiceAccount(
  tx: Tx,
  municipalityId: string,
  input: ServiceAccountInput,
): Promise<Outcome<ScopeRefusal | 'name-in-use', string>> {
  const allowed = checkScopes(input.scopes)
  if (!allowed.ok) return allowed
  const id = await insertServiceAccount(tx, municipalityId, input)
  return id ? ok(id) : refuse('name-in-use', { field: 'name' })
}

/** Changes what a service account is called and may do, or ends it with all of its tokens. Its next request notices. */
export async function changeServiceAccount(
  tx: Tx,
  input: ServiceAccountInput & { id: string; revision: number; isActive: boolean },
): Promise<Outcome<ScopeRefusal | 'name-in-use' | 'not-found' | 'changed-meanwhile'>> {
  const allowed = checkScopes(input.scopes)
  if (!allowed.ok) return allowed
  if (!(await findServiceAccountById(tx, input.id))) return refuse('not-found')
  if (await isNameInUse(tx, input.name, input.id)) return refuse('name-in-use', { field: 'name' })
  return (await updateServiceAccount(tx, input)) ? ok() : refuse('changed-meanwhile')
}

function checkScopes(scopes: readonly string[]): Outcome<ScopeRefusal> {
  if (scopes.length === 0) return refuse('no-scope', { field: 'scopes' })
  const known: readonly string[] = SCOPES
  return scopes.every((scope) => known.includes(scope)) ? ok() : refuse('unknown-scope', { field: 'scopes' })
}
