import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { BUILD_FOLDER, ROOT } from './demonstration.ts'

export type Program = {
  process: ChildProcess
  /** Everything it wrote on standard error so far. */
  talk(): string
  /** Waits until it has said this. */
  hear(wanted: RegExp): Promise<RegExpExecArray>
  /** Waits for its end; a signal that killed it stands for the code. */
  end(): Promise<{ code: number | NodeJS.Signals; output: Buffer }>
}

/** Starts what the build made, with these settings and no others of Regie's. */
export function startProgram(
  file: 'server.js' | 'regie.js',
  words: string[],
  settings: Record<string, string>,
): Program {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(REGIE_|PORT$|HOST$|DATABASE_URL$|TEST_DATABASE_URL$|NODE_OPTIONS$|VITEST)/.test(name),
  )
  const env = { ...Object.fromEntries(inherited), NODE_ENV: 'production', ...settings }
  const child = spawn(process.execPath, [join(BUILD_FOLDER, file), ...words], { cwd: ROOT, env })
  let talk = ''
  const output: Buffer[] = []
  const listeners = new Set<() => void>()
  child.stderr.on('data', (data) => {
    talk += String(data)
    for (const listener of listeners) listener()
  })
  child.stdout.on('data', (data: Buffer) => output.push(data))
  const ended = new Promise<{ code: number | NodeJS.Signals; output: Buffer }>((done) => {
    child.on('close', (code, signal) => {
      done({ code: code ?? signal!, output: Buffer.concat(output) })
      for (const listener of listeners) listener()
    })
  })
  return {
    process: child,
    talk: () => talk,
    hear: (wanted) =>
      new Promise((done, failed) => {
        const look = () => {
          const found = wanted.exec(talk)
          if (found) done(found)
          else if (child.exitCode !== null || child.signalCode !== null) failed(new Error(`it ended, saying: ${talk}`))
          else return
          listeners.delete(look)
        }
        listeners.add(look)
        look()
      }),
    end: () => ended,
  }
}
