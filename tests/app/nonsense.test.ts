import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

/** Sends bytes as they are and answers the first line of what comes back. */
function sendRaw(head: string[], chunks: Buffer[] = []): Promise<string> {
  const { hostname, port } = new URL(regie.url)
  return new Promise((done, failed) => {
    let said = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      for (const chunk of chunks) socket.write(chunk)
    })
    socket.on('data', (data) => {
      said += data.toString('latin1')
      socket.destroy()
    })
    socket.on('close', () => done(said.split('\r\n')[0]!))
    socket.on('error', (error) => (said ? undefined : failed(error)))
  })
}

describe('an address that makes no sense', () => {
  it.each([
    '/bestaat-niet',
    '/en/does-not-exist',
    '/plan/bestaat-niet',
    '/plan/mjbp-2020-2023/bestaat-niet',
    '/cijfers/bestaat-niet',
    '/cijfers/hic_total/reeks.xlsx',
    '/bronnen/geen-nummer',
    '/bronnen/00000000-0000-0000-0000-000000000000',
    '/verslagen/bestaat-niet',
    '/verslagen/voortgangsrapportage-veiligheid-2023/exe',
    '/verslagen/voortgangsrapportage-veiligheid-2023?uitgave=99',
    '/open-data/gebieden/straten.geojson',
    '/plan/%00',
    '/plan/%E0%A4%A',
    '/cijfers/%FF',
    "/plan/'; drop table plan; --",
    '/assets/../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/assets/geen.css',
  ])('%s is a page that says so', async (address) => {
    expect((await regie.visitor().get(address)).status).toBe(404)
  })

  it('says in the language of the address that there is nothing', async () => {
    const dutch = await regie.visitor().get('/bestaat-niet')
    expect(dutch.text).toContain('<html lang="nl">')
    expect(dutch.text).toMatch(/<h1[^>]*>Deze pagina is er niet<\/h1>/)
    const english = await regie.visitor().get('/en/bestaat-niet')
    expect(english.text).toContain('<html lang="en">')
    expect(english.text).not.toContain('Deze pagina is er niet')
  })
})

describe('a form that makes no sense', () => {
  it('is refused when it is no form at all', async () => {
    const headers = { origin: regie.url, 'content-type': 'text/plain' }
    const answer = await fetch(`${regie.url}/inloggen`, { method: 'POST', headers, body: 'email=x' })
    expect(answer.status).toBe(403)
  })

  it('is refused when it holds a null character', async () => {
    expect((await regie.visitor().post('/inloggen', { email: '\0', password: 'x' })).status).toBe(403)
  })

  it('is refused with 413 when it is larger than 20 MB, before it is read', async () => {
    const answer = await sendRaw([
      'POST /inloggen HTTP/1.1',
      'Host: regie.test',
      'Origin: http://regie.test',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${21 * 1024 * 1024}`,
    ])
    expect(answer).toBe('HTTP/1.1 413 Payload Too Large')
  })

  it('is refused with 413 when it hides its size and goes on past 20 MB', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a')
    const chunk = Buffer.concat([Buffer.from(`${megabyte.length.toString(16)}\r\n`), megabyte, Buffer.from('\r\n')])
    const answer = await sendRaw(
      [
        'POST /inloggen HTTP/1.1',
        'Host: regie.test',
        'Origin: http://regie.test',
        'Content-Type: application/x-www-form-urlencoded',
        'Transfer-Encoding: chunked',
      ],
      [...Array.from({ length: 22 }, () => chunk), Buffer.from('0\r\n\r\n')],
    )
    expect(answer).toBe('HTTP/1.1 413 Payload Too Large')
  })

  it('is not looked at under an address that only shows something', async () => {
    expect((await regie.visitor().post('/plan', { title: 'x' })).status).toBe(404)
  })
})
