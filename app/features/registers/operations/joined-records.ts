import { type Outcome, ok } from '../../../shared/outcome.ts'
import type { RegisterType, Situation, Step } from '../declaration.ts'
import type { NewRecord, PartyInput, ToldStep } from '../domain/new-record.ts'
import type { RefusedStep } from '../domain/take-step.ts'
import type { Scope } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import type { Words } from '../words.ts'
import { insertRelation } from '../write-records.queries.ts'
import { openRecords } from './open-records.ts'
import type { ReadRecord } from './read-record.ts'

/** How a record hangs together with the one that a step with it opened. */
export const OPENED = 'opened'

/** Opens the record that a step brings along, with the people and place of this one, and joins the two. */
export async function openJoined(
  scope: Scope,
  type: RegisterType,
  step: Step,
  record: ReadRecord,
  situation: Situation,
): Promise<Outcome<never> | RefusedStep> {
  if (!step.opens) return ok()
  const target = findRegister(step.opens.register)
  if (!target || target.space !== type.space) throw new Error(`${type.key} cannot open ${step.opens.register}`)
  const input = { ...inputFor(type, target, step.opens, record, situation), openedBy: scope.actor.id }
  const opened = await openRecords(scope, target, [input])
  if (!opened.ok) return { ok: false, reason: 'guard', guard: { key: 'opens', words: cannotOpen(target, opened) } }
  const { municipalityId } = scope
  await insertRelation(scope.tx, { municipalityId, fromId: record.id, relation: OPENED, toId: opened.value[0]!.id })
  return ok()
}

function inputFor(
  type: RegisterType,
  target: RegisterType,
  opens: NonNullable<Step['opens']>,
  record: ReadRecord,
  situation: Situation,
): NewRecord {
  const facts = Object.entries(opens.facts?.(situation) ?? {}).filter(([, value]) => value !== undefined)
  const basis = target.bases.find(({ key }) => key === record.basis) ?? target.bases[0]!
  return {
    facts: Object.fromEntries(facts),
    basis: basis.key,
    openedOn: situation.day,
    areaCode: record.areaCode,
    handlerId: record.handlerId,
    ...(target.place && record.place ? { place: record.place } : {}),
    parties: partiesFor(target, opens, record),
    history: echoedBefore(type, target, situation),
  }
}

function partiesFor(
  target: RegisterType,
  { parties = {} }: NonNullable<Step['opens']>,
  record: ReadRecord,
): PartyInput[] {
  const known = new Set(target.parties?.map(({ key }) => key))
  return record.parties
    .filter(({ endedOn }) => endedOn === null)
    .flatMap((party): PartyInput[] => {
      const role = parties[party.role] ?? party.role
      if (!known.has(role)) return []
      if (party.person) return [{ role, person: party.person }]
      return party.organisationId ? [{ role, organisationId: party.organisationId }] : []
    })
}

/** What this record would have told the other, had it been there: an objection that is pending, for a claim opened now. */
function echoedBefore(type: RegisterType, target: RegisterType, { events, day }: Situation): ToldStep[] {
  return events.flatMap(({ step, actor }) => {
    const echoes = type.steps.find(({ key }) => key === step)?.echoes ?? []
    return echoes.filter(({ register }) => register === target.key).map((echo) => ({ step: echo.step, day, actor }))
  })
}

function cannotOpen(target: RegisterType, refused: { reason: string; field?: string }): Words {
  const [kind, role] = refused.field?.split(':') ?? []
  const missing = kind === 'party' ? target.parties?.find(({ key }) => key === role)?.words : undefined
  const { one } = target.words
  return {
    nl: missing
      ? `Er kan geen ${one.nl.toLowerCase()} worden geopend: “${missing.nl}” ontbreekt. Voeg die eerst toe.`
      : `Er kan geen ${one.nl.toLowerCase()} worden geopend: de gegevens daarvoor zijn niet compleet.`,
    en: missing
      ? `No ${one.en.toLowerCase()} can be opened: “${missing.en}” is missing. Add it first.`
      : `No ${one.en.toLowerCase()} can be opened: the data for it are not complete.`,
  }
}
