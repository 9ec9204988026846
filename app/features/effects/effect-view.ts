import type { Tx } from '../../platform/database/index.ts'
import type { Protocol } from './domain/protocol.ts'
import {
  type AmendmentRow,
  type EvaluationRow,
  findProtocol,
  findPublication,
  findRegistration,
  listAmendments,
  listEvaluations,
  type ProtocolRow,
  type RegistrationRow,
} from './effects.queries.ts'

/** One effect evaluation with all that hangs on it; the protocol is the registered text once there is one. */
export type EffectView = {
  row: ProtocolRow
  protocol: Protocol
  registration?: RegistrationRow
  amendments: AmendmentRow[]
  evaluations: EvaluationRow[]
  publishedAt?: Date
}

export async function readEffect(tx: Tx, slug: string): Promise<EffectView | undefined> {
  const row = await findProtocol(tx, slug)
  if (!row) return undefined
  const registration = await findRegistration(tx, row.id)
  return {
    row,
    protocol: registration ? (JSON.parse(registration.content) as Protocol) : row.content,
    ...(registration ? { registration } : {}),
    amendments: await listAmendments(tx, row.id),
    evaluations: await listEvaluations(tx, row.id),
    publishedAt: (await findPublication(tx, row.id))?.publishedAt,
  }
}
