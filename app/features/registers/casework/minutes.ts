import type { RegisterType } from '../declaration.ts'
import { openParts } from '../operations/read-record.ts'
import type { Scope } from '../scope.ts'

/** What is written about one case on a meeting; sealed with the key of that case. */
export type Minutes = { question?: string; discussed?: string; decisions?: readonly string[] }

/** The name of the part that holds it. */
export const minutesPart = (itemId: string) => `meeting:${itemId}`

/** The minutes of one case on a meeting, as far as the actor may open them. */
export async function readMinutes(
  scope: Scope,
  type: RegisterType,
  recordId: string,
  itemId: string,
): Promise<Minutes> {
  const open = await openParts(scope, type, recordId)
  return open<Minutes>(minutesPart(itemId)) ?? {}
}
