import { z } from 'zod'
import { type ApiOperation, dutchWords, list, NONE, one, text } from '../../platform/api/index.ts'
import { findAreaByCode, listAreas } from './areas.queries.ts'

const municipality = z
  .object({
    code: z.string().describe('CBS-code van de gemeente.'),
    naam: text(),
    siteNaam: text(),
    contact: z.string(),
    huidigPlan: z.string().describe('Kenmerk van het plan dat nu geldt.'),
  })
  .meta({
    id: 'Gemeente',
    examples: [
      {
        code: 'GM9999',
        naam: 'Gemeente Voorbeeldstad',
        siteNaam: 'Veilig Voorbeeldstad',
        contact: 'veiligheid@voorbeeldstad.example',
        huidigPlan: 'mjbp-2020-2023',
      },
    ],
  })

const kinds = dutchWords({ district: 'wijk', neighbourhood: 'buurt' })

const area = z
  .object({
    code: z.string(),
    naam: z.string(),
    soort: kinds.schema,
    ligtIn: z.string().nullable().describe('Code van de wijk waar een buurt in ligt.'),
    indeling: z.int().describe('Jaar van de indeling waar de grenzen bij horen.'),
    bron: z.string(),
  })
  .meta({
    id: 'Gebied',
    examples: [
      {
        code: 'WK015001',
        naam: 'Binnenstad',
        soort: 'wijk',
        ligtIn: null,
        indeling: 2022,
        bron: 'CBS/Kadaster, Wijk- en Buurtkaart 2022, CC BY 4.0',
      },
    ],
  })

const areaWithBorder = area
  .extend({
    grens: z
      .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
      .describe('GeoJSON, lengte- en breedtegraad in CRS84.'),
  })
  .meta({ id: 'GebiedMetGrens' })

const filters = z.strictObject({
  soort: kinds.schema.optional().describe('Alleen wijken, of alleen buurten.'),
  ligtIn: z.string().max(20).optional().describe('Alleen de buurten in deze wijk.'),
})

type AreaRow = Awaited<ReturnType<typeof listAreas>>[number]

const shown = ({ code, name, kind, parentCode, vintage, source }: Omit<AreaRow, 'geometry'>) => ({
  code,
  naam: name,
  soort: kinds.toDutch(kind),
  ligtIn: parentCode,
  indeling: vintage,
  bron: source,
})

/** What other programs read of the municipality itself. */
export const siteApi: ApiOperation[] = [
  one({
    path: '/gemeente',
    id: 'leesGemeente',
    tag: 'gemeente',
    summary: 'De gemeente van deze site',
    rights: [],
    params: NONE,
    query: NONE,
    answer: municipality,
    handle: async ({ municipality: { name, settings } }) => ({
      value: {
        code: settings.cbsCode,
        naam: name,
        siteNaam: settings.siteName,
        contact: settings.contact,
        huidigPlan: settings.currentPlan,
      },
    }),
  }),
  list({
    path: '/gebieden',
    id: 'lijstGebieden',
    tag: 'gemeente',
    summary: 'Wijken en buurten',
    rights: [],
    params: NONE,
    query: filters,
    answer: area,
    sorting: ['code', 'naam'],
    keyOf: (row) => row.code,
    handle: async ({ tx }, { query }) => {
      const areas = [...(await listAreas(tx, 'district')), ...(await listAreas(tx, 'neighbourhood'))].map(shown)
      return areas.filter(
        (row) =>
          (query.soort === undefined || row.soort === query.soort) &&
          (query.ligtIn === undefined || row.ligtIn === query.ligtIn),
      )
    },
  }),
  one({
    path: '/gebieden/{gebied}',
    id: 'leesGebied',
    tag: 'gemeente',
    summary: 'Eén wijk of buurt, met zijn grens',
    rights: [],
    params: z.strictObject({ gebied: z.string().regex(/^[A-Z]{2}\d{4,10}$/) }),
    query: NONE,
    answer: areaWithBorder,
    handle: async ({ tx }, { params }) => {
      const found = await findAreaByCode(tx, params.gebied)
      return (
        found && { value: { ...shown(found), grens: found.geometry as { type: 'Polygon'; coordinates: unknown[] } } }
      )
    },
  }),
]
