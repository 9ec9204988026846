import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { isEditable, type Protocol } from '../domain/protocol.ts'
import { findProtocol, insertProtocol, updateProtocol } from '../protocol.queries.ts'

/** Writes a new draft; answers its number. */
export function addProtocol(tx: Tx, municipalityId: string, protocol: Protocol): Promise<number> {
  return insertProtocol(tx, municipalityId, protocol)
}

/** Changes a draft, or a protocol that came back. What was handed in stands. */
export async function saveProtocol(
  tx: Tx,
  { number, revision, protocol }: { number: number; revision: number; protocol: Protocol },
): Promise<Outcome<'not-found' | 'stands' | 'changed-meanwhile'>> {
  const found = await findProtocol(tx, number)
  if (!found) return refuse('not-found')
  if (!isEditable(found.state)) return refuse('stands')
  return (await updateProtocol(tx, found.id, revision, protocol)) ? ok() : refuse('changed-meanwhile')
}
