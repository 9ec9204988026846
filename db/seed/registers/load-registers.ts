import { serviceActor } from '../../../app/features/identity/index.ts'
import { openRecords, putContact, REGISTERS } from '../../../app/features/registers/index.ts'
import type { Loading } from '../load-town.ts'
import { bibobFiles } from './bibob.ts'
import { houseCounts, specialCareTeam, trafficking } from './care.ts'
import { loadCovenantUses, nuisanceCovenant } from './covenants.ts'
import { damoclesFiles } from './drugs.ts'
import { enforcementCases, objections, warnings } from './enforcement.ts'
import { footballApproach, illegalProstitution, nuisanceFiles } from './living.ts'
import { type Batch, type Maker, makerOf, type World } from './making.ts'
import { careNow } from './now-care.ts'
import { enforcementNow } from './now-enforcement.ts'
import { orderNow } from './now-order.ts'
import { enforcementOrders, forfeitedPenalties, penaltyOrders } from './orders.ts'
import { shopBans, shops, shopUsers } from './shops.ts'
import { drugFindings, signals } from './undermining.ts'
import { inspections, shopCourses } from './work.ts'

/** Every part of the demonstration of Deventer at the level of cases: invented people, real totals. */
const PARTS: ((maker: Maker) => Batch | Batch[])[] = [
  houseCounts,
  trafficking,
  specialCareTeam,
  enforcementCases,
  warnings,
  penaltyOrders,
  forfeitedPenalties,
  enforcementOrders,
  objections,
  damoclesFiles,
  nuisanceFiles,
  illegalProstitution,
  footballApproach,
  shops,
  shopUsers,
  shopBans,
  bibobFiles,
  signals,
  drugFindings,
  inspections,
  shopCourses,
  careNow,
  enforcementNow,
  orderNow,
]

/** Whom to ask when somebody is known in a space; functions, with numbers that lead to nobody. */
const CONTACTS = {
  care: 'procesregisseur van dienst, 0570-000 001',
  measures: 'team openbare orde en veiligheid, 0570-000 002',
  enforcement: 'juristen handhaving, 0570-000 003',
  undermining: 'coördinator ondermijning, 0570-000 004',
}

/** Takes the records in through the registers' own intake, each with what already happened to it. */
export async function loadRecords({ tx, municipalityId, secret, clock }: Loading, world: World): Promise<void> {
  const actor = serviceActor(municipalityId, 'service:command')
  const scope = { tx, municipalityId, secret, actor, today: clock.today() }
  for (const [seed, make] of PARTS.entries()) {
    for (const batch of [make(makerOf(world, seed + 1))].flat()) await takeIn(scope, batch)
  }
  const covenants = { register: 'convenanten', records: [nuisanceCovenant(makerOf(world, PARTS.length + 1))] }
  for (const { id } of await takeIn(scope, covenants)) await loadCovenantUses(scope, id)
  for (const [space, contact] of Object.entries(CONTACTS)) {
    await putContact(tx, { municipalityId, space, organisationId: null, contact })
  }
}

type Scope = Parameters<typeof openRecords>[0]

async function takeIn(scope: Scope, { register, records }: Batch) {
  const type = REGISTERS.find(({ key }) => key === register)
  if (!type) throw new Error(`the demonstration names a register "${register}", which there is not`)
  const opened = await openRecords(scope, type, records)
  if (!opened.ok) {
    const { index, ...why } = opened
    throw new Error(`record ${index} of ${register} was refused: ${JSON.stringify(why)}`)
  }
  return opened.value
}
