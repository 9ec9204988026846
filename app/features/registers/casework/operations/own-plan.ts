import { addDays } from '../../../../law/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { RegisterType } from '../../declaration.ts'
import { lastOf } from '../../domain/situation.ts'
import { pastEvents, readRecord } from '../../operations/read-record.ts'
import { takeStepOn } from '../../operations/take-step.ts'
import { hasLevel, type Scope } from '../../scope.ts'
import { endCodes, insertCode, listCodes } from '../own-plan.queries.ts'
import { hashPlanCode, makePlanCode, plainCode } from '../plan-code.ts'
import { planHome } from './plan.ts'

export type OwnPlanRefusal = 'not-found' | 'no-plan' | 'nobody' | 'shut-off' | 'reason-needed' | 'not-allowed'

const CODE_DAYS = 90

/** Whether the register lets a person read his own plan at all. */
export const hasOwnPlan = (type: RegisterType) => type.steps.some(({ key }) => key === 'open-own-plan')

/**
 * Makes a code with which one person reads the plan; what he had before ends. The code itself is shown once and kept
 * nowhere. Where the plan was shut off because it put somebody in danger, only who decides can open it again, with a reason.
 */
export async function makeOwnPlanCode(
  scope: Scope,
  type: RegisterType,
  number: string,
  input: { partyId: string; reason: string; now: Date },
): Promise<Outcome<OwnPlanRefusal, string>> {
  const record = await readRecord(scope, type, number)
  if (!record || !hasOwnPlan(type) || !hasLevel(scope.actor, type, 'handle')) return refuse('not-found')
  const home = await planHome(scope, record)
  if (!home) return refuse('no-plan')
  const party = record.parties.find(({ id, isPerson, endedOn }) => id === input.partyId && isPerson && !endedOn)
  if (!party) return refuse('nobody', { field: 'party' })
  const last = lastOf(pastEvents(record.events), 'open-own-plan', 'close-own-plan')
  if (last?.step === 'close-own-plan') {
    if (!hasLevel(scope.actor, type, 'decide')) return refuse('shut-off')
    if (!input.reason) return refuse('reason-needed', { field: 'reason' })
  }
  if (last?.step !== 'open-own-plan') {
    const opened = { step: 'open-own-plan', day: scope.today, given: {}, reason: input.reason }
    const taken = await takeStepOn(scope, type, { number, ...opened })
    if (!taken.ok) return refuse('not-allowed')
  }
  const { tx, municipalityId, secret } = scope
  await endCodes(tx, home.record.id, input.now, party.id)
  const code = makePlanCode()
  await insertCode(tx, {
    ...{ municipalityId, planId: home.record.id, partyId: party.id },
    codeHash: hashPlanCode(secret, municipalityId, plainCode(code)!),
    expiresOn: addDays(scope.today, CODE_DAYS),
  })
  return ok(code)
}

/** Shuts the plan off for the people it is about: every code ends at once. */
export async function closeOwnPlan(
  scope: Scope,
  type: RegisterType,
  number: string,
  { reason, now }: { reason: string; now: Date },
): Promise<Outcome<OwnPlanRefusal>> {
  const record = await readRecord(scope, type, number)
  if (!record || !hasOwnPlan(type)) return refuse('not-found')
  if (!reason) return refuse('reason-needed', { field: 'reason' })
  const taken = await takeStepOn(scope, type, { number, step: 'close-own-plan', day: scope.today, given: {}, reason })
  if (!taken.ok) return refuse('not-allowed')
  const home = await planHome(scope, record)
  if (home) await endCodes(scope.tx, home.record.id, now)
  return ok()
}

/** The state of the own plan of a record: whether it was opened or shut off, and the codes that were given out. */
export async function ownPlanState(scope: Scope, type: RegisterType, number: string) {
  const record = await readRecord(scope, type, number)
  const home = record && (await planHome(scope, record))
  if (!record) return undefined
  const last = lastOf(pastEvents(record.events), 'open-own-plan', 'close-own-plan')?.step
  return {
    record,
    home,
    isShutOff: last === 'close-own-plan',
    codes: home ? await listCodes(scope.tx, home.record.id) : [],
  }
}
