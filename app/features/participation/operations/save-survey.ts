import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findConsultation } from '../consultations.queries.ts'
import type { Definition } from '../domain/definition.ts'
import { findSurvey, insertSurvey, listVersions, updateSurvey } from '../surveys/surveys.queries.ts'

export type SaveSurveyRefusal = 'not-found' | 'changed-meanwhile' | 'promises-stay'

type Input = {
  consultation: string
  key: string
  revision: number
  draft: Definition
  isByInvitation: boolean
  isBlind: boolean
}

/** Writes the working copy of a survey, new or not. What was promised to those who answer stays once it was opened. */
export async function saveSurvey(tx: Tx, municipalityId: string, input: Input): Promise<Outcome<SaveSurveyRefusal>> {
  const consultation = await findConsultation(tx, input.consultation)
  if (!consultation) return refuse('not-found')
  const { key, draft, isByInvitation, isBlind } = input
  const found = await findSurvey(tx, consultation.id, key)
  if (!found) {
    await insertSurvey(tx, { municipalityId, consultationId: consultation.id, key, draft, isByInvitation, isBlind })
    return ok()
  }
  const isChanged = found.isByInvitation !== isByInvitation || found.isBlind !== isBlind
  if (isChanged && (await listVersions(tx, found.id)).length > 0) return refuse('promises-stay')
  const isSaved = await updateSurvey(tx, found.id, input.revision, { draft, isByInvitation, isBlind })
  return isSaved ? ok() : refuse('changed-meanwhile')
}
