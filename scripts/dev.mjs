import './lib/node-version.mjs'
import { existsSync } from 'node:fs'
import { makeDevServer } from './lib/dev-server.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { inRoot } from './lib/root.mjs'
import { Refusal, runMain, seconds, talk } from './lib/talk.mjs'
import { watchSources } from './lib/watch.mjs'

/** An editor saves in several steps; this long after the last one the change is complete. */
const SETTLE_MILLISECONDS = 25

const FOLDERS = ['app', 'cli', 'db']
const FILES_IN_ROOT = ['server.ts']

await runMain(async () => {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
  await ensureInstalled()
  const { openBuilder } = await import('./build.mjs')
  let builder = await openBuilder()
  let isStopping = false
  const server = makeDevServer((code) => {
    // A Ctrl-C in the terminal also reaches the server itself.
    if (!isStopping && code !== 0) talk(`The server stopped (${code}); it starts again after the next change.`)
  })
  let work = Promise.resolve()
  let timer

  /** Builds what changed and replaces the server; a change that does not compile leaves the old server running. */
  async function refresh(why, mustRestart) {
    const began = performance.now()
    try {
      const changed = await builder.rebuild()
      const built = seconds(began)
      if (changed.length === 0 && !mustRestart) return
      const isUp = await server.restart()
      if (isUp) talk(`${why}: built in ${built}, visible after ${seconds(began)}`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      talk(error.message)
    }
  }

  async function startAfresh(name) {
    // What the bundles start from is read when the builder opens.
    if (!name.endsWith('.island.tsx') && !name.endsWith('assets.ts')) return
    await builder.close()
    builder = await openBuilder()
  }

  function onChange(name) {
    if (/(\.test\.tsx?|~|\.sw[px])$/.test(name)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(() => startAfresh(name)).then(() => refresh(name, name.startsWith('db')))
    }, SETTLE_MILLISECONDS)
  }

  await refresh('Started', true)
  const stopWatching = watchSources(FOLDERS, FILES_IN_ROOT, onChange)
  const signal = await new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, resolve)
  })
  isStopping = true
  stopWatching()
  clearTimeout(timer)
  await work
  await server.stop()
  await builder.close()
  return signal === 'SIGINT' ? 130 : 143
})
