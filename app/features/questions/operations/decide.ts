import type { Tx } from '../../../platform/database/index.ts'
import { scanFile } from '../../../publishing/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { DECLINES, decideQuestion, findQuestion } from '../questions.queries.ts'

export type DecideRefusal = 'not-found' | 'decided' | 'empty' | 'no-reason' | 'personal' | 'changed-meanwhile'

export type Decision = {
  id: string
  revision: number
  today: Day
  by: string
  /** What is public of the municipality itself: its own address may stand in an answer. */
  own: string[]
} & ({ does: 'answer'; body: string; answer: string } | { does: 'decline'; reason: string })

/**
 * Answers a question in public, or declines it for a reason of the policy. The question stands on the site as it is
 * given here, so that what points to a person can be left out; while something does, nothing is published.
 */
export async function decide(tx: Tx, decision: Decision): Promise<Outcome<DecideRefusal>> {
  const { id, revision, today, by } = decision
  const question = await findQuestion(tx, id)
  if (!question) return refuse('not-found')
  if (question.state !== 'waiting') return refuse('decided')
  const made = { decidedOn: today, decidedBy: by }
  if (decision.does === 'decline') {
    const declinedFor = DECLINES.find((one) => one === decision.reason)
    if (!declinedFor) return refuse('no-reason')
    const done = await decideQuestion(tx, id, revision, { ...made, state: 'declined', declinedFor })
    return done ? ok() : refuse('changed-meanwhile')
  }
  const [body, answer] = [decision.body.trim(), decision.answer.replaceAll('\r\n', '\n').trim()]
  if (body.length < 3 || answer === '') return refuse('empty')
  const found = await scanFile(
    { bytes: new TextEncoder().encode(`${body}\n\n${answer}\n`), format: 'txt' },
    { own: decision.own },
  )
  const hits = found.ok ? found.value : []
  if (hits.length > 0) return refuse('personal', { values: { found: hits.map(({ masked }) => masked).join(', ') } })
  const done = await decideQuestion(tx, id, revision, { ...made, state: 'answered', body, answer })
  return done ? ok() : refuse('changed-meanwhile')
}
