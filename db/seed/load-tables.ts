import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { addReadySource, importObservations, readingOf } from '../../app/features/monitor/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { projectRoot } from '../../app/platform/project-root.ts'
import type { Loading } from './load-town.ts'

/** Published tables of all municipalities: the source that reads each, and its file. */
const TABLES = [
  { source: 'cbs-83648ned-totaal', fileName: '83648NED_totaal_2010-2020_gemeenten.csv.gz', publishedOn: '2021' },
  { source: 'politie-47013ned-totaal', fileName: '47013NED_totaal_2022-2024_gemeenten.csv.gz', publishedOn: '' },
  { source: 'cbs-37230ned-bevolking', fileName: '37230ned_bevolking_31dec_2002-2024.csv.gz', publishedOn: '2025' },
  {
    source: 'cbs-85984ned-bevolking-buurten-2024',
    fileName: '85984NED_bevolking_buurten_2024_deventer.csv.gz',
    publishedOn: '2024',
  },
  {
    source: 'cbs-84799ned-bewoners-wijken-2020',
    fileName: '84799NED_kerncijfers_2020_deventer_wijken.csv.gz',
    publishedOn: '2021-03',
  },
]

/** Loads registered crime and population of all municipalities, so that ours can be set beside its peers, and who live here. */
export async function loadTables({ tx, municipalityId, clock }: Loading) {
  for (const { source: key, fileName, publishedOn } of TABLES) {
    const source = mustBe(await addReadySource(tx, municipalityId, key))
    const content = await readFile(path.join(projectRoot(), 'db', 'seed', 'data', 'imports', fileName))
    mustBe(
      await importObservations(
        tx,
        municipalityId,
        { id: 'service:command' },
        {
          title: source.name,
          source: source.source,
          licence: source.licence,
          publishedOn,
          retrievedAt: clock.now(),
          fileName,
          content,
          reading: readingOf(source),
        },
      ),
    )
  }
}
