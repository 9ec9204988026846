import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { importSourceSchema } from '../imports/mapping.ts'
import { saveImportSource } from '../operations/save-import-source.ts'
import { makeIndicator } from './monitor.factory.ts'

/** The recorded table of absence at work of CBS as a source, with the passport of its one figure. */
export async function makeAbsenceSource(tx: Tx, municipalityId: string, origin: string, key = 'ziekteverzuim') {
  await makeIndicator(tx, municipalityId, { key: 'absence', valueType: 'amount' })
  const source = importSourceSchema.parse({
    key,
    name: 'Ziekteverzuim (CBS 80072ned)',
    source: 'CBS StatLine, tabel 80072ned',
    licence: 'CC BY 4.0, bron: CBS',
    format: 'cbs-v4',
    address: `${origin}/CBS`,
    tableId: '80072ned',
    mapping: {
      region: { value: '' },
      period: { column: 'Perioden' },
      place: 'Id',
      provisional: { column: 'Perioden.Status', is: ['Voorlopig', 'NaderVoorlopig'] },
      only: [{ column: 'BedrijfskenmerkenSBI2008', is: ['T001081'] }],
      measures: [{ column: 'Value', indicator: 'absence', when: [{ column: 'Measure', is: ['M001924'] }] }],
    },
  })
  mustBe(await saveImportSource(tx, municipalityId, source))
}
