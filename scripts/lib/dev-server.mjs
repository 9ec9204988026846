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

  /** Ends the running server and waits until it has. */
  async function end(signal) {
    const leaving = child
    child = undefined
    if (!leaving || leaving.exitCode !== null) return
    await new Promise((resolve) => {
      leaving.on('exit', resolve)
      leaving.kill(signal)
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
    stop: () => end('SIGTERM'),
    /**
     * Replaces the server; answers whether the new one came up. The old one is killed, which saves half a second: the
     * embedded database lives on and the new server adopts it, as after any crash.
     */
    async restart() {
      await end('SIGKILL')
      start()
      return untilItAnswers()
    },
  }
}
