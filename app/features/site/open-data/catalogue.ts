import type { Quad } from 'n3'
import type { Municipality } from '../../../platform/http/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Dataset, MEDIA_TYPES, type OpenFile, type OpenFormat } from './dataset.ts'
import { both, link, type Name, Statements, text, typed, type Value } from './rdf.ts'

const EU = 'http://publications.europa.eu/resource/authority'

/** Where the description of a format is found, which a file of that format conforms to. */
const STANDARDS: Record<OpenFormat, { address: string; title: string }> = {
  csv: { address: 'https://www.w3.org/TR/tabular-data-model/', title: 'CSV on the Web' },
  json: { address: 'https://www.rfc-editor.org/rfc/rfc8259', title: 'JSON' },
  geojson: { address: 'https://www.rfc-editor.org/rfc/rfc7946', title: 'GeoJSON' },
}

const THEMES: Record<string, { nl: string; en: string }> = {
  JUST: {
    nl: 'Justitie, rechtsstelsel en openbare veiligheid',
    en: 'Justice, legal system and public safety',
  },
  GOVE: { nl: 'Overheid en publieke sector', en: 'Government and public sector' },
  REGI: { nl: 'Regio’s en steden', en: 'Regions and cities' },
}

const LANGUAGE = `${EU}/language/NLD`

/** The stable address of a data set. */
export const datasetAddress = (origin: string, key: string): string => `${origin}/id/dataset/${key}`

/**
 * The catalogue as DCAT-AP-NL 3 wants it. What it refers to in European lists is told along with it, so that it can be
 * checked without them.
 */
export function catalogueOf(municipality: Municipality, sets: readonly Dataset[], origin: string): Quad[] {
  const { name: municipalityName, settings } = municipality
  const told = new Statements()
  const common = commonOf(told, municipality, origin)
  const days = sets.map((set) => set.modified).sort()
  const title = { nl: `Open data van ${municipalityName}`, en: `Open data of ${municipalityName}` }
  const description = {
    nl: `Plannen, cijfers en verslagen over veiligheid van ${municipalityName}.`,
    en: `Plans, figures and reports on safety of ${municipalityName}.`,
  }
  const service = told.tell(`${origin}/api/v1`, 'dcat:DataService', {
    'dct:title': both({
      nl: `API van ${settings.siteName || municipalityName}`,
      en: `API of ${settings.siteName || municipalityName}`,
    }),
    'dct:description': both({
      nl: 'Dezelfde gegevens voor programma’s, zonder account te lezen.',
      en: 'The same data for programs, to be read without an account.',
    }),
    'dct:identifier': text(`${origin}/api/v1`),
    'dcat:endpointURL': link(`${origin}/api/v1`),
    'dcat:endpointDescription': link(`${origin}/api/v1/openapi.json`),
    'dcat:keyword': [text('veiligheid', 'nl'), text('safety', 'en')],
    'dcat:theme': themeOf(told, 'JUST'),
    'dct:language': common.language,
    'foaf:page': told.tell(`${origin}/api`, 'foaf:Document'),
    'dct:license': licenceOf(told, `${EU}/licence/CC_BY_4_0`),
    ...common.people,
    'dct:accessRights': common.accessRights,
  })
  const datasets = sets.map((set) => tellDataset(told, set, { origin, service, common }))
  told.tell(`${origin}/open-data/catalogus`, 'dcat:Catalog', {
    'dct:title': both(title),
    'dct:description': both(description),
    'dct:identifier': text(`${origin}/open-data/catalogus`),
    'dct:language': common.language,
    'dct:license': licenceOf(told, `${EU}/licence/CC0`),
    'dct:spatial': common.place,
    'dct:issued': days[0] ? typed(days[0], 'xsd:date') : undefined,
    'dct:modified': days.length > 0 ? typed(days.at(-1)!, 'xsd:date') : undefined,
    'foaf:homepage': told.tell(`${origin}/open-data`, 'foaf:Document'),
    'dcat:themeTaxonomy': scheme(told),
    'dcat:service': service,
    'dcat:dataset': datasets,
    ...common.people,
  })
  return told.quads
}

type Common = ReturnType<typeof commonOf>

function commonOf(told: Statements, { name: municipalityName, settings }: Municipality, origin: string) {
  const code = settings.cbsCode.toLowerCase()
  const publisher = told.tell(
    code ? `https://identifier.overheid.nl/tooi/id/gemeente/${code}` : `${origin}/id/gemeente`,
    'foaf:Agent',
    {
      'foaf:name': text(municipalityName, 'nl'),
      'dct:type': concept(
        told,
        'http://purl.org/adms/publishertype/LocalAuthority',
        {
          nl: 'Lokale overheid',
          en: 'Local authority',
        },
        'http://purl.org/adms/publishertype/1.0',
      ),
    },
  )
  const contact = told.tell(`${origin}/id/contact`, ['vcard:Kind', 'vcard:Organization'], {
    'vcard:fn': text(municipalityName, 'nl'),
    'vcard:hasEmail': settings.contact ? link(`mailto:${settings.contact}`) : undefined,
    'vcard:hasURL': link(`${origin}/`),
  })
  return {
    people: { 'dct:publisher': publisher, 'dct:creator': publisher, 'dcat:contactPoint': contact } satisfies Partial<
      Record<Name, Value>
    >,
    language: told.tell(LANGUAGE, 'dct:LinguisticSystem'),
    accessRights: told.tell(`${EU}/access-right/PUBLIC`, 'dct:RightsStatement'),
    place: told.tell(`${origin}/id/gebied`, 'dct:Location', { 'skos:prefLabel': text(municipalityName, 'nl') }),
  }
}

