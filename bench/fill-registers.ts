import { DEMONSTRATION_ACCOUNTS, listAccounts, serviceActor } from '../app/features/identity/index.ts'
import { countByState, countIn } from '../app/features/registers/lists/list.queries.ts'
import { listNeighbourhoods } from '../app/features/registers/lists/overview.queries.ts'
import { openRecords } from '../app/features/registers/operations/open-records.ts'
import { manyRecords } from '../app/features/registers/testing/many-records.ts'
import { findRegister } from '../app/features/registers/types/index.ts'
import { systemClock } from '../app/platform/clock.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import type { Stage } from './stage.ts'

const BATCH = 1000

/** Fills a register up to so many with invented records, through its own intake and with what happened to each. */
export async function fillRegister({ database, config }: Stage, key: string, total: number): Promise<void> {
  const type = findRegister(key)!
  const actor = serviceActor(DEMONSTRATION_ID, 'service:command')
  const today = systemClock.today()
  const { areas, handlers, present } = await database.as(actor, 'look around', async (tx) => ({
    areas: (await listNeighbourhoods(tx)).map(({ code }) => code),
    present: countIn(await countByState(tx, key, {}), undefined),
    handlers: (await listAccounts(tx)).map(({ id }) => id).slice(0, DEMONSTRATION_ACCOUNTS.length),
  }))
  for (let start = present; start < total; start += BATCH) {
    const inputs = manyRecords(type, Math.min(BATCH, total - start), { today, seed: start + 1, areas, handlers })
    const scope = { municipalityId: DEMONSTRATION_ID, secret: config.secret, actor, today }
    const done = await database.as(actor, 'fill a register', (tx) => openRecords({ ...scope, tx }, type, inputs))
    if (!done.ok) throw new Error(`a record was refused: ${JSON.stringify(done)}`)
  }
}
