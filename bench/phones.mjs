import { Agent, request } from 'node:http'

// Phones in a hall, in a process of their own: `node phones.mjs <address> <code> <how many>`. Each opens the page of the
// session, listens for what happens, votes in the round that is open, and tries again when the line or the server is gone,
// until its vote is confirmed. A line on stdin puts a question; what comes out is a line of JSON for each confirmed hundred
// and one when all are: {"confirmed", "seconds", "retries"}.
const [address, code, count] = [new URL(process.argv[2]), process.argv[3], Number(process.argv[4])]
const agent = new Agent({ keepAlive: true, maxSockets: 200 })
const streams = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
const STATEMENTS = 8

function ask(phone, { method = 'GET', path, body, stream = false, onData }) {
  return new Promise((resolve, reject) => {
    const headers = { origin: address.origin, ...(phone.cookie ? { cookie: phone.cookie } : {}) }
    if (body) headers['content-type'] = 'application/x-www-form-urlencoded'
    const asked = request(
      { host: address.hostname, port: address.port, path, method, headers, agent: stream ? streams : agent },
      (answer) => {
        const set = answer.headers['set-cookie']?.[0]
        if (set) phone.cookie = set.split(';')[0]
        let text = ''
        answer.on('data', (piece) => {
          if (onData) onData(String(piece))
          else text += piece
        })
        answer.on('end', () => resolve({ status: answer.statusCode, text }))
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
let retries = 0

/** Does it until it works: the line of a phone comes back by itself. */
async function until(work) {
  for (;;) {
    try {
      return await work()
    } catch {
      retries++
      await pause(200 + Math.random() * 300)
    }
  }
}

/** Listens as the island does, and again when the line is cut. */
async function listen(phone) {
  for (;;) {
    await ask(phone, {
      path: `/meedoen/${code}/gebeurtenissen`,
      stream: true,
      onData: (piece) => phone.heard(piece),
    }).catch(() => undefined)
    await pause(1000)
  }
}

async function vote(phone) {
  // People need a moment, and not all the same.
  await pause(Math.random() * 4000)
  await until(async () => {
    const { text } = await ask(phone, { path: `/meedoen/${code}` })
    // It was written down, and only the answer was lost: the page says so.
    if (text.includes('wijzig=1')) return
    const round = /name="ronde" value="([^"]+)"/.exec(text)?.[1]
    if (!round) throw new Error('no round is open')
    const fields = new URLSearchParams({ ronde: round })
    for (let at = 1; at <= STATEMENTS; at++) fields.set(`o${at}`, phone.number % 2 === at % 2 ? 'agree' : 'disagree')
    const sent = await ask(phone, { method: 'POST', path: `/meedoen/${code}`, body: String(fields) })
    if (sent.status !== 303) throw new Error(`answered ${sent.status}`)
  })
}

const phones = Array.from({ length: count }, (_, number) => ({ number, heard: () => undefined }))
await Promise.all(phones.map((phone) => until(() => ask(phone, { path: `/meedoen/${code}` }))))
let heard = 0
for (const phone of phones) {
  const first = new Promise((done) => {
    phone.heard = (piece) => piece.includes('data:') && done()
  })
  void listen(phone)
  first.then(() => heard++)
}
while (heard < count) await pause(50)
console.log(JSON.stringify({ listening: heard }))
await new Promise((done) => process.stdin.once('data', done))
const began = performance.now()
let confirmed = 0
await Promise.all(
  phones.map(async (phone) => {
    await vote(phone)
    confirmed++
    if (confirmed % 100 === 0) console.log(JSON.stringify({ confirmed }))
  }),
)
console.log(JSON.stringify({ all: confirmed, seconds: (performance.now() - began) / 1000, retries }))
// They stay, and listen, until they are told to go.
process.stdin.on('end', () => process.exit(0))
