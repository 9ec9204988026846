import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { temporaryFolders } from '../support/folders.ts'
import { startProgram } from '../support/program.ts'

const folders = temporaryFolders()
afterAll(() => folders.removeAll())

async function startForReal(port: number) {
  const program = startProgram('server.js', [], {
    PORT: String(port),
    REGIE_DATA: folders.make(),
    REGIE_DEMO: 'no',
    REGIE_SECRET: 'only for this test, and long enough for it',
    REGIE_URL: 'http://localhost',
  })
  await program.hear(/Regie: http/)
  return program
}

/** With a public address the program does not say at which port it listens, so the test chooses one. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** Long enough for a signal, or for half a request, to arrive. */
const settle = () => new Promise((done) => setTimeout(done, 500))

/** A visitor who takes his time: half of his request has arrived. */
async function beginToAsk(port: number, path: string): Promise<{ socket: Socket; finish(): Promise<string> }> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await new Promise((done) => socket.once('connect', done))
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n`)
  let answer = ''
  const ended = new Promise<string>((done) => socket.on('close', () => done(answer)))
  socket.on('data', (data) => {
    answer += String(data)
  })
  return {
    socket,
    finish: () => {
      socket.write('Connection: close\r\n\r\n')
      return ended
    },
  }
}

describe('stopping', () => {
  test('lets a request under way finish, says that it is not ready any more, and ends well', async () => {
    const port = await freePort()
    const program = await startForReal(port)
    const slow = await beginToAsk(port, '/healthz')
    const balancer = await beginToAsk(port, '/readyz')
    await settle()
    program.process.kill('SIGTERM')
    await settle()
    expect(program.process.exitCode).toBeNull()
    expect(await balancer.finish()).toMatch(/^HTTP\/1\.1 503 [\s\S]*stopping/)
    expect(await slow.finish()).toMatch(/^HTTP\/1\.1 200 /)
    expect((await program.end()).code).toBe(0)
  })

  test('stops at once when asked twice', async () => {
    const port = await freePort()
    const program = await startForReal(port)
    const slow = await beginToAsk(port, '/healthz')
    await settle()
    program.process.kill('SIGTERM')
    await settle()
    expect(program.process.exitCode).toBeNull()
    program.process.kill('SIGTERM')
    expect((await program.end()).code).toBe(130)
    slow.socket.destroy()
  })
})
