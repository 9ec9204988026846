import type { Tx } from '../../../platform/database/index.ts'
import type { Provision, Validity } from './provisions.ts'

/** When each provision of the by-law held, the earliest first; nothing where nobody wrote that down. */
export async function listProvisions(tx: Tx): Promise<(Validity & { provision: Provision; article: string })[]> {
  const rows = await tx
    .selectFrom('bylawProvision')
    .select(['provision', 'article', 'validFrom', 'validUntil'])
    .orderBy('validFrom')
    .orderBy('validUntil')
    .limit(500)
    .execute()
  return rows as (Validity & { provision: Provision; article: string })[]
}
