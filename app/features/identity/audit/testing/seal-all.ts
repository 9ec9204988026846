import type { TestDatabase } from '../../../../../tests/support/database.ts'
import { sealNow } from '../sealer.ts'

/** Seals until nothing waits: a transaction of another test on the same server holds a record back for a moment. */
export async function sealAll(here: TestDatabase, municipalityId: string): Promise<void> {
  for (;;) {
    await sealNow(here.database, municipalityId)
    const waiting = await here.asAdministrator('select from audit_pending where municipality_id = $1', [municipalityId])
    if (waiting.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
