import { pseudonymOf, sealReason } from '../../../platform/read-log/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { isDay } from '../domain/given.ts'
import { personKey } from '../reading/subjects.ts'
import type { Scope } from '../scope.ts'
import { hasherOf } from '../sealing.ts'
import { REGISTERS } from '../types/index.ts'
import { countChecksSince, insertCheck, isKnownIn, listContacts } from './known.queries.ts'

/** Who asks more often than this in an hour is not looking for one person. */
const CHECKS_PER_HOUR = 20
const HOUR = 60 * 60 * 1000

/** Whom to ask; no organisation means the municipality itself, nothing at all that nobody filled it in. */
export type WhomToAsk = { organisation: string | null; contact: string } | 'nobody-named'

export type CheckInput = { name: string; bornOn: string; reason: string; now: Date }

/**
 * Asks every space whether somebody is known there, by surname and day of birth. The answer is whom to ask and nothing else:
 * not in which space, nor how often. Every space is asked in the same way, whatever it answers, and every question is put on
 * record with its reason.
 */
export async function checkKnown(
  scope: Scope,
  { name, bornOn, reason, now }: CheckInput,
  types: readonly RegisterType[] = REGISTERS,
): Promise<Outcome<'fill-in-both' | 'reason-needed' | 'too-many', WhomToAsk[]>> {
  const { tx, actor, municipalityId, secret } = scope
  const key = isDay(bornOn) ? personKey(name, bornOn) : undefined
  if (!key) return refuse('fill-in-both', { field: 'name' })
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const asked = await countChecksSince(tx, actor.id, new Date(now.getTime() - HOUR))
  if (asked >= CHECKS_PER_HOUR) return refuse('too-many')
  const spaces = [
    ...groupBy(
      types.filter(({ isKnownHere }) => isKnownHere),
      ({ space }) => space,
    ),
  ]
  const hits: string[] = []
  for (const [space, registers] of spaces) {
    const hash = hasherOf(scope, space).ofIdentity(name, bornOn)!
    const keys = registers.map((type) => type.key)
    if (await isKnownIn(tx, keys, hash)) hits.push(space)
  }
  await insertCheck(tx, {
    ...{ municipalityId, askedAt: now, subject: pseudonymOf(secret, municipalityId, 'person', key) },
    sealed: sealReason(secret, municipalityId, { kind: 'known', note: reason.trim() }),
    askedSpaces: spaces.map(([space]) => space),
    hits,
  })
  const contacts = await listContacts(tx)
  const whom = hits.map((hit): WhomToAsk => {
    const found = contacts.find(({ space }) => space === hit)
    return found ? { organisation: found.organisationName, contact: found.contact } : 'nobody-named'
  })
  // Two spaces with one contact are one answer, or the number would tell where to look.
  return ok([...new Map(whom.map((one) => [JSON.stringify(one), one])).values()])
}
