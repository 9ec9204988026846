import { gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, test } from 'vitest'
import { accepts, compress, packFile } from './compression.ts'

// The server answers with a Response of its own that fills itself late; what is packed is one of those.
getRequestListener(() => new Response())

const LONG = `<p>${'Veiligheid is een werkwoord. '.repeat(100)}</p>`
const ask = (encodings?: string) =>
  new Request('http://stad.test/', { headers: encodings ? { 'accept-encoding': encodings } : {} })
const page = (html: string, extra: Record<string, string> = {}) =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', vary: 'Cookie', ...extra } })
const unpacked = async (answer: Response) => gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()

describe('a page', () => {
  test('travels packed to a reader who takes that', async () => {
    const answer = await compress(ask('gzip, deflate, br'), page(LONG))
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding')
    expect(await unpacked(answer)).toBe(LONG)
  })

  test.each([undefined, 'identity', 'gzip;q=0'])('travels as it is to a reader who says %s', async (encodings) => {
    const answer = await compress(ask(encodings), page(LONG))
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding')
    expect(await answer.text()).toBe(LONG)
  })

  test('that is short is not packed', async () => {
    const answer = await compress(ask('gzip'), page('<p>Kort</p>', { etag: '"a"' }))
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('etag')).toBe('"a"')
    expect(await answer.text()).toBe('<p>Kort</p>')
  })

  test('has a weak entity tag once it is packed, because its bytes are others', async () => {
    const answer = await compress(ask('gzip'), page(LONG, { etag: '"tag-of-long"' }))
    expect(answer.headers.get('etag')).toBe('W/"tag-of-long"')
  })

  test('whose tag is weak is packed anew each time, so that its nonce is never that of an earlier answer', async () => {
    const [first, second] = [`${LONG}<style nonce="1">`, `${LONG}<style nonce="2">`]
    await compress(ask('gzip'), page(first, { etag: 'W/"same"' }))
    const answer = await compress(ask('gzip'), page(second, { etag: 'W/"same"' }))
    expect(await unpacked(answer)).toBe(second)
  })
})

test('what is packed already stays as it is', async () => {
  const answer = await compress(ask('gzip'), new Response(LONG, { headers: { 'content-type': 'application/pdf' } }))
  expect(answer.headers.get('content-encoding')).toBeNull()
})

test('a status is kept', async () => {
  const lost = new Response(LONG, { status: 404, headers: { 'content-type': 'text/html' } })
  expect((await compress(ask('gzip'), lost)).status).toBe(404)
})

test('a reader takes what he names, however it is written', () => {
  expect(accepts(ask('GZIP;q=0.8, br'), 'gzip')).toBe(true)
  expect(accepts(ask('br'), 'gzip')).toBe(false)
})

test('a file is packed in both ways that readers take', async () => {
  const packed = await packFile(new TextEncoder().encode(LONG))
  expect(packed.gzip!.length).toBeLessThan(200)
  expect(packed.br!.length).toBeLessThan(packed.gzip!.length)
})
