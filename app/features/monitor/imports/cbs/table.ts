import { z } from 'zod'
import type { ImportSource } from '../mapping.ts'
import { type Asking, askJson, NoAnswer } from './ask.ts'

/** Which table of which server, and which part of it. */
export type Wanted = {
  version: 'v4' | 'v3'
  /** `https://datasets.cbs.nl/odata/v1/CBS`, or for v3 `https://opendata.cbs.nl/ODataFeed/odata`. */
  base: string
  table: string
  /** A filter in the language of OData, such as `Perioden eq '2020JJ00'`; empty is everything. */
  filter: string
}

/** What to ask for a source; nothing when it is a file that somebody brings. */
export function wantedOf(source: Pick<ImportSource, 'format' | 'address' | 'tableId' | 'filter'>): Wanted | undefined {
  const { format, address, tableId, filter } = source
  if (format === 'csv' || address === '') return undefined
  const version = format === 'cbs-v4' ? 'v4' : 'v3'
  return { version, base: address.replace(/\/$/, ''), table: tableId, filter }
}

type Cell = string | number | boolean | null
export type SourceRow = Record<string, Cell>

/** One page of rows, where the next stands, and what the whole table has. */
export type Page = { rows: SourceRow[]; next: string | undefined }

/** What is known of a table before its rows are asked. */
export type TableFacts = {
  /** Another version of the table is other figures; what was fetched of the old one is then of no use. */
  version: string
  /** Rows in all, if the server tells. */
  total: number | undefined
  first: string
  /** For each time dimension: the status of each period, such as Voorlopig. */
  statuses: Map<string, Map<string, string>>
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const rows = z.array(z.record(z.string(), cell))
const page = z
  .object({ value: rows, '@odata.nextLink': z.string().optional(), 'odata.nextLink': z.string().optional() })
  .loose()
const stamp = z.string().nullish()
const properties = z.object({ Version: stamp, Modified: stamp, ObservationsModified: stamp }).loose()
const loose = z.object({ value: z.array(z.record(z.string(), z.unknown())) }).loose()

/** Rows of one request: the servers of version 3 give no more than ten thousand. */
const PAGE_ROWS = 10_000

/** Asks only which version of the table there is: one request. */
export async function askVersion(wanted: Wanted, asking: Asking): Promise<string> {
  const { base, table, version } = wanted
  if (version === 'v3') return (await askFacts3(wanted, asking)).version
  const address = `${base}/${table}/Properties`
  return versionIn(checked(properties, await askJson(address, asking), address))
}

/** The version of the table, and when its figures were last changed as far as it says. */
const versionIn = ({ ObservationsModified, Modified, Version }: z.output<typeof properties>) =>
  [Version, Modified, ObservationsModified].filter(Boolean).join(' ')

/** Asks what a table is: its version, how many rows it has, and which periods are provisional. */
export async function askFacts(wanted: Wanted, asking: Asking): Promise<TableFacts> {
  return wanted.version === 'v4' ? askFacts4(wanted, asking) : askFacts3(wanted, asking)
}

async function askFacts4({ base, table, filter }: Wanted, asking: Asking): Promise<TableFacts> {
  const root = `${base}/${table}`
  const read = async <Schema extends z.ZodType>(schema: Schema, address: string) =>
    checked(schema, await askJson(address, asking), address)
  const facts = await read(properties, `${root}/Properties`)
  const dimensions = await read(loose, `${root}/Dimensions`)
  const statuses = new Map<string, Map<string, string>>()
  for (const { Identifier, Kind } of dimensions.value) {
    if (Kind !== 'TimeDimension') continue
    const codes = await read(loose, `${root}/${encodeURIComponent(String(Identifier))}Codes`)
    const known = codes.value.map((one) => [String(one.Identifier), String(one.Status ?? '')] as const)
    statuses.set(String(Identifier), new Map(known))
  }
  const query = filter === '' ? '' : `$filter=${encodeURIComponent(filter)}`
  const counted = await read(
    z.object({ '@odata.count': z.number().optional() }).loose(),
    `${root}/Observations?$count=true&$top=1${query && `&${query}`}`,
  )
  const first = `${root}/Observations${query && `?${query}`}`
  return { version: versionIn(facts), total: counted['@odata.count'], first, statuses }
}

async function askFacts3({ base, table, filter }: Wanted, asking: Asking): Promise<TableFacts> {
  const root = `${base}/${table}`
  const address = `${root}/TableInfos?$format=json`
  const { value } = checked(loose, await askJson(address, asking), address)
  const [info] = value
  const query = filter === '' ? '' : `&$filter=${encodeURIComponent(filter)}`
  return {
    version: String(info?.Modified ?? ''),
    total: filter === '' && typeof info?.RecordCount === 'number' ? info.RecordCount : undefined,
    first: `${root}/TypedDataSet?$format=json&$top=${PAGE_ROWS}&$skip=0${query}`,
    statuses: new Map(),
  }
}

/** One page of rows. The next one is where the server says, or with version 3 where this one ends. */
export async function askPage(address: string, wanted: Wanted, asking: Asking): Promise<Page> {
  const found = checked(page, await askJson(address, asking), address)
  const named = found['@odata.nextLink'] ?? found['odata.nextLink']
  if (named !== undefined) return { rows: found.value, next: sameServer(named, address) }
  if (wanted.version === 'v4' || found.value.length < PAGE_ROWS) return { rows: found.value, next: undefined }
  const next = address.replace(/\$skip=(\d+)/, (_, skip) => `$skip=${Number(skip) + PAGE_ROWS}`)
  return { rows: found.value, next }
}

/** A server that sends us elsewhere is not followed. */
function sameServer(named: string, from: string): string {
  const next = new URL(named, from)
  if (next.origin !== new URL(from).origin || next.href === from)
    throw new NoAnswer('address-refused', from, 'NEXT-LINK')
  return next.href
}

function checked<Schema extends z.ZodType>(schema: Schema, found: unknown, address: string): z.output<Schema> {
  const parsed = schema.safeParse(found)
  if (parsed.success) return parsed.data
  throw new NoAnswer('not-json', address, 'ANOTHER-SHAPE')
}
