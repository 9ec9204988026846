import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Kept } from '../../shared/kept.ts'

/** A stream of events is sent as it comes; it has no end to pack it at. */
const TEXTUAL = /^(text\/(?!event-stream)|image\/svg\+xml|application\/([\w.-]+\+)?json)/
/** What fits in one packet over the line gains nothing. */
const WORTHWHILE_BYTES = 1200
/** Of a page a reader waits for; the next level takes longer than it saves on the line. */
const PAGE_LEVEL = 6
/** Of a file that is packed once and sent often. */
const FILE_LEVEL = { gzip: 9, brotli: 9 }

const packGzip = promisify(gzip)
const packBrotli = promisify(brotliCompress)

export type Encoding = 'br' | 'gzip'

/** Whether the reader said to take answers packed this way; `gzip;q=0` is a refusal. */
export function accepts(request: Request, encoding: Encoding): boolean {
  const said = (request.headers.get('accept-encoding') ?? '').toLowerCase().split(',')
  return said.some((one) => {
    const [name, ...parameters] = one.split(';').map((part) => part.trim())
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}

/** Whether packing this kind of content makes it smaller. */
export function isTextual(contentType: string | null): boolean {
  return TEXTUAL.test(contentType ?? '')
}

/** One text in the forms in which it can be sent. */
export type Packed = { plain: Uint8Array; gzip?: Uint8Array; br?: Uint8Array }

/** Packs a file that never changes, well and once. */
export async function packFile(plain: Uint8Array): Promise<Packed> {
  if (plain.length < WORTHWHILE_BYTES) return { plain }
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: FILE_LEVEL.brotli }
  const [small, smaller] = await Promise.all([
    packGzip(plain, { level: FILE_LEVEL.gzip }),
    packBrotli(plain, { params: parameters }),
  ])
  return { plain, gzip: new Uint8Array(small), br: new Uint8Array(smaller) }
}

/** Packed answers by their strong entity tag, which promises the same bytes: packed once, however many read them. */
const packedAnswers = new Kept<Promise<Uint8Array>>(300)

/**
 * The same answer, packed when the reader takes that and it is text of some length. Its entity tag becomes a weak one,
 * because the packed and the plain answer are equal in meaning and not in bytes.
 */
export async function compress(request: Request, response: Response): Promise<Response> {
  // The body comes first: the answer of the server keeps headers that were asked for before it in an object of their own.
  if (!response.body) return response
  const { headers, status } = response
  if (headers.has('content-encoding') || !isTextual(headers.get('content-type'))) return response
  headers.append('vary', 'Accept-Encoding')
  if (!accepts(request, 'gzip')) return response
  const plain = new Uint8Array(await response.arrayBuffer())
  if (plain.length < WORTHWHILE_BYTES) return new Response(plain, { status, headers })
  const packed = await pack(plain, headers.get('etag'))
  weakenTag(headers)
  headers.set('content-encoding', 'gzip')
  headers.delete('content-length')
  return new Response(packed as BodyInit, { status, headers })
}

function pack(plain: Uint8Array, etag: string | null): Promise<Uint8Array> {
  const packNow = async () => new Uint8Array(await packGzip(plain, { level: PAGE_LEVEL }))
  if (!etag?.startsWith('"')) return packNow()
  const packed = packedAnswers.get(etag, packNow)
  packed.catch(() => packedAnswers.forget(etag))
  return packed
}

function weakenTag(headers: Headers) {
  const etag = headers.get('etag')
  if (etag?.startsWith('"')) headers.set('etag', `W/${etag}`)
}
