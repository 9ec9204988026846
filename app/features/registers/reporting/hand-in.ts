import type { Database } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { serviceActor } from '../../identity/index.ts'
import type { Facts } from '../declaration.ts'
import { openRecords } from '../operations/open-records.ts'
import { meldpuntIntegriteit } from '../types/meldpunt-integriteit.ts'
import { hashOfCode } from './code.ts'
import { findNumberByCode, insertReportCode } from './reporting.queries.ts'

/** Of the installation and the day; nothing about who asks. */
export type Desk = { database: Database; municipalityId: string; secret: string; today: Day }

export type ReportInput = {
  facts: Facts
  /** The name of who hands it in, where he wants it known. */
  name?: string
  /** With which it is found again; made for the form, so that a form sent twice is one report. */
  code: string
}

/**
 * Takes in a report as the reporting point itself. The transaction, the event, the audit and everything that follows name
 * the service, so that nothing anywhere tells who was behind it; his name is there only, sealed, when he gave it.
 */
export async function handIn(desk: Desk, { facts, name, code }: ReportInput): Promise<void> {
  const { municipalityId, secret, today } = desk
  const actor = serviceActor(municipalityId, 'service:reporting')
  const codeHash = hashOfCode(secret, municipalityId, code)
  await desk.database.as(actor, 'take in a report', async (tx) => {
    if (await findNumberByCode(tx, codeHash)) return
    const opened = await openRecords({ tx, municipalityId, secret, actor, today }, meldpuntIntegriteit, [
      {
        facts: { ...facts, cameBy: 'form' },
        basis: meldpuntIntegriteit.bases[0]!.key,
        openedOn: today,
        parties: name ? [{ role: 'reporter', person: { name } }] : [],
      },
    ])
    if (!opened.ok) throw new Error(`a report was refused: ${opened.reason}`)
    await insertReportCode(tx, { municipalityId, recordId: opened.value[0]!.id, codeHash })
  })
}
