import { randomUUID } from 'node:crypto'
import type { RegisterType } from '../declaration.ts'
import { nextDue, sharedUntil } from '../domain/deadlines.ts'
import {
  type Draft,
  type DraftEvent,
  divide,
  factFields,
  type NewRecord,
  type PartyInput,
} from '../domain/new-record.ts'
import { findStep } from '../domain/situation.ts'
import type { Scope } from '../scope.ts'
import { hasherOf, type Keyring, makeRecordKey, sealPart } from '../sealing.ts'
import { deadlineRow, type RecordRows } from '../write-records.queries.ts'
import { templateTasks } from './template-tasks.ts'

/** The rows of a new record, added to `rows`; everything about people is sealed here, before it goes anywhere. */
export function addRecordRows(
  rows: RecordRows,
  scope: Scope,
  type: RegisterType,
  { input, draft, number }: { input: NewRecord; draft: Draft; number: string },
): string {
  const { municipalityId } = scope
  const id = randomUUID()
  const { key, wrapped } = makeRecordKey(scope, type.space, id)
  const { open, personal } = divide(factFields(type), draft.facts)
  const sealing = (part: string, value: unknown, isInProtocol = false) =>
    rows.sealed.push({ municipalityId, recordId: id, part, isInProtocol, sealed: sealPart(key, part, value) })

  rows.nodes.push({
    ...{ id, municipalityId, kind: 'record', title: number, reference: number },
    ...{ visibility: 'confidential', space: type.space },
  })
  const tasks = draft.events.flatMap(({ step, day }) => templateTasks(type, step, day))
  rows.records.push({
    ...{ id, municipalityId, register: type.key, space: type.space, number, basis: input.basis },
    title: type.titleOf?.(open) ?? '',
    state: draft.state,
    facts: JSON.stringify(open),
    areaCode: input.areaCode ?? null,
    openedOn: input.openedOn,
    closedOn: draft.closedOn,
    nextDueOn: nextDue(draft.deadlines, draft.closedOn ? [] : tasks.map(({ dueOn }) => dueOn)),
    handlerId: input.handlerId ?? null,
    externalId: input.externalId ?? null,
    isShared: type.states.find((state) => state.key === draft.state)?.isShared ?? false,
    sharedUntil: sharedUntil(type, draft.state, draft.deadlines),
    revision: draft.events.length,
  })
  rows.keys.push({ municipalityId, recordId: id, wrapped })
  if (Object.keys(personal).length > 0) sealing('facts', personal)
  if (input.place) sealing('place', input.place)
  for (const event of draft.events) {
    const { row, sealed } = eventRow(scope, type, id, event)
    rows.events.push(row)
    if (sealed) sealing(`event:${event.seq}`, sealed)
  }
  for (const [position, party] of (input.parties ?? []).entries()) {
    const { row, sealed } = partyRow(scope, type, id, party, position)
    rows.parties.push(row)
    if (sealed) sealing(`party:${row.id}`, sealed, row.isInProtocol)
  }
  for (const running of draft.deadlines) rows.deadlines.push(deadlineRow(municipalityId, id, running))
  // What a step asked for is taken to be done in a record that has ended.
  if (!draft.closedOn) rows.tasks.push(...tasks.map((task) => ({ ...task, municipalityId, recordId: id })))
  return id
}

/** One event as it is stored, and what of it is to be sealed. */
export function eventRow({ municipalityId }: Scope, type: RegisterType, recordId: string, event: DraftEvent) {
  const fields = findStep(type, event.step)?.fields ?? type.fields
  const { open, personal } = divide(fields, event.given)
  const { seq, step, day, actor, fromState, toState, reason } = event
  const sealed = { ...(Object.keys(personal).length > 0 ? { given: personal } : {}), ...(reason ? { reason } : {}) }
  return {
    row: {
      ...{ municipalityId, recordId, register: type.key, seq, step, day, actor, fromState, toState },
      given: JSON.stringify(open),
    },
    sealed: Object.keys(sealed).length > 0 ? sealed : undefined,
  }
}

/** One party as it is stored, and what of it is to be sealed. */
export function partyRow(
  scope: Keyring & { municipalityId: string },
  type: RegisterType,
  recordId: string,
  party: PartyInput,
  position: number,
) {
  const role = type.parties?.find(({ key }) => key === party.role)
  const base = {
    ...{ id: randomUUID(), municipalityId: scope.municipalityId, recordId, role: party.role, position },
    isInProtocol: role?.isInProtocol ?? false,
  }
  if ('organisationId' in party) return { row: { ...base, isPerson: false, organisationId: party.organisationId } }
  const { ofName, ofIdentity } = hasherOf(scope, type.space)
  const { name, bornOn = '' } = party.person
  return {
    row: { ...base, isPerson: true, nameHashes: ofName(name), identityHash: ofIdentity(name, bornOn) },
    sealed: party.person,
  }
}
