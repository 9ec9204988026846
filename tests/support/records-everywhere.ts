import {
  actorFor,
  createAccount,
  DEMONSTRATION_PASSWORD,
  type Role,
  serviceActor,
} from '../../app/features/identity/index.ts'
import { REGISTERS } from '../../app/features/registers/index.ts'
import { restrictRecord } from '../../app/features/registers/secrecy/restrict-record.ts'
import { anyRecord } from '../../app/features/registers/testing/any-record.ts'
import { inScope, takeIn } from '../../app/features/registers/testing/at-work.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import type { RunningRegie } from './regie.ts'

/** A record with a file on it. */
export type Placed = { id: string; number: string; file: string }

/** Of every register one record that its space may see, and one that is secret. */
export type Everywhere = Map<string, { open: Placed; secret: Placed }>

/** In every name and text of what its space may see, and of what is secret. */
export const OPEN_WORD = 'Tureluur'
export const SECRET_WORD = 'Nachtzwaluw'

/** Together these decide in every space. */
const ALL_SPACES: Role[] = [
  ...(['caseCoordinator', 'underminingCoordinator', 'bibobCoordinator', 'enforcementLawyer', 'mayor'] as const),
  ...(['banKeeper', 'eventsAdviser', 'confidentialCounsellor', 'policyLead', 'privacyOfficer'] as const),
]

/** Removes the records of the demonstration, and puts two of somebody who is in every space in each register. */
export async function placeRecordsEverywhere(regie: RunningRegie): Promise<Everywhere> {
  const { database, municipalityId } = regie
  await database.asAdministrator('delete from node where id in (select id from register_record)')
  const email = 'overal@test.example'
  const account = { name: 'Otte Overal', email, password: DEMONSTRATION_PASSWORD, roles: ALL_SPACES }
  const service = serviceActor(municipalityId, 'service:command')
  const id = mustBe(
    await database.database.as(service, 'hire', (tx) => createAccount(tx, municipalityId, account, new Date())),
  )
  const actor = actorFor(municipalityId, id, ALL_SPACES)
  const keeper = regie.visitor()
  await keeper.signIn(email)
  const day = '2026-11-02'
  const [organisation] = await database.asAdministrator<{ id: string }>(
    'select id from organisation where municipality_id = $1 order by name limit 1',
    [municipalityId],
  )
  const organisationId = organisation!.id
  const place = async (type: (typeof REGISTERS)[number], word: string): Promise<Placed> => {
    const taken = await takeIn(database, actor, type, {
      ...anyRecord(type, { word, day, organisationId }),
      handlerId: id,
    })
    const added = await keeper.post(`/werk/draad/${taken.id}/bijlagen`, { file: new File([word], `${word}.txt`) })
    if (added.status !== 303) throw new Error(`no file on ${taken.number}: ${added.status}`)
    const [row] = await database.asAdministrator<{ id: string }>('select id from attachment where node_id = $1', [
      taken.id,
    ])
    return { ...taken, file: row!.id }
  }
  const everywhere: Everywhere = new Map()
  for (const type of REGISTERS) {
    const open = await place(type, OPEN_WORD)
    const secret = await place(type, SECRET_WORD)
    const restricted = await inScope(database, actor, async (scope) => {
      const [row] = await database.asAdministrator<{ revision: number }>(
        'select revision from register_record where id = $1',
        [secret.id],
      )
      const asked = { number: secret.number, named: [], reason: 'Een collega', revision: row!.revision }
      return restrictRecord(scope, type, { ...asked, now: new Date() })
    })
    if (!restricted.ok) throw new Error(`${type.key}: ${restricted.reason}`)
    everywhere.set(type.key, { open, secret })
  }
  return everywhere
}
