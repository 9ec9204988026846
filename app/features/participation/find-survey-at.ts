import type { Tx } from '../../platform/database/index.ts'
import { type Consultation, findConsultation } from './consultations.queries.ts'
import { findSurvey, type Survey } from './surveys/surveys.queries.ts'

/** The survey at an address, with the consultation it belongs to; nothing when one of them is not there. */
export async function findSurveyAt(
  tx: Tx,
  { consultation: slug, survey: key }: Record<string, string>,
): Promise<{ consultation: Consultation; survey: Survey } | undefined> {
  const consultation = await findConsultation(tx, slug!)
  const survey = consultation && (await findSurvey(tx, consultation.id, key!))
  return survey && { consultation, survey }
}
