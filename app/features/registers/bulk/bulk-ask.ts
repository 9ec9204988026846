import { seal, unseal } from '../../../platform/sealing.ts'
import type { Day } from '../../../shared/days.ts'
import { correctable } from '../correcting/correct-record.ts'
import type { FactValue, Field, RegisterType } from '../declaration.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { offeredInBulk } from './offered.ts'

/** What is to be done with many records. */
export type BulkAsk =
  | { do: 'assign'; to: string; reason: string }
  | { do: 'step'; step: string; day: Day; reason: string }
  | { do: 'set'; field: string; value: FactValue; reason: string }
  | { do: 'task'; template: string; words: string; dueOn: Day | null; assigneeId: string | null }

/** More than these are not changed at once. */
export const MOST_CHANGED = 5000

type Keys = Pick<Scope, 'secret' | 'municipalityId'>

const purpose = ({ municipalityId }: Keys, id: string) => `record bulk ${municipalityId} ${id}`

export const sealBulk = (keys: Keys, id: string, ask: BulkAsk): string =>
  seal(keys.secret, purpose(keys, id), JSON.stringify(ask))

/** What was asked; nothing when it was sealed by another installation. */
export function openBulk(keys: Keys, id: string, sealed: string): BulkAsk | undefined {
  const text = unseal(keys.secret, purpose(keys, id), sealed)
  return text === undefined ? undefined : (JSON.parse(text) as BulkAsk)
}

type Actor = Pick<Scope, 'actor'>['actor']

/** What somebody can do with many records of a register at once. */
export function bulkChoices(actor: Actor, type: RegisterType) {
  const mayHandle = hasLevel(actor, type, 'handle')
  const mayDecide = hasLevel(actor, type, 'decide')
  return {
    mayAssign: mayDecide,
    steps: offeredInBulk(actor, type),
    fields: mayHandle && !type.handedInAt ? settable(type) : [],
    mayAddTasks: mayHandle,
  }
}

/** Whether there is anything that somebody can do with many records of a register. */
export function mayChangeMany(actor: Actor, type: RegisterType): boolean {
  const { mayAssign, steps, fields, mayAddTasks } = bulkChoices(actor, type)
  return mayAssign || mayAddTasks || steps.length > 0 || fields.length > 0
}

/** Facts that can be set for many records: one choice from a list, and nothing about people. */
const settable = (type: RegisterType): Field[] =>
  correctable(type).filter(({ kind, isPersonal, isFilter }) => isFilter && !isPersonal && kind === 'choice')

export type BulkChoices = ReturnType<typeof bulkChoices>
