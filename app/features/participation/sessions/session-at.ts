import type { Tx } from '../../../platform/database/index.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import { type Consultation, findConsultation } from '../consultations.queries.ts'
import { findSession, type Session } from './sessions.queries.ts'

export type SessionAt = { consultation: Consultation; session: Session }

/** The session at an address, with the consultation it belongs to. */
export async function sessionAt(tx: Tx, params: Record<string, string>): Promise<SessionAt> {
  const consultation = orNotFound(await findConsultation(tx, params.consultation!))
  const session = orNotFound(await findSession(tx, consultation.id, params.session!))
  return { consultation, session }
}

/** Where the work on a session is done. */
export const workAddress = (params: Record<string, string>) =>
  `/werk/inspraak/${params.consultation}/sessie/${params.session}`
