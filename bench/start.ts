import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { type Measurement, median, type Row, rounded } from './row.ts'
import { withFilledFolder } from './stage.ts'

const STARTS = 5

/** How long somebody waits who starts Regie on data that is there already. */
export const start: Row = {
  name: 'start on a filled data folder',
  budget: 'first page <= 3 s',
  run: () =>
    withFilledFolder(async (dataFolder, root): Promise<Measurement> => {
      const milliseconds: number[] = []
      for (let time = 0; time < STARTS; time++) milliseconds.push(await firstPage(dataFolder, root))
      const typical = median(milliseconds)
      return {
        measured: `${rounded(typical / 1000, 2)} s (slowest of ${STARTS}: ${rounded(Math.max(...milliseconds) / 1000, 2)} s)`,
        isWithin: typical <= 3000,
        numbers: { seconds: typical / 1000 },
      }
    }),
}

/** Milliseconds from starting the program to the last byte of the home page. */
async function firstPage(dataFolder: string, root: string): Promise<number> {
  const began = performance.now()
  const env = {
    ...process.env,
    REGIE_DATA: dataFolder,
    PORT: '0',
    DATABASE_URL: '',
    REGIE_SECRET: '',
    REGIE_DEMO: 'yes',
  }
  const server = spawn(process.execPath, [path.join(root, 'build', 'server.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  try {
    const answer = await fetch(await addressOf(server))
    if (!answer.ok) throw new Error(`the home page answered ${answer.status}`)
    await answer.text()
    return performance.now() - began
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

/** Where the server says that it can be reached. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const address = /Regie: (http:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error(`the server stopped: ${said.trim()}`)))
  })
}
