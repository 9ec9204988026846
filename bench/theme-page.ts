import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { CompiledQuery } from 'kysely'
import { serviceActor } from '../app/features/identity/index.ts'
import type { Database } from '../app/platform/database/index.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import { compose, recordStatements, type Statement } from './app.ts'
import { letRead, type Reading } from './readers.ts'
import { type Measurement, median, type Row, rounded } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const READERS = 50
const ROUNDS = 5
const SECONDS = 3
/** The theme of the demonstration with the most figures. */
const PAGE = '/plan/zorg-en-veiligheid'

/** A public page under fifty readers, against the barest program that could answer from the same SQL. */
export const themePageSpeed: Row = {
  name: 'theme page: requests per second',
  budget: '>= 50 % of a bare handler with the same SQL; p99 <= 10 x median',
  run: () => onStage(measureSpeed),
}

/** What a first visit to that page sends over the line. */
export const themePageWeight: Row = {
  name: 'theme page: weight with its styles',
  budget: '<= 100 kB over the line, no script needed',
  run: () => onStage(measureWeight),
}

async function measureSpeed(stage: Stage): Promise<Measurement> {
  const regie = compose(stage)
  const statements = await recordStatements(() => Promise.resolve(regie.request(PAGE)))
  const page = await listen(regie)
  const bare = await listen(bareHandler(stage.database, statements))
  try {
    await letRead(`${page.address}${PAGE}`, READERS, 2)
    await letRead(bare.address, READERS, 2)
    const rounds: { page: Reading; bare: Reading }[] = []
    // Turn and turn about, so that whatever else the machine does meets both.
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({
        page: await letRead(`${page.address}${PAGE}`, READERS, SECONDS),
        bare: await letRead(bare.address, READERS, SECONDS),
      })
    }
    const share = median(rounds.map((round) => round.page.perSecond / round.bare.perSecond))
    const tail = median(rounds.map((round) => round.page.p99 / round.page.median))
    const perSecond = median(rounds.map((round) => round.page.perSecond))
    const bareOnes = median(rounds.map((round) => round.bare.perSecond))
    return {
      measured: `${rounded(share * 100)} % (${rounded(perSecond)}/s against ${rounded(bareOnes)}/s); p99 ${rounded(tail, 1)} x median`,
      isWithin: share >= 0.5 && tail <= 10,
      numbers: { share, tail, perSecond, barePerSecond: bareOnes, statements: statements.length },
    }
  } finally {
    page.close()
    bare.close()
  }
}

async function measureWeight(stage: Stage): Promise<Measurement> {
  const regie = compose(stage)
  const page = await weigh(regie, PAGE)
  const sheet = /rel="stylesheet" href="([^"]+)"/.exec(page.text)?.[1]
  if (!sheet) throw new Error('the page names no stylesheet')
  const styles = await weigh(regie, sheet)
  const sent = page.sent + styles.sent
  const raw = page.raw + styles.raw
  const scripts = page.text.split('<script').length - 1
  return {
    measured: `${kilobytes(sent)} (${kilobytes(raw)} unpacked), ${scripts} scripts`,
    isWithin: sent <= 100_000 && scripts === 0,
    numbers: { sent, raw, page: page.sent, styles: styles.sent, scripts },
  }
}

async function weigh(regie: Hono, address: string) {
  const answer = await regie.request(address, { headers: { 'accept-encoding': 'gzip' } })
  const sent = new Uint8Array(await answer.arrayBuffer())
  const plain = answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(sent) : sent
  return {
    sent: sent.length,
    raw: plain.length,
    brotli: brotliCompressSync(plain).length,
    text: new TextDecoder().decode(plain),
  }
}

const kilobytes = (bytes: number) => `${rounded(bytes / 1000)} kB`

function bareHandler(database: Database, statements: Statement[]): Hono {
  const app = new Hono()
  const actor = serviceActor(DEMONSTRATION_ID, 'service:public')
  app.get('/', async (c) =>
    c.json(
      await database.as(
        actor,
        'bare handler',
        async (tx) => {
          const results: unknown[] = []
          for (const { text, values } of statements) {
            results.push((await tx.executeQuery(CompiledQuery.raw(text, values))).rows)
          }
          return results
        },
        { readOnly: true },
      ),
    ),
  )
  return app
}

function listen(app: Hono): Promise<{ address: string; close(): void }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    )
  })
}
