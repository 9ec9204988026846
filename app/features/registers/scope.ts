import type { Tx } from '../../platform/database/index.ts'
import type { RequestContext } from '../../platform/http/index.ts'
import type { Day } from '../../shared/days.ts'
import type { RegisterType, Step } from './declaration.ts'
import type { Level } from './spaces.ts'

/** What an operation on registers needs to know of the world. */
export type Scope = {
  tx: Tx
  municipalityId: string
  /** Of the installation; keys of spaces follow from it. */
  secret: string
  actor: { id: string; rights: readonly string[] }
  today: Day
}

/** The scope of a request, within a transaction of it. */
export const scopeOf = (ctx: Pick<RequestContext, 'municipality' | 'config' | 'actor' | 'clock'>, tx: Tx): Scope => ({
  tx,
  municipalityId: ctx.municipality.id,
  secret: ctx.config.secret,
  actor: ctx.actor,
  today: ctx.clock.today(),
})

/** Whether the actor has this level in the space of a register. What was opened to him alone gives him `read` besides. */
export const hasLevel = (actor: { rights: readonly string[] }, { space }: RegisterType, level: Level): boolean =>
  actor.rights.includes(`${space}.${level}`)

/** Whether the actor may take a step: by the level it names, or by its own right. */
export const mayTake = (actor: { rights: readonly string[] }, type: RegisterType, step: Step): boolean =>
  step.right ? actor.rights.includes(step.right) : hasLevel(actor, type, step.level)
