import type { Tx } from '../../../../platform/database/index.ts'
import { queueJob } from '../../../../platform/jobs/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { Consultation } from '../../consultations.queries.ts'
import { isRefusalReason } from '../domain/moderation.ts'
import { decideIdea, type Idea, insertDecision } from '../ideas.queries.ts'
import { addInput } from './save-input.ts'

export type DecideRefusal = 'changed-meanwhile' | 'reason-needed'

/** The job that mails the author of an idea what was decided, if he wants to hear. */
export const MAIL_DECISION = 'mail-idea-decision'

/** Lets an idea through: from now on it is an input on the thread, for everybody to read. */
export async function publishIdea(
  tx: Tx,
  municipalityId: string,
  consultation: Consultation,
  idea: Idea,
  today: Day,
): Promise<Outcome<DecideRefusal, { number: number }>> {
  if (idea.state !== 'waiting') return refuse('changed-meanwhile')
  const { body, theme, areaCode, receivedOn } = idea
  const heard = {
    origin: 'idea' as const,
    body,
    theme,
    areaCode,
    saidBy: '',
    people: null,
    source: '',
    heardOn: receivedOn,
  }
  const { id, number } = await addInput(tx, municipalityId, consultation, { ...heard, isPublic: true })
  const decision = { state: 'published' as const, reason: '', answer: '', inputId: id, decidedOn: today }
  if (!(await decideIdea(tx, idea, decision))) return refuse('changed-meanwhile')
  await log(tx, municipalityId, consultation, idea, { decision: 'published', reason: '', decidedOn: today })
  return ok({ number })
}

/** Does not let it through. The author reads why; everybody reads that it happened and for which reason. */
export async function refuseIdea(
  tx: Tx,
  municipalityId: string,
  consultation: Consultation,
  idea: Idea,
  { reason, answer }: { reason: string; answer: string },
  today: Day,
): Promise<Outcome<DecideRefusal>> {
  if (!isRefusalReason(reason) || answer.trim() === '') return refuse('reason-needed')
  const decision = { state: 'refused' as const, reason, answer: answer.trim(), inputId: null, decidedOn: today }
  if (!(await decideIdea(tx, idea, decision))) return refuse('changed-meanwhile')
  await log(tx, municipalityId, consultation, idea, { decision: 'refused', reason, decidedOn: today })
  return ok()
}

type Decided = { decision: 'published' | 'refused'; reason: string; decidedOn: Day }

async function log(tx: Tx, municipalityId: string, consultation: Consultation, idea: Idea, decided: Decided) {
  const { isAmended, receivedOn } = idea
  await insertDecision(tx, { municipalityId, consultationId: consultation.id, isAmended, receivedOn, ...decided })
  // A consultation that is closed mails nobody; there the digest says it.
  if (consultation.phase === 'open') await queueJob(tx, MAIL_DECISION, { ideaId: idea.id }, { key: idea.id })
}
