import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { deleteExplanation, upsertExplanation } from '../explanation.queries.ts'
import { findSection, type ReportRow, updateSection } from '../report.queries.ts'
import { checkOneSection } from '../section-checks.ts'

export type ExplainRefusal = 'not-found' | 'sentence-gone' | 'explanation-needed'

export type ExplanationInput = {
  report: ReportRow
  key: string
  fingerprint: string
  explanation: string
  isPrinted: boolean
  /** Take back what was explained. */
  isWithdrawn: boolean
}

/**
 * Says why a sentence stands although the figures say something else, or where a typed number comes from. Who does so
 * in an approved section makes it a draft again, because the approver has not seen it.
 */
export async function explainSentence(
  tx: Tx,
  municipalityId: string,
  actor: { id: string },
  input: ExplanationInput,
): Promise<Outcome<ExplainRefusal>> {
  const section = await findSection(tx, input.report.id, input.key)
  if (!section) return refuse('not-found')
  const { contradictions, numbers } = await checkOneSection(tx, input.report, section)
  const found = [...contradictions, ...numbers].find((one) => one.fingerprint === input.fingerprint)
  if (!found) return refuse('sentence-gone')
  const explanation = input.explanation.replaceAll('\r\n', '\n').trim()
  if (input.isWithdrawn) await deleteExplanation(tx, section.id, found.fingerprint)
  else if (explanation === '') return refuse('explanation-needed', { field: 'explanation' })
  else {
    const { fingerprint, sentence } = found
    const { isPrinted } = input
    const values = { fingerprint, sentence, explanation, isPrinted, explainedBy: actor.id }
    await upsertExplanation(tx, { municipalityId, sectionId: section.id, ...values })
  }
  if (section.status === 'approved') await updateSection(tx, section.id, section.revision, { status: 'draft' })
  return ok()
}
