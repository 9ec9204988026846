import type { RegisterType, Step } from '../declaration.ts'
import { mayTake, type Scope } from '../scope.ts'

/**
 * Steps that can be taken with many records at once: those of the form of every step, where nothing has to be filled in that
 * differs per record. What is about one person, or is asked on a page of its own, is done one by one.
 */
export const offeredInBulk = (actor: Scope['actor'], type: RegisterType): Step[] =>
  type.steps.filter(
    (step) =>
      !step.automatic &&
      !step.page &&
      !step.isInPart &&
      mayTake(actor, type, step) &&
      (step.fields ?? []).every(({ isRequired, isPersonal }) => !isRequired && !isPersonal),
  )

/** Whether what the step does can be taken back: what opens another record, or is told to one, cannot. */
export const canBeUndone = ({ opens, echoes }: Step): boolean => !opens && !echoes
