import type { Actor, Database } from '../../../platform/database/index.ts'
import { seal, unseal } from '../../../platform/sealing.ts'
import { dayOf } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { beginAttempt, forgive, lockKeys, serviceActor } from '../../identity/index.ts'
import { sealParts } from '../operations/seal-parts.ts'
import type { Scope } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import { type GoalText, readGoalTexts } from './goal-texts.ts'
import { findOpenCode, findOwnRecord, insertComment, touchCode } from './own-plan.queries.ts'
import { type GoalRow, listGoals } from './plan.queries.ts'
import { hashPlanCode, plainCode } from './plan-code.ts'
import { commentPart, type PlanComment, readComments } from './plan-comments.ts'

/** Where somebody with a code stands: the installation, the municipality of the site, and the time. */
export type At = { database: Database; municipalityId: string; secret: string; now: Date }

/** How long a plan stays open on a device. */
export const OPEN_SECONDS = 30 * 60

const SEALING = 'own plan on a device'

/**
 * Whether this code opens a plan; guessing is slowed down for each network address. Answers a token that stands for the
 * code for half an hour, so that the code itself is kept nowhere.
 */
export async function openWithCode(
  at: At,
  typed: string,
  clientAddress: string,
): Promise<Outcome<'wrong-code' | 'wait', string>> {
  const { database, municipalityId, secret, now } = at
  // What cannot be a code is no guess.
  const plain = plainCode(typed)
  if (!plain) return refuse('wrong-code')
  const keys = lockKeys(secret, [{ kind: 'own-plan', of: clientAddress }])
  const seconds = await beginAttempt(database, municipalityId, keys, now)
  if (seconds > 0) return refuse('wait', { values: { seconds } })
  const service = serviceActor(municipalityId, 'service:own-plan')
  const code = await database.as(service, 'open an own plan', async (tx) => {
    const found = await findOpenCode(tx, hashPlanCode(secret, municipalityId, plain), dayOf(now))
    if (found) await touchCode(tx, found.id, now)
    return found
  })
  if (!code) return refuse('wrong-code')
  const signIn = serviceActor(municipalityId, 'service:sign-in')
  await database.as(signIn, 'a right code for an own plan', (tx) => forgive(tx, keys))
  const until = now.getTime() + OPEN_SECONDS * 1000
  return ok(seal(secret, SEALING, JSON.stringify({ code: code.id, until })))
}

/** The code that a token stands for, while it holds. */
function codeOf({ secret, now }: At, token: string | undefined): string | undefined {
  const text = token && unseal(secret, SEALING, token)
  if (!text) return undefined
  const { code, until } = JSON.parse(text) as { code: string; until: number }
  return now.getTime() < until ? code : undefined
}

/** Somebody who came in with a code: without any right, and seeing one plan. */
const personWith = (municipalityId: string, codeId: string): Actor => ({
  ...{ municipalityId, id: `own-plan:${codeId}`, roles: [], rights: [] },
})

export type MyPlan = { goals: (GoalRow & { text: GoalText })[]; comments: PlanComment[] }

/** The plan as the person may see it; nothing when the token does not hold, or the plan was shut off meanwhile. */
export function readMyPlan(at: At, token: string | undefined): Promise<MyPlan | undefined> {
  return asPerson(at, token, { readOnly: true }, async (scope, planId, type, codeId) => {
    const textOf = await readGoalTexts(scope, type, planId)
    const goals = (await listGoals(scope.tx, planId)).map((goal) => ({ ...goal, text: textOf(goal.id) }))
    const comments = await readComments(scope, type, planId)
    return { goals, comments: comments.filter((comment) => comment.codeId === codeId) }
  })
}

/** Puts on record what the person thinks of the plan. Answers whether the plan was open to him. */
export async function reactToMyPlan(at: At, token: string | undefined, text: string): Promise<boolean> {
  const done = await asPerson(at, token, {}, async (scope, planId, type, codeId) => {
    const { municipalityId } = at
    const id = await insertComment(scope.tx, { municipalityId, planId, codeId, at: at.now })
    await sealParts(scope, type, planId, [{ part: commentPart(id), value: text }])
    return true
  })
  return done ?? false
}

async function asPerson<Result>(
  at: At,
  token: string | undefined,
  options: { readOnly?: boolean },
  work: (
    scope: Scope,
    planId: string,
    type: NonNullable<ReturnType<typeof findRegister>>,
    codeId: string,
  ) => Promise<Result>,
): Promise<Result | undefined> {
  const codeId = codeOf(at, token)
  if (!codeId) return undefined
  const { database, municipalityId, secret, now } = at
  const actor = personWith(municipalityId, codeId)
  return database.as(
    actor,
    'own plan',
    async (tx) => {
      const record = await findOwnRecord(tx)
      const type = record && findRegister(record.register)
      if (!record || !type) return undefined
      return work({ tx, municipalityId, secret, actor, today: dayOf(now) }, record.id, type, codeId)
    },
    options,
  )
}
