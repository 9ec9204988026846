import type { Tx } from '../../../platform/database/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { listNeighbourhoods } from '../lists/overview.queries.ts'

export type Choices = Awaited<ReturnType<typeof choicesFor>>

/** What the fields of a record can point at: colleagues, organisations, and neighbourhoods. */
export async function choicesFor({ tx }: { tx: Tx }) {
  return {
    accounts: await listAccounts(tx),
    organisations: await listOrganisations(tx),
    areas: await listNeighbourhoods(tx),
  }
}
