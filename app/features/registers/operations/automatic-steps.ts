import type { Actor, Database } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { listPassedDeadlines, type PassedDeadline } from '../records.queries.ts'
import { REGISTERS } from '../types/index.ts'
import { takeStepOn } from './take-step.ts'

/**
 * Takes the steps that Regie takes itself when a term passes, such as a ban that ends: each in a transaction of its own,
 * so that one that fails holds up no other. Answers how many were taken; throws at the end when some failed.
 */
export async function takeAutomaticSteps(
  database: Database,
  actor: Actor,
  { secret, today }: { secret: string; today: Day },
): Promise<number> {
  const failures: unknown[] = []
  let taken = 0
  for (const type of REGISTERS) {
    for (const step of type.steps.filter(({ automatic }) => automatic)) {
      const passed = await database.as(
        actor,
        'find terms that passed',
        (tx) => listPassedDeadlines(tx, type.key, step.automatic!.whenPasses, today),
        { readOnly: true },
      )
      for (const deadline of passed) {
        try {
          if (await takeOne(deadline)) taken += 1
        } catch (error) {
          failures.push(error)
        }
      }
      function takeOne({ number, revision }: PassedDeadline) {
        return database.as(actor, `${step.key} ${type.key}`, async (tx) => {
          const scope = { tx, municipalityId: actor.municipalityId, secret, actor, today }
          const done = await takeStepOn(scope, type, {
            number,
            step: step.key,
            day: today,
            given: {},
            reason: '',
            revision,
          })
          return done.ok
        })
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} automatic steps failed`)
  return taken
}
