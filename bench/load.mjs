import { Agent, get } from 'node:http'

// Readers at work, in a process of their own so that they do not slow down the server they measure:
// `node load.mjs <address> <readers> <seconds>` prints {"perSecond", "median", "p99", "bytes"} (milliseconds, bytes).
const [address, readers, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const agent = new Agent({ keepAlive: true, maxSockets: readers })
const target = new URL(address)
const options = {
  agent,
  host: target.hostname,
  port: target.port,
  path: target.pathname,
  headers: { 'accept-encoding': 'gzip, br', connection: 'keep-alive' },
}
const took = []
let bytes = 0

function readOnce() {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    get(options, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${address} answered ${response.statusCode}`))
      let received = 0
      response.on('data', (piece) => {
        received += piece.length
      })
      response.on('end', () => {
        took.push(performance.now() - began)
        bytes = received
        resolve()
      })
      response.on('error', reject)
    }).on('error', reject)
  })
}

const began = performance.now()
const end = began + seconds * 1000
async function read() {
  while (performance.now() < end) await readOnce()
}
await Promise.all(Array.from({ length: readers }, read))
const passed = (performance.now() - began) / 1000
took.sort((a, b) => a - b)
const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))]
console.log(JSON.stringify({ perSecond: took.length / passed, median: at(0.5), p99: at(0.99), bytes }))
agent.destroy()
