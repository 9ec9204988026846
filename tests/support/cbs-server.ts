import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const FOLDER = join(import.meta.dirname, 'cbs')
/** One recorded answer, as it came in. */
const read = (file: string) => gunzipSync(readFileSync(join(FOLDER, `${file}.json.gz`))).toString('utf8')

type Rows = { value: Record<string, unknown>[] }

/** What a test changes about the server while it runs. */
export type CbsServer = {
  origin: string
  /** Every address that was asked, in order. */
  asked: string[]
  /** Looks at a request before it is answered; answering it itself, it says so. */
  before: (request: { address: string; count: number }, response: ServerResponse) => boolean
  pageSize: number
  version: string
  /** The observations of version 4 as they are given out; at first as they were recorded. */
  observations: Rows['value']
  close(): Promise<void>
}

/** Gives out the recorded answers of CBS: version 4 with links to the next page, version 3 by skip and top. */
export async function startCbsServer(): Promise<CbsServer> {
  const typed = JSON.parse(read('84799NED/TypedDataSet')) as Rows['value']
  const server: Omit<CbsServer, 'close' | 'origin'> = {
    asked: [],
    before: () => false,
    pageSize: 1000,
    version: '202006190200',
    observations: (JSON.parse(read('80072ned/Observations')) as Rows).value,
  }
  const listener = createServer((request: IncomingMessage, response: ServerResponse) => {
    const address = decodeURIComponent(request.url ?? '')
    server.asked.push(address)
    if (server.before({ address, count: server.asked.length }, response)) return
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://cbs.test')
    const skip = Number(searchParams.get('$skip') ?? 0)
    const json = (body: unknown) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    const name = pathname.split('/').at(-1)!
    if (name === 'TableInfos') return json({ value: [{ Modified: server.version, RecordCount: typed.length }] })
    if (name === 'TypedDataSet') {
      const top = Math.min(Number(searchParams.get('$top')), server.pageSize)
      const rows = typed.slice(skip, skip + top)
      const more = skip + rows.length < typed.length
      const next = `http://${request.headers.host}${pathname}?$format=json&$top=${top}&$skip=${skip + rows.length}`
      return json({ value: rows, ...(more ? { 'odata.nextLink': next } : {}) })
    }
    if (name === 'Properties') {
      return json({
        ...(JSON.parse(read('80072ned/Properties')) as object),
        Version: server.version,
      })
    }
    if (name === 'Observations') {
      const { observations } = server
      const isCount = searchParams.has('$count')
      const rows = observations.slice(skip, skip + (isCount ? 1 : server.pageSize))
      const isLast = isCount || skip + rows.length >= observations.length
      const next = `http://${request.headers.host}${pathname}?$skip=${skip + rows.length}`
      return json({
        ...(isCount ? { '@odata.count': observations.length } : {}),
        value: rows,
        ...(isLast ? {} : { '@odata.nextLink': next }),
      })
    }
    if (['Dimensions', 'MeasureCodes', 'PeriodenCodes'].includes(name)) return response.end(read(`80072ned/${name}`))
    response.statusCode = 404
    response.end()
  })
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
  const { port } = listener.address() as AddressInfo
  return Object.assign(server, {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      listener.closeAllConnections()
      return new Promise<void>((done) => listener.close(() => done()))
    },
  })
}
