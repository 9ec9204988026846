import { request as ask } from 'node:http'

/** Like `fetch`, with a Host header of our own, which fetch does not allow: for a site that has no name in the DNS. */
export async function fetchAt(url: string, init: RequestInit, host: string): Promise<Response> {
  const prepared = new Request(url, init)
  const body = Buffer.from(await prepared.arrayBuffer())
  const type = prepared.headers.get('content-type')
  const headers = {
    ...(init.headers as Record<string, string>),
    ...(type ? { 'content-type': type } : {}),
    ...(body.length > 0 ? { 'content-length': String(body.length) } : {}),
    host,
  }
  return new Promise((done, failed) => {
    const asked = ask(url, { method: prepared.method, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', failed)
      answer.on('end', () => {
        const received = new Headers()
        for (const [name, value] of Object.entries(answer.headers)) {
          for (const one of [value].flat()) if (one !== undefined) received.append(name, one)
        }
        const isEmpty = [204, 304].includes(answer.statusCode!)
        done(new Response(isEmpty ? null : Buffer.concat(pieces), { status: answer.statusCode, headers: received }))
      })
    })
    asked.on('error', failed)
    asked.end(body)
  })
}
