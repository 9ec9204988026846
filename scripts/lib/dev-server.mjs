import { spawn } from 'node:child_process'
import { inRoot, ROOT } from './root.mjs'
import { nodeArguments } from './settings-file.mjs'

/** The server under development: one process at a time, replaced when the build changed. */
export function makeDevServer(onUnexpectedEnd) {
  let child

  function start() {
    const started = spawn(process.execPath, [...nodeArguments(), inRoot('build', 'server.js')], {
      cwd: ROOT,
      stdio: 'inherit',
    })
    started.on('exit', (code) => {
      if (child !== started) return
      child = undefined
      onUnexpectedEnd(code)
    })
    child = started
  }

  /** Asks the running server to stop and waits until it has. */
  async function stop() {
    const leaving = child
    child = undefined
    if (!leaving || leaving.exitCode !== null) return
    await new Promise((resolve) => {
      leaving.on('exit', resolve)
      leaving.kill('SIGTERM')
    })
  }

  async function untilItAnswers() {
    const address = `http://127.0.0.1:${process.env.PORT || 3000}/healthz`
    while (child) {
      const answers = await fetch(address).then(
        (response) => response.ok,
        () => false,
      )
      if (answers) return true
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    return false
  }

  return {
    stop,
    /** Replaces the server; answers whether the new one came up. */
    async restart() {
      await stop()
      start()
      return untilItAnswers()
    },
  }
}
