import type { Tx } from '../../../platform/database/index.ts'
import { type OpenTable, tableCsv } from '../../../shared/csvw.ts'
import { type Area, listAreas } from '../areas.queries.ts'
import { CC_BY, type Dataset, jsonText } from './dataset.ts'

const KINDS = [
  { name: 'wijken', kind: 'district', nl: 'Wijken', en: 'Districts' },
  { name: 'buurten', kind: 'neighbourhood', nl: 'Buurten', en: 'Neighbourhoods' },
] as const

/** Districts and neighbourhoods with their borders. */
export async function areaSets(tx: Tx): Promise<Dataset[]> {
  const sets: Dataset[] = []
  for (const kind of KINDS) {
    const areas = await listAreas(tx, kind.kind)
    if (areas.length > 0) sets.push(areaSet(kind, areas))
  }
  return sets
}

function areaSet({ name, nl, en }: (typeof KINDS)[number], areas: Area[]): Dataset {
  const table: OpenTable = {
    columns: [
      { name: 'code', type: 'string', nl: 'Code van het CBS', en: 'Code of Statistics Netherlands' },
      { name: 'naam', type: 'string', nl: 'Naam', en: 'Name' },
      { name: 'ligt_in', type: 'string', nl: 'Code van de wijk', en: 'Code of the district' },
      { name: 'indeling', type: 'integer', nl: 'Jaar van de indeling', en: 'Year of the division' },
      { name: 'bron', type: 'string', nl: 'Bron', en: 'Source' },
    ],
    primaryKey: ['code'],
    rows: areas.map((area) => ({
      code: area.code,
      naam: area.name,
      ligt_in: area.parentCode,
      indeling: area.vintage,
      bron: area.source,
    })),
  }
  const features = areas.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry }))
  const vintage = areas[0]!.vintage
  const base = `/open-data/gebieden/${name}`
  return {
    key: `gebieden-${name}`,
    kind: 'areas',
    title: { nl: `${nl} met hun grenzen`, en: `${en} with their borders` },
    description: {
      nl: `${nl} in de indeling van ${vintage}, met code, naam en grens.`,
      en: `${en} in the division of ${vintage}, with code, name and border.`,
    },
    keywords: [{ nl: nl.toLowerCase(), en: en.toLowerCase() }],
    issued: `${vintage}-01-01`,
    modified: `${vintage}-01-01`,
    version: String(vintage),
    frequency: 'IRREG',
    temporal: { startsOn: `${vintage}-01-01`, endsOn: `${vintage}-12-31` },
    sources: [...new Set(areas.map((area) => area.source))],
    licence: CC_BY,
    themes: ['REGI'],
    notes: [],
    page: '/open-data',
    table,
    files: [
      { path: `${base}.csv`, format: 'csv', content: tableCsv(table) },
      { path: `${base}.geojson`, format: 'geojson', content: jsonText({ type: 'FeatureCollection', features }) },
    ],
    metadataPath: `${base}.csv-metadata.json`,
  }
}