type Around = { origin: string; service: Value; common: Common }

function tellDataset(told: Statements, set: Dataset, around: Around): Value {
  const { origin, common } = around
  const address = datasetAddress(origin, set.key)
  return told.tell(address, 'dcat:Dataset', {
    'dct:title': both(set.title),
    'dct:description': both(set.description),
    'dct:identifier': text(address),
    'dcat:keyword': set.keywords.flatMap(both),
    'dcat:theme': set.themes.map((code) => themeOf(told, code)),
    'dct:issued': typed(set.issued, 'xsd:date'),
    'dct:modified': typed(set.modified, 'xsd:date'),
    'dcat:version': text(set.version),
    'adms:status': concept(
      told,
      `${EU}/dataset-status/COMPLETED`,
      { nl: 'Voltooid', en: 'Completed' },
      `${EU}/dataset-status`,
    ),
    'dct:accrualPeriodicity': told.tell(`${EU}/frequency/${set.frequency}`, 'dct:Frequency'),
    'dct:temporal':
      set.temporal &&
      told.nameless('dct:PeriodOfTime', {
        'dcat:startDate': typed(set.temporal.startsOn, 'xsd:date'),
        'dcat:endDate': typed(set.temporal.endsOn, 'xsd:date'),
      }),
    'dct:spatial': common.place,
    'dct:language': common.language,
    'dct:accessRights': common.accessRights,
    'dct:provenance': set.sources.map((source) =>
      told.nameless('dct:ProvenanceStatement', { 'rdfs:label': text(source, 'nl') }),
    ),
    'dct:conformsTo': standard(told, 'csv'),
    'dcat:landingPage': told.tell(`${origin}/open-data/sets/${set.key}`, 'foaf:Document'),
    'foaf:page': told.tell(origin + set.page, 'foaf:Document'),
    'dcat:distribution': set.files.map((file) => tellFile(told, set, file, around)),
    ...common.people,
  })
}

function tellFile(told: Statements, set: Dataset, file: OpenFile, { origin, service, common }: Around): Value {
  const address = origin + file.path
  const type = file.format.toUpperCase()
  return told.tell(`${datasetAddress(origin, set.key)}#${file.format}`, 'dcat:Distribution', {
    'dct:title': both({ nl: `${set.title.nl} (${type})`, en: `${set.title.en} (${type})` }),
    'dct:description': both({ nl: `De gegevens als ${type}.`, en: `The data as ${type}.` }),
    'dcat:accessURL': link(address),
    'dcat:downloadURL': link(address),
    'dcat:accessService': service,
    'dcat:mediaType': told.tell(
      `https://www.iana.org/assignments/media-types/${MEDIA_TYPES[file.format]}`,
      'dct:MediaType',
    ),
    'dct:format': told.tell(`${EU}/file-type/${type}`, 'dct:MediaTypeOrExtent'),
    'dcat:byteSize': typed(Buffer.byteLength(file.content), 'xsd:nonNegativeInteger'),
    'spdx:checksum': told.nameless('spdx:Checksum', {
      'spdx:algorithm': told.tell('http://spdx.org/rdf/terms#checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'),
      'spdx:checksumValue': typed(sha256(file.content), 'xsd:hexBinary'),
    }),
    'dct:conformsTo': standard(told, file.format),
    'foaf:page': file.format === 'csv' ? told.tell(origin + set.metadataPath, 'foaf:Document') : undefined,
    'dct:issued': typed(set.issued, 'xsd:date'),
    'dct:modified': typed(set.modified, 'xsd:date'),
    'dct:language': common.language,
    'dct:license': licenceOf(told, set.licence),
    'dct:rights': common.accessRights,
    'adms:status': concept(
      told,
      `${EU}/distribution-status/COMPLETED`,
      { nl: 'Voltooid', en: 'Completed' },
      `${EU}/distribution-status`,
    ),
    'dcatap:availability': concept(
      told,
      `${EU}/planned-availability/STABLE`,
      { nl: 'Stabiel', en: 'Stable' },
      `${EU}/planned-availability`,
    ),
  })
}

const standard = (told: Statements, format: OpenFormat): Value =>
  told.tell(STANDARDS[format].address, 'dct:Standard', { 'dct:title': text(STANDARDS[format].title, 'en') })

function concept(told: Statements, address: string, label: { nl: string; en: string }, inScheme: string): Value {
  return told.tell(address, 'skos:Concept', { 'skos:prefLabel': both(label), 'skos:inScheme': link(inScheme) })
}

const licenceOf = (told: Statements, address: string): Value =>
  told.tell(address, 'dct:LicenseDocument', {
    'dct:type': concept(
      told,
      address.endsWith('CC0')
        ? 'http://purl.org/adms/licencetype/PublicDomain'
        : 'http://purl.org/adms/licencetype/Attribution',
      address.endsWith('CC0')
        ? { nl: 'Publiek domein', en: 'Public domain' }
        : { nl: 'Met naamsvermelding', en: 'Attribution' },
      'http://purl.org/adms/licencetype/1.0',
    ),
  })

const scheme = (told: Statements): Value =>
  told.tell(`${EU}/data-theme`, 'skos:ConceptScheme', { 'dct:title': text('Data themes', 'en') })

const themeOf = (told: Statements, code: string): Value =>
  concept(told, `${EU}/data-theme/${code}`, THEMES[code]!, `${EU}/data-theme`)
