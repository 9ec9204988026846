import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const SIGNALS = process.platform === 'win32' ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program until it ends and answers its exit code. A Ctrl-C in the terminal reaches the program by itself,
 * because it is in the same process group; a signal that only we got is passed on. Either way we wait for its end.
 */
export function runProgram(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const { onStart, ...spawnOptions } = options
    const child = spawn(command, args, { stdio: 'inherit', ...spawnOptions })
    const passOn = SIGNALS.map((signal) => [signal, () => passSignal(child, signal)])
    for (const [signal, listener] of passOn) process.on(signal, listener)
    const stopListening = () => {
      for (const [signal, listener] of passOn) process.off(signal, listener)
    }
    child.on('error', (error) => {
      stopListening()
      reject(error)
    })
    child.on('close', (code, signal) => {
      stopListening()
      resolve(code ?? 128 + (constants.signals[signal] ?? 1))
    })
    onStart?.(child)
  })
}

/** In a terminal the program has already had the Ctrl-C, and a second one could cut its tidying up short. */
function passSignal(child, signal) {
  const cameFromTerminal = signal === 'SIGINT' && process.stdin.isTTY
  if (!cameFromTerminal) child.kill(signal)
}

/** Runs a program quietly and answers its exit code with everything it printed. */
export async function capture(command, args, options = {}) {
  let output = ''
  const collect = (part) => {
    output += part
  }
  const code = await runProgram(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart(child) {
      child.stdout.setEncoding('utf8').on('data', collect)
      child.stderr.setEncoding('utf8').on('data', collect)
    },
  })
  return { code, output }
}
