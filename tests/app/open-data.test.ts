import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFactory, Parser, type Quad, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CsvwMetadata, csvwProblems } from '../support/csvw.ts'
import { ROOT } from '../support/demonstration.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'

const SHAPES = join(process.env.STANDARDS_FOLDER || join(ROOT, '..', 'shared', 'standards'), 'dcat-ap-nl')

const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'
const { namedNode } = DataFactory

let regie: RunningRegie
let catalogue: Store
beforeAll(async () => {
  regie = await startRegie()
  catalogue = new Store(new Parser().parse((await regie.visitor().get('/open-data/catalogus.ttl')).text))
})
afterAll(() => regie.stop())

const sets = () => catalogue.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${DCAT}Dataset`, null)
const one = (subject: Quad['subject'], predicate: string) => catalogue.getObjects(subject, predicate, null)[0]?.value
const path = (address: string) => address.replace(regie.url, '')

const shapes = (...files: string[]) =>
  new Store(files.flatMap((file) => new Parser().parse(readFileSync(join(SHAPES, file), 'utf8'))))

/** What a validation finds, each once: the severity, the property and the message. */
async function findings(...files: string[]): Promise<string[]> {
  const report = await new SHACLValidator(shapes(...files) as never).validate(catalogue as never)
  const said = report.results.map((result) => {
    const severity = result.severity?.value.split('#')[1]
    return `${severity}: ${result.focusNode?.value} ${result.path?.value} ${result.sourceConstraintComponent?.value} ${result.value?.value ?? ''}`
  })
  return [...new Set(said)].sort()
}

describe.skipIf(!existsSync(SHAPES))('the catalogue against the shapes of the standard', () => {
  it('keeps every rule of DCAT-AP-NL 3 and of the European profile', async () => {
    const files = ['dcat-ap-SHACL.ttl', 'dcat-ap-nl-SHACL.ttl', 'dcat-ap-nl-SHACL-klassebereik.ttl']
    expect(await findings(...files, 'dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl')).toEqual([])
  })

  it('says everything that DCAT-AP-NL 3 recommends', async () => {
    expect(await findings('dcat-ap-nl-SHACL-aanbevolen.ttl')).toEqual([])
  })

  it('is refused when something that must be there is missing', async () => {
    const licences = catalogue.getQuads(null, `${DCT}license`, null, null)
    catalogue.removeQuads(licences)
    const found = await findings('dcat-ap-nl-SHACL.ttl')
    catalogue.addQuads(licences)
    expect(found.some((line) => line.includes(`${DCT}license`))).toBe(true)
  })
})

describe('the catalogue of open data', () => {
  it('names the municipality as the Dutch list of organisations does', () => {
    const catalog = namedNode(`${regie.url}/open-data/catalogus`)
    expect(one(catalog, `${DCT}publisher`)).toBe('https://identifier.overheid.nl/tooi/id/gemeente/gm0150')
    const keys = sets().map((set) => set.value.split('/id/dataset/')[1])
    expect(keys).toContain('cijfer-hic_total')
    expect(keys).toContain('plan-mjbp-2020-2023-acties')
    expect(keys).toContain('plan-mjbp-2020-2023-doelen')
    expect(keys).toContain('verslag-voortgangsrapportage-veiligheid-2023-cijfers')
    expect(keys).toContain('gebieden-wijken')
    expect(catalogue.countQuads(catalog, `${DCAT}dataset`, null, null)).toBe(keys.length)
  })

  it('says the same as JSON-LD and sends a browser to the page', async () => {
    const { text } = await regie.visitor().get('/open-data/catalogus', { accept: 'application/ld+json' })
    const things = (JSON.parse(text) as { '@graph': { '@id': string; '@type': string[] }[] })['@graph']
    expect(things.filter((thing) => thing['@type'].includes(`${DCAT}Dataset`)).length).toBe(sets().length)
    const browser = await regie.visitor().get('/open-data/catalogus', { accept: 'text/html,*/*;q=0.8' })
    expect(browser).toMatchObject({ status: 303, location: '/open-data' })
    expect(browser.headers.get('vary')).toContain('Accept')
  })

  it('gives of every file the size and the checksum that it has', async () => {
    for (const file of catalogue.getSubjects(null, `${DCAT}Distribution`, null)) {
      const address = one(file, `${DCAT}downloadURL`)!
      const { status, text } = await regie.visitor().get(path(address))
      expect(status, address).toBe(200)
      expect(Number(one(file, `${DCAT}byteSize`)), address).toBe(Buffer.byteLength(text))
      const checksum = catalogue.getObjects(file, 'http://spdx.org/rdf/terms#checksum', null)[0]!
      const value = one(checksum as Quad['subject'], 'http://spdx.org/rdf/terms#checksumValue')
      expect(value, address).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })

  it('leads from the address of a data set to its page, or to the data that is asked for', async () => {
    const at = (accept: string) => regie.visitor().get('/id/dataset/cijfer-hic_total', { accept })
    expect(await at('text/html')).toMatchObject({ status: 303, location: '/open-data/sets/cijfer-hic_total' })
    expect(await at('text/csv')).toMatchObject({ status: 303, location: '/cijfers/hic_total/reeks.csv' })
    expect(await at('text/turtle')).toMatchObject({ status: 303, location: '/open-data/catalogus.ttl' })
    expect((await regie.visitor().get('/id/dataset/cijfer-bestaat-niet')).status).toBe(404)
  })
})

describe('every CSV of the open data', () => {
  it('can be read again by the metadata beside it', async () => {
    const files = catalogue.getSubjects(null, `${DCAT}Distribution`, null).filter(({ value }) => value.endsWith('#csv'))
    expect(files.length).toBe(sets().length)
    for (const file of files) {
      const address = path(one(file, `${DCAT}downloadURL`)!)
      const csv = (await regie.visitor().get(address)).text
      const metadata = await regie.visitor().get(`${address}-metadata.json`)
      expect(metadata.status, address).toBe(200)
      const rows = parseCsv(csv).length
      expect(csvwProblems(JSON.parse(metadata.text) as CsvwMetadata, csv, rows), address).toEqual([])
    }
  })

  it('would be refused with a word where a number belongs, a key twice or another header', async () => {
    const csv = (await regie.visitor().get('/cijfers/hic_total/reeks.csv')).text
    const metadata = JSON.parse(
      (await regie.visitor().get('/cijfers/hic_total/reeks.csv-metadata.json')).text,
    ) as CsvwMetadata
    const rows = parseCsv(csv).length
    const [header, first, ...rest] = csv.split('\r\n')
    const doubled = [header, first, first, ...rest].join('\r\n')
    expect(csvwProblems(metadata, doubled, rows + 1)).toEqual(['the key is not unique'])
    expect(csvwProblems(metadata, csv.replace('indicator,', 'cijfer,'), rows)).toEqual(['another header'])
    const worded = {
      ...metadata,
      tableSchema: {
        ...metadata.tableSchema,
        columns: metadata.tableSchema.columns.map((column) =>
          column.name === 'indicator' ? { ...column, datatype: 'integer' } : column,
        ),
      },
    }
    expect(csvwProblems(worded, csv, rows)[0]).toBe('row 1: indicator is no integer')
  })

  it('keeps what is suppressed out of every file, page and answer of the interface', async () => {
    const [indicator] = await regie.database.asAdministrator<{ id: string }>(
      `select id from indicator where municipality_id = 'deventer' and key = 'hic_total'`,
    )
    await regie.database.asAdministrator(
      `with s as (insert into snapshot (municipality_id, title, source, licence, retrieved_at, file_name, file_checksum,
          rows_checksum, row_count, imported_by)
         values ('deventer', 'Proef', 'Proef', 'CC0', now(), 'proef.csv', 'proef', 'proef', 1, 'test') returning id)
       insert into observation (municipality_id, snapshot_id, row_number, indicator_id, definition_number, period, state,
         numerator, printed) select 'deventer', s.id, 1, $1, 1, '1999', 'suppressed', 777777, 777777 from s`,
      [indicator!.id],
    )
    for (const address of ['/cijfers/hic_total/reeks.csv', '/cijfers/hic_total/reeks.json', '/cijfers/hic_total']) {
      const { status, text } = await regie.visitor().get(address)
      expect(status, address).toBe(200)
      expect(text, address).toContain('1999')
      expect(text.includes('777777') || text.includes('777.777'), address).toBe(false)
    }
    const shown = await regie.visitor().get('/api/v1/indicatoren/hic_total/waarnemingen?van=1999&tot=1999')
    expect(shown.text).not.toContain('777777')
  })
})
